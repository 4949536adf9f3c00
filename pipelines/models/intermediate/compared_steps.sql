-- grain: one row per geography, unit, series, year compared, side and span; side 0 is the year, 1 the year before
-- geography is '' where nothing differs between geographies; a key below zero spans a change of borders
create or replace temp table compared_steps as
with
  compared_series as (select series_id, place_id, compared_id from compared_series),
  units as (select place_id, geography, unit_id from intermediate.place_units where is_whole),
  exclusions as (from intermediate.exclusions),
  steps as (
    select
      steps.series_id, steps.year, steps.span_start, steps.span_end, steps.value,
      coalesce(released.value, steps.value) as released
    from intermediate.steps as steps
    left join intermediate.released_steps as released
      on released.series_id = steps.series_id and released.year = steps.year
      and released.span_start = steps.span_start and released.span_end = steps.span_end
  ),
  sides as (
    select series_id, year, year as own_year, 0 as side, span_start, span_end, value, released
    from steps
    union all
    select series_id, cast(year + 1 as smallint), year, 1, span_start, span_end, value, released
    from steps
  ),
  plain as (
    select
      '' as geography, '' as unit_id, compared_id as family_id, compared_id as key_id,
      sides.year, side, span_start, span_end, value, released
    from sides
    join compared_series using (series_id)
    anti join special_pairs using (series_id, year)
  ),
  special as (
    select
      sides.*, place_id, compared_id, coalesce(family_id, compared_id) as family_id,
      coalesce(
        if(
          side = 0,
          changed_on <= span_end and changed_on > span_end - interval 1 year,
          changed_on > span_end and changed_on <= span_end + interval 1 year
        ),
        false
      ) as is_across
    from sides
    semi join special_pairs using (series_id, year)
    join compared_series using (series_id)
    left join border_families as families
      on families.series_id = sides.series_id
      and sides.year between year(changed_on) and year(changed_on) + 1
  ),
  placed as (
    select geography, unit_id, family_id, if(is_across, -family_id, compared_id) as key_id,
      series_id, own_year, special.year, side, span_start, span_end, value, released
    from special join units using (place_id)
    union all
    select 'as_reported', place_id, compared_id, compared_id,
      series_id, own_year, year, side, span_start, span_end, value, released
    from special
  ),
  counted as (
    select
      geography, unit_id, family_id, key_id, year, side, span_start, span_end, value, released
    from placed
    anti join exclusions as excluded
      on excluded.geography = placed.geography and excluded.series_id = placed.series_id
      and excluded.year = placed.own_year and excluded.span_start <= placed.span_end
      and excluded.span_end >= placed.span_start
  )
from plain union all from counted;
