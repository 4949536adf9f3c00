-- grain: one row per scope, unit, family of series, two years, part, reporter and span: both values
-- The one place that says who is the same reporter. pieces: the name of a table or view with one row per
-- scope, unit, series, two years, part, side (0: the year, 1: the earlier one) and span, as paired_pieces.
-- position 0: what is dated to a day, as lists of what was given are, is set beside all such of the other year.
create or replace macro intermediate.reporter_changes(pieces) as table
with
  territories as (from border_territories),
  placed as (
    select
      *, span_end - span_start + 1 as days,
      if(
        is_flow and (span_start = span_end or span_end <> last_day(span_end)),
        0,
        intermediate.position_of(span_start, span_end)
      ) as position
    from query_table(pieces)
  ),
  by_key as (
    select
      scope, unit_id, year, previous_year, part, family_id, changed_on, key_id,
      position, sum(value) filter (where side = 0) as now, sum(value) filter (where side = 1) as before,
      sum(released) filter (where side = 0) as now_released,
      sum(released) filter (where side = 1) as before_released,
      min(span_start) filter (where side = 0) as now_start,
      max(span_end) filter (where side = 0) as now_end,
      min(span_start) filter (where side = 1) as before_start,
      max(span_end) filter (where side = 1) as before_end,
      sum(days) filter (where side = 0) as now_days, sum(days) filter (where side = 1) as before_days,
      bit_or(place_bit) filter (where side = 0) as now_places,
      bit_or(place_bit) filter (where side = 1) as before_places
    from placed
    group by all
  )
select
  by_key.*, former_places, later_places, now is not null and before is not null as is_in_both,
  -- the same places, or across a change of borders all of them: some of the old ones are not the new one
  is_in_both and (now_places = before_places or coalesce(
    intermediate.is_whole_territory(now_places, former_places, later_places)
      and intermediate.is_whole_territory(before_places, former_places, later_places),
    false
  )) as is_same,
  position <> 0 or (
    intermediate.day_of_year(now_start) = intermediate.day_of_year(before_start)
    and intermediate.day_of_year(now_end) = intermediate.day_of_year(before_end)
    and now_days * bit_count(before_places) = before_days * bit_count(now_places)
  ) as is_same_days
from by_key
left join territories using (family_id, changed_on);
