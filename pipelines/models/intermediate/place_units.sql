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
    select place_no, place_id, place_id as province_id from places where level = 'province'
    union all
    select child.place_no, child.place_id, parent.province_id
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
  -- each once, here where there are few: a place has the units of its province
  province_units as (
    select province_id, 'provinces_34' as geography, later_id as unit_id
    from descent where later_id like 'P34-%'
    union
    from regions
  ),
  -- a commune of 2025 keeps the region of 2018 of the communes that it was made of
  commune_regions as (
    select distinct successors.to_id as place_id, former.region_2018 as unit_id
    from successors
    join provinces on provinces.place_id = successors.from_id
    join places as former on former.place_id = provinces.province_id
    where successors.to_id like 'C34-%'
  ),
  told as (
    select *, count(*) over (partition by province_id, geography) = 1 as is_whole
    from province_units
  ),
  units as (
    select place_no, place_id, 'country' as geography, 'VN' as unit_id, true as is_whole
    from places
    union all
    select place_no, place_id, geography, unit_id, is_whole
    from provinces join told using (province_id)
    where not (geography = 'regions_2018' and place_id in (select place_id from commune_regions))
    union all
    select place_no, place_id, 'regions_2018', unit_id, count(*) over (partition by place_id) = 1
    from commune_regions join places using (place_id)
    union all
    select
      place_no, place_id, if(place_id like 'R18%', 'regions_2018', 'regions_2025'), place_id, true
    from places where level = 'region'
  )
select place_no, place_id, geography, intermediate.bit_of(geography) as bit, unit_id, is_whole
from units;
