-- grain: one row per series, year, part of the year (0: the whole) and span told as nil that no figure of it holds
-- Who says that there was nothing has reported: set beside what it said of the other year, as nothing.
create or replace temp table nil_spans as
with
  series as (
    select series_id from intermediate.series semi join affected_topics using (topic_id)
  ),
  parts as (
    select year, part, period_start, period_end from intermediate.calendar where part <= 7
  ),
  told as (
    select series_id, slots.year, part, slot_start as span_start, slot_end as span_end
    from intermediate.slots as slots
    semi join series using (series_id)
    join parts on parts.year = slots.year and slot_start >= period_start and slot_end <= period_end
    where is_reported and not has_value and measure_class = 1
  ),
  counted as (
    select series_id, year, 0 as part, span_start, span_end from intermediate.counted_steps
    union all
    select series_id, year, part, piece_start, piece_end from intermediate.period_pieces
    where not is_released
  ),
  alone as (
    from told
    anti join counted
      on counted.series_id = told.series_id and counted.year = told.year and counted.part = told.part
      and counted.span_start <= told.span_end and counted.span_end >= told.span_start
  )
select
  alone.series_id, alone.year, part, alone.span_start, alone.span_end,
  cast(31 - coalesce(bit_or(mask), 0) as tinyint) as mask
from alone
left join intermediate.exclusions as exclusions
  on exclusions.series_id = alone.series_id and exclusions.year = alone.year
  and exclusions.span_start <= alone.span_end and exclusions.span_end >= alone.span_start
group by alone.series_id, alone.year, part, alone.span_start, alone.span_end
having coalesce(bit_or(mask), 0) < 31;
