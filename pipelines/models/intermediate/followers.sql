-- grain: one row per organisation and one that followed it, itself included
create or replace table intermediate.organisation_followers as
with recursive
  organisations as (select code, successor, valid_to from staging.organisations),
  followers as (
    select code as organisation, code as follower, cast(null as date) as follows_from
    from organisations
    union
    select followers.organisation, organisations.successor, organisations.valid_to + 1
    from followers
    join organisations on organisations.code = followers.follower
    where organisations.successor is not null
  )
select organisation, follower, follows_from
from followers;

-- grain: one row per place and one that it went over into whole, itself included
create or replace table intermediate.place_followers as
with recursive
  places as (select place_id, level from staging.places),
  changes as (select from_id, to_id, changed_on from staging.place_changes where is_whole),
  followers as (
    select place_id, place_id as follower_id, cast(null as date) as follows_from from places
    union
    select followers.place_id, changes.to_id, changes.changed_on
    from followers
    join changes on changes.from_id = followers.follower_id
  )
select
  followers.place_id,
  follower_id,
  follows_from,
  -- the province that an abolished district lies in does not stand in for its offices
  places.level = wider.level as is_same_level
from followers
join places on places.place_id = followers.place_id
join places as wider on wider.place_id = follower_id;
