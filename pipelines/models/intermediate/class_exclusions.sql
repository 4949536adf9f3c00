-- grain: one row per geography, series and year left out because figures of periods stand beside its running total
insert into intermediate.exclusions
with
  series as (from intermediate.series),
  exclusions as (from intermediate.exclusions),
  classes as (
    select distinct indicator, scenario, series_id, place_id, year, measure_class
    from intermediate.steps join series using (series_id)
  ),
  mixed as (
    from classes
    qualify min(measure_class) over (partition by indicator, scenario, year)
      < max(measure_class) over (partition by indicator, scenario, year)
  ),
  placed as (
    select mixed.*, geography, unit_id
    from mixed join intermediate.place_units as units using (place_id)
    where is_whole
    union all
    select mixed.*, 'as_reported', place_id from mixed
  ),
  counted as (
    from placed
    where not exists (
      from exclusions
      where exclusions.geography = placed.geography and exclusions.series_id = placed.series_id
        and exclusions.year = placed.year and placed.measure_class > 1
    )
  )
select
  geography, series_id, year, make_date(year, 1, 1) as span_start,
  make_date(year, 12, 31) as span_end, 'class' as reason
from counted
qualify measure_class > min(measure_class) over (
  partition by geography, unit_id, indicator, scenario, year
);
