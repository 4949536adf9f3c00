-- grain: one row per form, organisation, place and period that a return is owed for, of periods begun by `today`
create or replace macro intermediate.owed_returns(today) as table
with
  form_offices as (from intermediate.form_offices),
  form_periods as (from intermediate.form_periods),
  used as (from intermediate.forms_in_use()),
  known as (select *, true as is_known from intermediate.known_offices()),
  places as (
    select place_id, level, valid_from, valid_to
    from staging.places
    where staging.is_asked_place(place_id)
  ),
  asked as (
    select distinct form, organisation, level, is_everywhere, period, period_start, period_end, due_on
    from form_offices
    join used using (form, level)
    join form_periods using (form)
    where period_start <= today and period_end >= first_end
      and period_end between asked_from and asked_to
  )
-- whoever exists on the last day of a period owes all of it
select
  form, organisation, place_id, level, period, period_start, period_end, due_on,
  if(is_known, 'has_reported', 'named_by_form') as why_owed
from asked
join places using (level)
left join known using (form, organisation, place_id)
where places.valid_from <= period_end and coalesce(places.valid_to >= period_end, true)
  and (is_everywhere or is_known);
