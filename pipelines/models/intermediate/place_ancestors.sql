-- grain: one row per place and wider place of the same time that it lies in whole
create or replace table intermediate.place_ancestors as
with recursive
  places as (select place_no, place_id, parent_id from staging.places),
  -- by their numbers: most of the time went into telling texts apart
  narrow as (
    select child.place_no, wider.place_no as parent_no
    from places as child join places as wider on wider.place_id = child.parent_id
  ),
  parents as (
    select place_no, parent_no as ancestor_no from narrow
    union
    select parents.place_no, narrow.parent_no
    from parents join narrow on narrow.place_no = parents.ancestor_no
  ),
  -- Hà Nội and Hà Tây before August 2008 lie in what became of them
  successors as (
    select former.place_no, wider.place_no as ancestor_no
    from staging.place_changes
    join places as former on former.place_id = from_id
    join places as wider on wider.place_id = to_id
    where is_whole and from_id like 'P6%' and to_id like 'P63-%'
  ),
  regions as (
    select units.place_no, wider.place_no as ancestor_no
    from intermediate.place_units as units join places as wider on wider.place_id = unit_id
    where is_whole and geography in ('country', 'regions_2018', 'regions_2025')
  ),
  together as (
    from parents
    union
    from successors
    union
    from regions where ancestor_no <> place_no
  )
select places.place_no, ancestor_no, places.place_id, wider.place_id as ancestor_id
from together
join places using (place_no)
join places as wider on wider.place_no = ancestor_no;
