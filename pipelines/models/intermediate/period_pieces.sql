-- grain: one row per series, part of the year and piece of it that is counted; also as last released
-- A figure that starts with the part beats the sum of what lies in it; what is dated after it is added.
create or replace temp table new_pieces as
with
  parts as (
    select year, part, period_start, period_end from intermediate.calendar where part between 1 and 7
  ),
  all_slots as (
    select *, false as is_released from intermediate.slots
    union all by name
    select *, true as is_released from intermediate.released_slots
  ),
  slots as (
    from all_slots semi join affected_series using (series_id, year)
    where has_value
    -- figures of periods beat running totals and stocks of the same year
    qualify measure_class = min(measure_class) over (partition by series_id, year, is_released)
  ),
  flows as (
    select
      slots.* exclude (value, slot_start), part, period_start, period_end,
      -- the longest that starts with the part: its own figure, or a running total of the year
      slot_start = period_start and is_own as is_whole_slot,
      month(period_start) = 1 and to_date is not null as is_running_total,
      if(is_running_total and not is_whole_slot, period_start, slot_start) as piece_start,
      slot_start,
      if(is_running_total and not is_whole_slot, to_date, value) as piece_value,
      value as slot_value
    from slots
    join parts on parts.year = slots.year and slot_start >= period_start and slot_end <= period_end
    where measure_class = 1
  ),
  heads as (
    from flows
    where piece_start = period_start and piece_value is not null
    qualify row_number() over (
      partition by series_id, year, part, is_released
      order by slot_end desc, is_whole_slot desc, slot_start desc
    ) = 1
  ),
  followers as (
    select flows.* replace (slot_start as piece_start, slot_value as piece_value)
    from flows
    anti join heads
      on heads.series_id = flows.series_id and heads.year = flows.year and heads.part = flows.part
      and heads.is_released = flows.is_released and heads.slot_end >= flows.slot_start
    where slot_value is not null
    -- the widest of each nest
    qualify coalesce(
      max(slot_end) over (
        partition by flows.series_id, flows.year, flows.part, flows.is_released
        order by slot_start, slot_end desc rows between unbounded preceding and 1 preceding
      ) < slot_end,
      true
    )
  ),
  lasts as (
    select
      slots.*, part, slot_end as piece_start, value as piece_value, true as is_whole_slot,
      false as is_running_total
    from slots
    join parts on parts.year = slots.year and slot_end between period_start and period_end
    where measure_class > 1 and value is not null
    qualify row_number() over (
      partition by series_id, slots.year, part, is_released order by slot_end desc, slot_start desc
    ) = 1
  ),
  counted as (
    from heads union all by name from followers union all by name from lasts
  )
select
  series_id, year, part, is_released, measure_class, bases, qualifiers, piece_start,
  slot_end as piece_end, piece_value as value, piece_value as own_value,
  not (is_own or is_running_total) as is_derived_piece
from counted;
