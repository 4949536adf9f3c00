-- grain: one row per place whose series may be owed otherwise than before
create or replace temp table owed_places as
with
  series as (select series_id, place_id from intermediate.series),
  -- that offices report of which are looked at again
  reported as (
    select series_id from intermediate.reported_series where staging.is_asked_place(place_id)
  ),
  -- that changed returns came from, or say something of
  touched as (
    select place_id from touched_years
    union
    select place_id from raw.returns semi join touched_returns using (return_id)
  )
select place_id from staging.places where staging.is_asked_place(place_id)
union
select place_id from series semi join reported using (series_id)
union
select place_id from touched
union
-- that they went over into: what was reported before is owed there
select follower_id from intermediate.place_followers join touched using (place_id);
