-- grain: one row per geography, unit and row of a place that counts in it
-- places: the name of a table of rows as of place_changes
create or replace macro intermediate.placed_changes(places) as table
with
  by_place as (from query_table(places)),
  units as (from intermediate.whole_units),
  bits as (select distinct bit, geography from units)
select by_place.* exclude (scope, unit_id, place_no), geography, units.unit_id
from by_place
join units on units.place_no = by_place.place_no and (scope & units.bit) > 0
where by_place.unit_id is null
union all by name
select by_place.* exclude (scope, place_no), geography
from by_place join bits on bits.bit = scope
where unit_id is not null;

-- grain: one row per geography, unit, topic, two years and part: the change taken apart
-- placed: the name of a table of rows as of placed_changes
create or replace macro intermediate.unit_changes(placed) as table
select
  geography, unit_id, topic_id, year, previous_year, part,
  cast(sum(same) as decimal(28, 6)) as same, cast(sum(new) as decimal(28, 6)) as new,
  cast(sum(lost) as decimal(28, 6)) as lost, cast(sum(revised) as decimal(28, 6)) as revised,
  cast(sum(same_now) as decimal(28, 6)) as same_now,
  cast(sum(same_before) as decimal(28, 6)) as same_before, cast(sum(n_same) as integer) as n_same,
  bool_or(is_partial) as is_partial, bool_or(is_other_set) as is_other_set,
  bool_and(is_same_of_same) as is_same_of_same,
  min(now_from) is not distinct from min(before_from)
    and max(now_to) is not distinct from max(before_to) as covers_same_months,
  covers_same_months and coalesce(bool_and(is_same_span), true) as is_same_span
from query_table(placed)
group by geography, unit_id, topic_id, year, previous_year, part;
