-- grain: one row per form and level that any return of the form has come from, whatever became of it
create or replace macro intermediate.forms_in_use() as table
with
  arrivals as (from intermediate.arrivals),
  places as (select place_id, level from staging.places),
  form_periods as (select form, period from intermediate.form_periods)
select form, level, min(arrivals.period_end) as first_end
from arrivals
join form_periods using (form, period)
join places using (place_id)
group by form, level;

-- grain: one row per form and office that has sent it at least once, itself or as one that it followed
create or replace macro intermediate.known_offices() as table
with
  arrivals as (from intermediate.arrivals),
  organisations as (select organisation, follower from intermediate.organisation_followers),
  places as (
    select place_id, follower_id from intermediate.place_followers
    where is_same_level and staging.is_asked_place(follower_id)
  )
select distinct form, follower as organisation, follower_id as place_id
from arrivals
join organisations using (organisation)
join places using (place_id);
