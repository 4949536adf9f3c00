-- grain: one row per organisation and the one to write to on `today`: itself, or the only one that followed it
create or replace macro intermediate.present_organisations(today) as table
with
  followers as (from intermediate.organisation_followers),
  organisations as (select code, valid_from, valid_to from staging.organisations)
select organisation, any_value(follower) as ask_organisation
from followers
join organisations on organisations.code = follower
where coalesce(valid_from <= today, true) and coalesce(valid_to >= today, true)
group by organisation
having count(*) = 1;

-- grain: one row per place and the one to write to on `today`: itself, or the only one that it went over into
create or replace macro intermediate.present_places(today) as table
with
  followers as (select distinct place_id, follower_id from intermediate.place_followers),
  places as (select place_id, valid_from, valid_to from staging.places)
select followers.place_id, any_value(follower_id) as ask_place_id
from followers
join places on places.place_id = follower_id
where valid_from <= today and coalesce(valid_to >= today, true)
group by followers.place_id
having count(*) = 1;
