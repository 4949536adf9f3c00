-- grain: one row per geography, unit, indicator, scenario and year compared
create or replace table intermediate.changes as
with
  family_changes as (from family_changes),
  subjects as (
    select series_id, compared_id, indicator, scenario, place_id from compared_series
  ),
  units as (
    select place_id, geography, unit_id from intermediate.place_units where is_whole
    union all
    select place_id, 'as_reported', place_id from staging.places
  ),
  placed as (
    select changes.* replace (units.geography as geography, units.unit_id as unit_id)
    from family_changes as changes
    join subjects on subjects.series_id = changes.family_id
    join units using (place_id)
    where changes.geography = ''
    union all
    from family_changes where geography <> ''
  )
select
  geography,
  placed.unit_id,
  indicator,
  scenario,
  year,
  cast(sum(same) as decimal(28, 6)) as same,
  cast(sum(new) as decimal(28, 6)) as new,
  cast(sum(lost) as decimal(28, 6)) as lost,
  cast(sum(revised) as decimal(28, 6)) as revised,
  min(now_from) is not distinct from min(before_from)
    and max(now_to) is not distinct from max(before_to)
    and coalesce(bool_and(is_same_span) filter (where now is not null and before is not null), true)
    as is_same_span
from placed
join subjects on subjects.series_id = placed.family_id
group by geography, placed.unit_id, indicator, scenario, year;
