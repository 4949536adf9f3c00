-- grain: one row per series and period that a missing return would have held a cell for
insert into intermediate.missing_slots by name
with
  missing_returns as (from intermediate.missing_returns where has_reported),
  reported as (
    select distinct form, organisation, place_id, series_id from intermediate.reported_series
    union
    select form, organisation, heirs.place_id, series_id
    from heir_series as heirs
    join intermediate.series
      on series.indicator = heirs.indicator and series.scenario = heirs.scenario
      and series.place_id = heirs.place_id and series.reporter = heirs.organisation
  ),
  slots as (from intermediate.slots),
  -- one join after the other: given all three at once, the planner pairs every place with every return
  lives as materialized (
    select series_id, valid_from, valid_to
    from intermediate.series join staging.places using (place_id)
  ),
  owed as materialized (
    select series_id, period_start as slot_start, period_end as slot_end, bool_or(is_due) as is_due
    from missing_returns
    join reported using (form, organisation, place_id)
    group by series_id, period_start, period_end
  ),
  alive as (
    select series_id, cast(year(slot_end) as smallint) as year, slot_start, slot_end, is_due
    from owed
    join lives using (series_id)
    where valid_from <= slot_end and coalesce(valid_to >= slot_end, true)
  )
select series_id, year, slot_start, slot_end, is_due
from alive
anti join slots using (series_id, year, slot_start, slot_end);
