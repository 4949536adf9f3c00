-- grain: one row per series and period that a missing return would have held a cell for
-- Kept: only the series of places that are owed for otherwise than before are looked at again.
create or replace temp table owed_series as
  select series_id from intermediate.series semi join owed_places using (place_id);
create or replace temp table old_missing_slots as
  from intermediate.missing_slots semi join owed_series using (series_id);
delete from intermediate.missing_slots where series_id in (from owed_series);
insert into intermediate.missing_slots by name
with
  missing_returns as (from intermediate.missing_returns where has_reported),
  reported as (
    select distinct form, organisation, place_id, series_id
    from intermediate.reported_series
    semi join owed_series using (series_id)
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

-- grain: one row per missing slot that was none before, or no longer is one
create or replace temp table changed_slots as
with present as (from intermediate.missing_slots semi join owed_series using (series_id))
(from present except from old_missing_slots)
union all
(from old_missing_slots except from present);
