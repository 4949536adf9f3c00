-- grain: one row per scope, unit, family of series, two years and part: its change taken apart
create or replace temp table pair_family_changes as
with
  pieces as (
    select
      *, intermediate.position_of(piece_start, piece_end) as position,
      piece_end - piece_start + 1 as days
    from paired_pieces
  ),
  by_key as (
    select
      scope, unit_id, year, previous_year, part, family_id, key_id, position,
      sum(value) filter (where side = 0) as now,
      sum(released) filter (where side = 0) as now_released,
      sum(value) filter (where side = 1) as before,
      sum(released) filter (where side = 1) as before_released,
      min(piece_start) filter (where side = 0) as now_start,
      max(piece_end) filter (where side = 0) as now_end,
      min(piece_start) filter (where side = 1) as before_start,
      max(piece_end) filter (where side = 1) as before_end,
      max(days) filter (where side = 0) as now_days,
      max(days) filter (where side = 1) as before_days
    from pieces
    group by all
  ),
  by_position as (
    select
      scope, unit_id, year, previous_year, part, family_id, position,
      sum(now) as now, sum(now_released) as now_released, sum(before) as before,
      sum(before_released) as before_released, sum(now_released - before_released) as same,
      sum(now_released) filter (where before is null) as new,
      sum(before_released) filter (where now is null) as lost,
      min(now_start) as now_start, max(now_end) as now_end, min(before_start) as before_start,
      max(before_end) as before_end, max(now_days) as now_days, max(before_days) as before_days
    from by_key
    group by all
  ),
  by_family as (
    select
      scope, unit_id, year, previous_year, part, family_id,
      coalesce(sum(now), 0) as now, coalesce(sum(now_released), 0) as now_released,
      coalesce(sum(before), 0) as before, coalesce(sum(before_released), 0) as before_released,
      coalesce(sum(same), 0) as same, coalesce(sum(new), 0) as new, coalesce(sum(lost), 0) as lost,
      intermediate.day_of_year(min(now_start)) as now_from,
      intermediate.day_of_year(max(now_end)) as now_to,
      intermediate.day_of_year(min(before_start)) as before_from,
      intermediate.day_of_year(max(before_end)) as before_to,
      bool_and(now is not null and before is not null) as is_matched,
      is_matched or coalesce(now_from = before_from and now_to = before_to
        and sum(now_days) = max(now_end) - min(now_start) + 1
        and sum(before_days) = max(before_end) - min(before_start) + 1, false) as is_same_span
    from by_position
    group by scope, unit_id, year, previous_year, part, family_id
  )
select
  scope, unit_id, family_id, year, previous_year, part, now_from, now_to, before_from, before_to,
  is_same_span,
  -- cut differently, and yet the same span without a gap
  is_same_span and not is_matched as is_whole,
  if(is_whole, now_released - before_released, same) as same_part,
  if(is_whole, 0, new) as new_part,
  if(is_whole, 0, -lost) as lost_part,
  (now - now_released) - (before - before_released) as revised_part
from by_family;
