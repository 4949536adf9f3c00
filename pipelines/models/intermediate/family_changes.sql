-- grain: one row per scope, unit, family of series and year compared: its change taken apart
create or replace temp table family_changes as
with
  compared as (
    select
      *, intermediate.position_of(span_start, span_end) as position,
      span_end - span_start + 1 as days
    from compared_steps
  ),
  by_key as (
    select
      scope, unit_id, family_id, key_id, year, position,
      sum(value) filter (where side = 0) as now,
      sum(released) filter (where side = 0) as now_released,
      sum(value) filter (where side = 1) as before,
      sum(released) filter (where side = 1) as before_released,
      min(span_start) filter (where side = 0) as now_start,
      max(span_end) filter (where side = 0) as now_end,
      min(span_start) filter (where side = 1) as before_start,
      max(span_end) filter (where side = 1) as before_end,
      max(days) filter (where side = 0) as now_days,
      max(days) filter (where side = 1) as before_days
    from compared
    group by scope, unit_id, family_id, key_id, year, position
  ),
  by_position as (
    select
      scope, unit_id, family_id, year, position,
      sum(now) as now, sum(now_released) as now_released,
      sum(before) as before, sum(before_released) as before_released,
      sum(now_released - before_released) as same,
      sum(now_released) filter (where before is null) as new,
      sum(before_released) filter (where now is null) as lost,
      min(now_start) as now_start, max(now_end) as now_end,
      min(before_start) as before_start, max(before_end) as before_end,
      max(now_days) as now_days, max(before_days) as before_days
    from by_key
    group by scope, unit_id, family_id, year, position
  ),
  by_family as (
    select
      scope, unit_id, family_id, year,
      sum(now) as now, sum(now_released) as now_released,
      sum(before) as before, sum(before_released) as before_released,
      sum(same) as same, sum(new) as new, sum(lost) as lost,
      intermediate.day_of_year(min(now_start)) as now_from,
      intermediate.day_of_year(max(now_end)) as now_to,
      intermediate.day_of_year(min(before_start)) as before_from,
      intermediate.day_of_year(max(before_end)) as before_to,
      bool_and(now is not null and before is not null) as is_matched,
      -- without gap or overlap on both sides, however finely either was reported
      sum(now_days) = max(now_end) - min(now_start) + 1
        and sum(before_days) = max(before_end) - min(before_start) + 1 as is_seamless
    from by_position
    group by scope, unit_id, family_id, year
  ),
  judged as (
    select
      *, now_from = before_from and now_to = before_to as has_equal_ends,
      is_matched or (now_from = before_from and now_to = before_to and is_seamless) as is_same_span
    from by_family
  )
select
  scope, unit_id, family_id, year, now, before, now_from, now_to, before_from, before_to,
  coalesce(now_released, 0) - coalesce(before_released, 0) as released_change,
  if(is_same_span and not is_matched, now_released - before_released, coalesce(same, 0)) as same,
  if(is_same_span and not is_matched, 0, coalesce(new, 0)) as new,
  if(is_same_span and not is_matched, 0, -coalesce(lost, 0)) as lost,
  coalesce(now - now_released, 0) - coalesce(before - before_released, 0) as revised,
  -- unknown where only one of the two years has a figure
  is_same_span as is_same_span
from judged;
