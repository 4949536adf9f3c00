-- grain: one row per place that took part in a change of borders: the place both sides of it are compared as
-- place_bit: its place among those of its key, as bits that add up
create or replace table intermediate.comparison_keys as
with
  changes as (
    select distinct from_id, to_id, changed_on from staging.place_changes where from_id like 'P%'
  ),
  counted as (
    select
      *,
      count(*) over (partition by from_id, changed_on) > 1 as is_split
    from changes
  ),
  pairs as (
    select from_id as place_id, if(is_split, from_id, to_id) as key_id, changed_on, true as is_former
    from counted
    union
    select to_id, if(is_split, from_id, to_id), changed_on, false from counted
  )
select
  place_id, key_id, changed_on, is_former,
  cast(1 << (row_number() over (partition by key_id, changed_on order by place_id) - 1) as smallint)
    as place_bit
from pairs;
