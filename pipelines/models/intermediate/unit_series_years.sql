-- grain: one row per geography, unit, series and year that counts in it, or touches it without lying in it
create or replace view intermediate.unit_series_years as
with
  series as (from intermediate.series),
  series_years as (from intermediate.series_years),
  units as (from intermediate.place_units),
  special as (select distinct geography, series_id, year from intermediate.exclusions),
  placed as (
    select geography, unit_id, is_whole, series_id
    from units
    join series using (place_id)
    -- a region or the country does not lower the coverage of the units below it
    where is_whole or place_id like 'P%' or place_id like 'C%'
    union all
    select 'as_reported', place_id, true, series_id from series
  ),
  plain as (
    select placed.geography, unit_id, is_whole, series_years.* exclude (geography)
    from placed
    join series_years on series_years.series_id = placed.series_id and series_years.geography = ''
    anti join special
      on special.geography = placed.geography and special.series_id = series_years.series_id
      and special.year = series_years.year
  ),
  exceptional as (
    select placed.geography, unit_id, is_whole, series_years.* exclude (geography)
    from placed
    join series_years
      on series_years.series_id = placed.series_id and series_years.geography = placed.geography
  ),
  together as (from plain union all by name from exceptional)
select
  geography, unit_id, is_whole, series_id, year, measure_class, bases, qualifiers, value, lower,
  n_expected, n_missing, estimate, n_unknown
from together;
