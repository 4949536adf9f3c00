-- grain: one row per joint result and step or piece that it is taken out of
-- `wanted` names the caller's table of topics, years and parts of them (part 0: the whole year).
create or replace macro intermediate.traced_joints(wanted) as table
with
  wanted_parts as (from query_table(wanted)),
  spans as (
    select
      series_id, year, cast(0 as tinyint) as part, measure_class, span_start, span_end, mask
    from intermediate.counted_steps
    union all by name
    select
      series_id, year, part, measure_class, piece_start as span_start, piece_end as span_end, mask
    from intermediate.period_pieces
    where not is_released
  ),
  placed as (
    select spans.* exclude (measure_class), joint.value, lead, decision
    from intermediate.joint_deductions as joint
    join spans using (series_id, year)
    where
      if(
        measure_class > 1,
        span_end = period_end,
        span_end between period_start and period_end
          or (span_start <= period_start and span_end >= period_end)
      )
    qualify row_number() over (
      partition by decision, series_id, part
      order by span_start <= period_start desc, span_end desc, span_start
    ) = 1
  )
select placed.*
from placed
join intermediate.series using (series_id)
semi join wanted_parts
  on wanted_parts.topic_id = series.topic_id and wanted_parts.year = placed.year
  and wanted_parts.part = placed.part;
