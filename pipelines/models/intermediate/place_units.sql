-- grain: one row per place, geography and unit that it touches; is_whole where it lies in that unit alone
create or replace table intermediate.place_units as
with recursive
  places as (from staging.places),
  successors as (
    select from_id, to_id
    from staging.place_changes
    where from_id like 'P%' or from_id like 'C63%'
  ),
  -- the province of 1997–2025 or of 2025 that a place lies in
  provinces as (
    select place_id, place_id as province_id from places where level = 'province'
    union all
    select child.place_id, parent.province_id
    from provinces as parent join places as child on child.parent_id = parent.place_id
    where child.level in ('district', 'commune')
  ),
  -- every province that follows it, down to the present structure
  descent as (
    select place_id as province_id, place_id as later_id from places where level = 'province'
    union
    select descent.province_id, successors.to_id
    from descent join successors on successors.from_id = descent.later_id
  ),
  present_provinces as (
    select province_id, later_id as unit_id from descent where later_id like 'P34-%'
  ),
  -- a province of 2025 that joins two regions of 2018 touches those of its predecessors
  regions as (
    select place_id as province_id, 'regions_2018' as geography, region_2018 as unit_id
    from places where level = 'province' and region_2018 is not null
    union all
    select joined.place_id, 'regions_2018', former.region_2018
    from places as joined
    join successors on successors.to_id = joined.place_id
    join places as former on former.place_id = successors.from_id
    where joined.level = 'province' and joined.region_2018 is null
    union all
    select place_id, 'regions_2025', region_2025
    from places where level = 'province' and region_2025 is not null
  ),
  -- a commune of 2025 keeps the region of 2018 of the communes that it was made of
  commune_regions as (
    select successors.to_id as place_id, 'regions_2018' as geography, former.region_2018 as unit_id
    from successors
    join provinces on provinces.place_id = successors.from_id
    join places as former on former.place_id = provinces.province_id
    where successors.to_id like 'C34-%'
  ),
  units as (
    select place_id, 'country' as geography, 'VN' as unit_id from places
    union
    select place_id, 'provinces_34', unit_id
    from provinces join present_provinces using (province_id)
    union
    select place_id, geography, unit_id
    from provinces join regions using (province_id)
    where not (geography = 'regions_2018' and place_id in (select place_id from commune_regions))
    union
    select place_id, geography, unit_id from commune_regions
    union
    select place_id, if(place_id like 'R18%', 'regions_2018', 'regions_2025'), place_id
    from places where level = 'region'
  )
select
  place_no,
  units.place_id,
  geography,
  intermediate.bit_of(geography) as bit,
  unit_id,
  count(*) over (partition by units.place_id, geography) = 1 as is_whole
from units join places using (place_id);
