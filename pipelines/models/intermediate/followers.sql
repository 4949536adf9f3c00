-- grain: one row per organisation and one that followed it, itself included
create or replace table intermediate.organisation_followers as
with recursive
  organisations as (select code, successor, valid_from, valid_to from staging.organisations),
  followers as (
    select code as organisation, code as follower, cast(null as date) as follows_from
    from organisations
    union
    select followers.organisation, organisations.successor, organisations.valid_to + 1
    from followers
    join organisations on organisations.code = followers.follower
    where organisations.successor is not null
  )
select
  organisation,
  follower,
  follows_from,
  -- it answers for periods that ended before it was there itself: of later ones it has its own to send
  if(organisation = follower, null, coalesce(valid_from, date '0001-01-01')) as answers_before
from followers
join organisations on organisations.code = follower;

-- grain: one row per place and one that it went over into whole, itself included
create or replace table intermediate.place_followers as
with recursive
  places as (select place_id, level, valid_from from staging.places),
  changes as (select from_id, to_id from staging.place_changes where is_whole),
  followers as (
    select place_id, place_id as follower_id from places
    union
    select followers.place_id, changes.to_id
    from followers
    join changes on changes.from_id = followers.follower_id
  )
select
  followers.place_id,
  follower_id,
  if(followers.place_id = follower_id, null, wider.valid_from) as answers_before,
  -- the province that an abolished district lies in does not stand in for its offices
  places.level = wider.level as is_same_level
from followers
join places on places.place_id = followers.place_id
join places as wider on wider.place_id = follower_id;
