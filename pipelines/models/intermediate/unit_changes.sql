-- grain: one row per geography, unit, topic, two years and part: the change taken apart
-- pieces: as for family_changes
create or replace macro intermediate.unit_changes(pieces) as table
with
  family_changes as (from intermediate.family_changes(pieces)),
  families as (select series_id as family_id, place_no, topic_id from intermediate.series),
  units as (from intermediate.whole_units),
  bits as (select distinct bit, geography from units),
  by_place as (
    select
      scope, unit_id, if(unit_id is null, place_no, 0) as place_no, topic_id, year, previous_year,
      part, sum(same) as same, sum(new) as new, sum(lost) as lost,
      sum(revised) as revised, sum(same_now) as same_now, sum(same_before) as same_before,
      count(same_before) as n_same, bool_or(is_partial) as is_partial,
      bool_or(now is null or before is null) as is_other_set,
      bool_and(is_same_of_same) as is_same_of_same, min(now_from) as now_from, max(now_to) as now_to, min(before_from) as before_from,
      max(before_to) as before_to,
      bool_and(is_same_span) filter (where now is not null and before is not null) as is_same_span
    from family_changes
    join families using (family_id)
    group by all
  ),
  placed as (
    select by_place.* exclude (scope, unit_id, place_no), geography, units.unit_id
    from by_place
    join units on units.place_no = by_place.place_no and (scope & units.bit) > 0
    where by_place.unit_id is null
    union all by name
    select by_place.* exclude (scope, place_no), geography
    from by_place join bits on bits.bit = scope
    where unit_id is not null
  )
select
  geography, unit_id, topic_id, year, previous_year, part,
  cast(sum(same) as decimal(28, 6)) as same, cast(sum(new) as decimal(28, 6)) as new,
  cast(sum(lost) as decimal(28, 6)) as lost, cast(sum(revised) as decimal(28, 6)) as revised,
  cast(sum(same_now) as decimal(28, 6)) as same_now,
  cast(sum(same_before) as decimal(28, 6)) as same_before, cast(sum(n_same) as integer) as n_same,
  bool_or(is_partial) as is_partial, bool_or(is_other_set) as is_other_set, bool_and(is_same_of_same) as is_same_of_same,
  min(now_from) is not distinct from min(before_from)
    and max(now_to) is not distinct from max(before_to) as covers_same_months,
  covers_same_months and coalesce(bool_and(is_same_span), true) as is_same_span
from placed
group by geography, unit_id, topic_id, year, previous_year, part;
