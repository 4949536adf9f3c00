-- grain: one row per value of a return, whether it counts or not
create or replace view intermediate.described_observations as
with
  returns as (select return_id, file, form, source from main.returns),
  places as (select place_id, name, code, era from staging.places)
select
  observations.return_id,
  returns.file,
  observations.sheet,
  observations.cell,
  returns.form,
  observations.indicator,
  observations.place_id,
  places.name as place,
  places.code as place_code,
  places.era,
  observations.place_text,
  observations.organisation,
  observations.period,
  observations.period_kind,
  observations.period_start,
  observations.period_end,
  cast(year(observations.period_end) as smallint) as year,
  observations.basis,
  observations.scenario,
  observations.house_type,
  observations.beneficiary,
  observations.funding_source,
  observations.work_kind,
  observations.value,
  observations.unit,
  observations.unit_text,
  observations.qualifier,
  observations.blank,
  observations.raw_text,
  observations.is_part,
  returns.source,
  observations.read_value,
  corrections.reason as correction_reason,
  corrections.source as correction_source,
  corrections.decided_by as corrected_by
from staging.observations as observations
join returns using (return_id)
left join places using (place_id)
left join codes.value_corrections as corrections
  on corrections.ordinal = observations.correction;

-- grain: one row per value of a return that counts
create or replace view main.observations as
from intermediate.described_observations
semi join (from main.returns where is_counted) using (return_id);
