-- grain: one row per slot that a cell stands in or is owed for, and once more where it has no value
-- weight: what it held a year before, apart for those that are reported and those that are missing
create or replace temp table expected_slots as
with
  slots as (
    select
      series_id, year, slot_start, slot_end, intermediate.position_of(slot_start, slot_end) as position,
      is_expected, is_reported and is_expected as is_weighted, blanks
    from intermediate.slots
    semi join affected_series using (series_id, year)
  ),
  missing_slots as (from intermediate.missing_slots semi join affected_series using (series_id, year)),
  gaps as (from intermediate.gaps semi join affected_series using (series_id, year))
select
  series_id, year, slot_start, slot_end, if(is_expected, 1, 0) as n_expected, 0 as n_missing, 0 as n_not_due,
  cast(null as decimal(28, 6)) as estimate, if(is_weighted, weight, null) as weight,
  cast(null as decimal(28, 6)) as missing_weight, blanks
from slots
left join previous_slots using (series_id, year, position)
union all
select
  series_id, year, slot_start, slot_end, if(is_due, 1, 0), 0, if(is_due, 0, 1), null, null, null,
  intermediate.blank_mark(if(is_due, 'overdue', 'not_due'))
from missing_slots
union all
select series_id, year, slot_start, slot_end, 0, 1, 0, estimate, null, weight, 0
from gaps;
