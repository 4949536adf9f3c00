-- grain: one row per geography, unit, scenario and year in which funds for housing and houses are from the same slots
create or replace view intermediate.housing_reporters as
with
  series as (
    select series_id, place_no, indicator, reporter, scenario
    from intermediate.series 
    where indicator in ('NHA_KINHPHI', 'NHA_HOANTHANH') and staging.is_asked_indicator('NHA_KINHPHI')
  ),
  units as (from intermediate.whole_units where staging.is_asked_place(unit_id)),
  slots as (
    select distinct
      geography, unit_id, scenario, slots.year, indicator,
      {place: series.place_no, reporter: reporter, starts: slot_start, ends: slot_end} as slot
    from intermediate.slots
    join series using (series_id)
    join intermediate.series_years as years
      on years.series_id = slots.series_id and years.year = slots.year
    join units on units.place_no = series.place_no and (years.mask & bit) > 0
    where is_reported and staging.is_asked(slots.year)
  )
select
  geography, unit_id, scenario, year,
  list(slot order by slot) filter (where indicator = 'NHA_KINHPHI')
    is not distinct from list(slot order by slot) filter (where indicator = 'NHA_HOANTHANH')
    as are_the_same
from slots
group by geography, unit_id, scenario, year;
