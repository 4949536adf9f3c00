-- grain: one row per series and period that a missing return would have held a cell for
create or replace table intermediate.missing_slots as
with
  missing_returns as (from intermediate.missing_returns),
  reported as (
    select distinct form, organisation, place_id, series_id from intermediate.reported_series
  ),
  series as (from intermediate.series),
  slots as (from intermediate.slots),
  places as (from staging.places),
  owed as (
    select distinct
      series_id,
      cast(year(period_end) as smallint) as year,
      period_start as slot_start,
      period_end as slot_end
    from missing_returns
    join reported using (form, organisation, place_id)
    join series using (series_id)
    join places on places.place_id = series.place_id
    where places.valid_from <= period_end and coalesce(places.valid_to >= period_end, true)
  )
select series_id, year, slot_start, slot_end
from owed
anti join slots using (series_id, year, slot_start, slot_end);
