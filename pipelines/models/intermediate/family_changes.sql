-- grain: one row per scope, unit, family of series, two years and part of the year: the change taken apart
-- pieces: as for reporter_changes
create or replace macro intermediate.family_changes(pieces) as table
with
  by_reporter as (from intermediate.reporter_changes(pieces)),
  by_position as (
    select
      scope, unit_id, year, previous_year, part, family_id, changed_on, position,
      sum(now) as now, sum(now_released) as now_released, sum(before) as before,
      sum(before_released) as before_released, sum(now) filter (where is_same) as same_now,
      sum(before) filter (where is_same) as same_before,
      sum(now_released - before_released) filter (where is_same) as same,
      sum(now_released) filter (where not is_same) as new,
      sum(before_released) filter (where not is_same) as lost,
      min(now_start) as now_start, max(now_end) as now_end, min(before_start) as before_start,
      max(before_end) as before_end, bool_or(is_in_both and not is_same) as is_partial,
      bit_or(now_places) as now_places, bit_or(before_places) as before_places,
      min(former_places) as former_places, min(later_places) as later_places,
      bool_and(is_same_days) as is_same_days
    from by_reporter
    group by all
  ),
  by_family as (
    select
      scope, unit_id, year, previous_year, part, family_id, changed_on,
      sum(now) as now, sum(now_released) as now_released, sum(before) as before,
      sum(before_released) as before_released, sum(same_now) as same_now,
      sum(same_before) as same_before, sum(same) as same, sum(new) as new, sum(lost) as lost,
      intermediate.day_of_year(min(now_start)) as now_from,
      intermediate.day_of_year(max(now_end)) as now_to,
      intermediate.day_of_year(min(before_start)) as before_from,
      intermediate.day_of_year(max(before_end)) as before_to,
      bool_and(now is not null and before is not null and coalesce(is_same_days, false))
        as is_matched,
      bool_and(is_same_days) filter (where same_before is not null) as is_same_of_same,
      -- cut differently, and yet the same days without gap or overlap; null where one side has nothing
      is_matched or (
        now_from = before_from and now_to = before_to
        and sum(now_end - now_start + 1) = max(now_end) - min(now_start) + 1
        and sum(before_end - before_start + 1) = max(before_end) - min(before_start) + 1
      ) as is_same_span,
      min(least(now_places, before_places)) = max(greatest(now_places, before_places)) or coalesce(
        bool_and(intermediate.is_whole_territory(now_places, former_places, later_places))
          and bool_and(intermediate.is_whole_territory(before_places, former_places, later_places)),
        false
      ) as is_same_territory,
      coalesce(is_same_span and not is_matched, false) as is_cut_differently,
      is_cut_differently and is_same_territory as is_whole,
      not is_whole and (is_cut_differently or bool_or(is_partial)) as is_partial
    from by_position
    group by all
  )
select
  scope, unit_id, year, previous_year, part, family_id, now, before, now_from,
  now_to, before_from, before_to, is_same_span, is_partial,
  coalesce(is_whole or is_same_of_same, true) as is_same_of_same,
  if(is_whole, now, same_now) as same_now,
  if(is_whole, before, same_before) as same_before,
  if(is_whole, now_released - before_released, coalesce(same, 0)) as same,
  if(is_whole, 0, coalesce(new, 0)) as new, if(is_whole, 0, -coalesce(lost, 0)) as lost,
  coalesce(now - now_released, 0) - coalesce(before - before_released, 0) as revised
from by_family;
