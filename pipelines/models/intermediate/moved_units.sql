-- grain: one row per place whose figures may not be what they were, of the places that have moved
-- A figure is made of what is told and expected of the places in it, and of those around it and before it: all lie
-- in one province of 2025, or are wider than it. What is said of a region or the country moves every place.
create or replace view intermediate.moved_units as
with
  moved as (select distinct place_id from intermediate.moved_places),
  units as (select place_id, geography, unit_id from intermediate.place_units),
  around as (select distinct geography, unit_id from units semi join moved using (place_id)),
  reported as (select distinct place_id from intermediate.series),
  wide as (
    from moved semi join (from staging.places where level in ('country', 'region')) using (place_id)
  )
select unit_id as place_id from around
union
select place_id from moved
union
select place_id
from units semi join reported using (place_id)
where exists (from wide)
  or (geography, unit_id) in (from around where geography = 'provinces_34');

-- grain: one row per place of which a list of returns may say something else: itself, and the wider ones
create or replace view intermediate.moved_lists as
with told as (select distinct place_id from intermediate.moved_places where is_told)
select place_id from told
union
select ancestor_id from intermediate.place_ancestors semi join told using (place_id);
