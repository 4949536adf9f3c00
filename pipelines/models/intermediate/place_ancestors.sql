-- grain: one row per place and wider place of the same time that it lies in whole
create or replace table intermediate.place_ancestors as
with recursive
  places as (from staging.places),
  parents as (
    select place_id, parent_id as ancestor_id from places where parent_id is not null
    union
    select parents.place_id, places.parent_id
    from parents join places on places.place_id = parents.ancestor_id
    where places.parent_id is not null
  ),
  -- Hà Nội and Hà Tây before August 2008 lie in what became of them
  successors as (
    select from_id as place_id, to_id as ancestor_id
    from staging.place_changes
    where is_whole and from_id like 'P6%' and to_id like 'P63-%'
  ),
  regions as (
    select place_id, unit_id as ancestor_id
    from intermediate.place_units
    where is_whole and geography in ('country', 'regions_2018', 'regions_2025')
  ),
  together as (
    from parents
    union
    from successors
    union
    from regions where ancestor_id <> place_id
  )
select places.place_no, wider.place_no as ancestor_no, together.place_id, ancestor_id
from together
join places using (place_id)
join places as wider on wider.place_id = ancestor_id;
