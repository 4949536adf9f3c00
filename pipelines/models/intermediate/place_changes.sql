-- grain: one row per scope, unit, place, topic, two years and part: what the families of series of a place add up to
-- pieces: as for family_changes. A family lies at the place of its first series. unit_id is null where the
-- place alone tells the unit.
create or replace macro intermediate.place_changes(pieces) as table
with
  family_changes as (from intermediate.family_changes(pieces)),
  families as (select series_id as family_id, place_no, topic_id from intermediate.series)
select
  topic_id, year, previous_year, part, scope, unit_id, place_no,
  cast(sum(same) as decimal(28, 6)) as same, cast(sum(new) as decimal(28, 6)) as new,
  cast(sum(lost) as decimal(28, 6)) as lost, cast(sum(revised) as decimal(28, 6)) as revised,
  cast(sum(same_now) as decimal(28, 6)) as same_now,
  cast(sum(same_before) as decimal(28, 6)) as same_before,
  cast(count(same_before) as integer) as n_same, bool_or(is_partial) as is_partial,
  bool_or(now is null or before is null) as is_other_set,
  bool_and(is_same_of_same) as is_same_of_same, min(now_from) as now_from, max(now_to) as now_to,
  min(before_from) as before_from, max(before_to) as before_to,
  bool_and(is_same_span) filter (where now is not null and before is not null) as is_same_span
from family_changes
join families using (family_id)
group by topic_id, year, previous_year, part, scope, unit_id, place_no;
