-- grain: one row per place that took part in a change of borders: the place both sides of it are compared as
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
    select from_id as place_id, if(is_split, from_id, to_id) as key_id, changed_on from counted
    union
    select to_id, if(is_split, from_id, to_id), changed_on from counted
  )
select place_id, key_id, changed_on
from pairs;
