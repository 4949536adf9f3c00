-- grain: one row per office, form and period that a return is owed for and none counts
create or replace table intermediate.missing_returns as
with
  returns as (from staging.returns where is_counted),
  forms as (from staging.forms where period_pattern is not null),
  places as (from staging.places),
  organisations as (from staging.organisations),
  received as (
    select distinct returns.form, organisation, place_id, period, period_start, period_end
    from returns
    join forms on forms.code = returns.form and regexp_full_match(period, period_pattern)
    where organisation is not null and place_id is not null
  ),
  offices as (select distinct form, organisation, place_id from received),
  -- a period is due once anybody has reported it
  periods as (select distinct form, period, period_start, period_end from received),
  due as (
    select form, organisation, place_id, period, period_start, period_end
    from offices
    join periods using (form)
    join places using (place_id)
    left join organisations on organisations.code = organisation
    where places.valid_from <= period_end
      and coalesce(places.valid_to >= period_end, true)
      and coalesce(organisations.valid_from <= period_end, true)
      and coalesce(organisations.valid_to >= period_end, true)
  )
select form, organisation, place_id, period, period_start, period_end
from due
anti join received using (form, organisation, place_id, period);
