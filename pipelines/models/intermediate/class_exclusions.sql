-- grain: one row per series, year and geography left out because figures of periods stand beside its running total
insert into intermediate.exclusions by name
with
  series as (select series_id, place_no, place_id, indicator, scenario from intermediate.series),
  exclusions as (from intermediate.exclusions),
  classes as (
    select distinct indicator, scenario, series_id, place_no, place_id, year, measure_class
    from intermediate.steps
    join series using (series_id)
    semi join affected_series using (series_id, year)
  ),
  mixed as (
    from classes
    qualify min(measure_class) over (partition by indicator, scenario, year)
      < max(measure_class) over (partition by indicator, scenario, year)
  ),
  placed as (
    select mixed.*, bit, unit_id
    from mixed join intermediate.place_units as units using (place_no)
    where is_whole
    union all
    select mixed.*, intermediate.bit_of('as_reported'), place_id from mixed
  ),
  counted as (
    from placed
    where not exists (
      from exclusions
      where exclusions.series_id = placed.series_id and exclusions.year = placed.year
        and (exclusions.mask & placed.bit) > 0 and placed.measure_class > 1
    )
  )
select
  series_id, year, make_date(year, 1, 1) as span_start, make_date(year, 12, 31) as span_end,
  bit as mask, 'class' as reason
from counted
qualify measure_class > min(measure_class) over (
  partition by bit, unit_id, indicator, scenario, year
);
