-- grain: one row per office, form and period that a return is owed for and none counts, on the day of the models
-- Kept: only the offices of places that are asked are looked at again.
delete from intermediate.missing_returns where staging.is_asked_place(place_id);
insert into intermediate.missing_returns by name
with
  owed as (from intermediate.owed_returns(cast(getvariable('models_day') as date))),
  answered as (
    select distinct form, organisation, place_id, period from intermediate.answers() where is_counted
  ),
  forms as (from staging.forms where period_pattern is not null),
  places as (from staging.places where staging.is_asked_place(place_id)),
  organisations as (from staging.organisations),
  received as (
    select distinct returns.form, organisation, place_id, period, period_start, period_end
    from main.returns as returns
    join forms on forms.code = returns.form and regexp_full_match(period, period_pattern)
    where is_counted and organisation is not null and place_id is not null
  ),
  -- an office that the form does not name and that sends it owes it once anybody has sent it for a period
  unnamed as (
    select distinct form, organisation, place_id, level
    from received
    join places using (place_id)
    anti join intermediate.form_offices using (form, organisation, level)
  ),
  periods as (select distinct form, period, period_start, period_end from received),
  customary as (
    select unnamed.form, unnamed.organisation, place_id, unnamed.level, period, period_start, period_end
    from unnamed
    join periods using (form)
    join places using (place_id)
    left join organisations on organisations.code = unnamed.organisation
    where places.valid_from <= period_end and coalesce(places.valid_to >= period_end, true)
      and coalesce(organisations.valid_from <= period_end, true)
      and coalesce(organisations.valid_to >= period_end, true)
  ),
  asked as (
    select
      form, organisation, place_id, level, period, period_start, period_end,
      due_on < cast(getvariable('models_day') as date) as is_due,
      why_owed = 'has_reported' as has_reported
    from owed
    union all
    select form, organisation, place_id, level, period, period_start, period_end, true, true
    from customary
  )
select
  form, organisation, place_id, level, period, period_start, period_end, is_due, has_reported
from asked
anti join answered using (form, organisation, place_id, period)
anti join received using (form, organisation, place_id, period);
