-- grain: one row per counted value with its full series: who, what, where, and every breakdown
create or replace temp table counted_values as
with
  returns as (select return_id, file, form from main.returns where is_counted),
  observations as (from raw.observations where value is not null and not is_part)
select
  return_id,
  file,
  form,
  sheet,
  cell,
  raw_text,
  indicator,
  place_id,
  place_text,
  period,
  period_kind,
  period_start,
  period_end,
  basis,
  qualifier,
  unit,
  value,
  hash(
    indicator, place_id, coalesce(organisation, ''), scenario, coalesce(house_type, ''),
    coalesce(beneficiary, ''), coalesce(funding_source, ''), coalesce(work_kind, '')
  ) as series
from observations
join returns using (return_id);
