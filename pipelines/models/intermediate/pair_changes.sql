-- grain: one row per geography, unit, topic, two years and part: the change taken apart
create or replace temp table pair_changes as
with
  subjects as (select series_id, place_no, topic_id from intermediate.series),
  units as (from intermediate.whole_units),
  bits as (select distinct bit, geography from units),
  by_place as (
    select
      scope, unit_id, if(unit_id is null, place_no, 0) as place_key, topic_id, year, previous_year,
      part, sum(same_part) as same, sum(new_part) as new, sum(lost_part) as lost,
      sum(revised_part) as revised, min(now_from) as now_from, max(now_to) as now_to,
      min(before_from) as before_from, max(before_to) as before_to,
      bool_and(is_same_span) filter (where now_from is not null and before_from is not null)
        as is_same_span
    from pair_family_changes
    join subjects on subjects.series_id = family_id
    group by all
  ),
  placed as (
    select by_place.* exclude (scope, unit_id, place_key), geography, units.unit_id
    from by_place
    join units on units.place_no = place_key and (scope & units.bit) > 0
    where by_place.unit_id is null
    union all by name
    select by_place.* exclude (scope, place_key), geography
    from by_place join bits on bits.bit = scope
    where unit_id is not null
  )
select
  geography, unit_id, topic_id, year, previous_year, part,
  cast(sum(same) as decimal(28, 6)) as same, cast(sum(new) as decimal(28, 6)) as new,
  cast(sum(lost) as decimal(28, 6)) as lost, cast(sum(revised) as decimal(28, 6)) as revised,
  min(now_from) is not distinct from min(before_from)
    and max(now_to) is not distinct from max(before_to) as covers_same_months,
  covers_same_months and coalesce(bool_and(is_same_span), true) as is_same_span
from placed
group by geography, unit_id, topic_id, year, previous_year, part;
