-- grain: one row per series and period that a missing return would have held a cell for
insert into intermediate.missing_slots by name
with
  missing_returns as (from intermediate.missing_returns),
  reported as (
    select distinct form, organisation, place_id, series_id from intermediate.reported_series
  ),
  series as (from intermediate.series),
  slots as (from intermediate.slots),
  places as (from staging.places),
  -- kept apart from the places: joined at once, the planner pairs every place with every return
  owed as materialized (
    select distinct series_id, period_start as slot_start, period_end as slot_end
    from missing_returns
    join reported using (form, organisation, place_id)
  ),
  alive as (
    select series_id, cast(year(slot_end) as smallint) as year, slot_start, slot_end
    from owed
    join series using (series_id)
    join places using (place_id)
    where places.valid_from <= slot_end and coalesce(places.valid_to >= slot_end, true)
  )
select series_id, year, slot_start, slot_end
from alive
anti join slots using (series_id, year, slot_start, slot_end);
