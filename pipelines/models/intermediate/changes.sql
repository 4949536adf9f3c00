-- grain: one row per geography, unit, indicator, scenario and year compared
insert into intermediate.changes by name
with
  family_changes as (from family_changes),
  subjects as (
    select series_id, place_no, topic_id, indicator, scenario from intermediate.series
  ),
  units as (from intermediate.whole_units),
  bits as (select distinct bit, geography from units),
  by_place as (
    select
      scope, unit_id, if(unit_id is null, place_no, 0) as place_no, topic_id, indicator,
      scenario, year,
      sum(same) as same, sum(new) as new, sum(lost) as lost, sum(revised) as revised,
      min(now_from) as now_from, max(now_to) as now_to,
      min(before_from) as before_from, max(before_to) as before_to,
      bool_and(is_same_span) filter (where now is not null and before is not null) as is_same_span
    from family_changes
    join subjects on subjects.series_id = family_changes.family_id
    group by
      scope, unit_id, if(unit_id is null, place_no, 0), topic_id, indicator, scenario, year
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
  topic_id,
  geography,
  unit_id,
  indicator,
  scenario,
  year,
  cast(sum(same) as decimal(28, 6)) as same,
  cast(sum(new) as decimal(28, 6)) as new,
  cast(sum(lost) as decimal(28, 6)) as lost,
  cast(sum(revised) as decimal(28, 6)) as revised,
  min(now_from) is not distinct from min(before_from)
    and max(now_to) is not distinct from max(before_to) as covers_same_months,
  min(now_from) is not distinct from min(before_from)
    and max(now_to) is not distinct from max(before_to)
    and coalesce(bool_and(is_same_span), true) as is_same_span
from placed
group by topic_id, geography, unit_id, indicator, scenario, year;
