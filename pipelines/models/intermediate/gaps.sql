-- grain: one row per expected slot without a value, with what the same slot held a year before
-- weight: what the slot held a year before, nothing where a running total fell; null where it is unknown.
-- estimate: nothing where a wider figure of this year holds the slot already; null where it is unknown
insert into intermediate.gaps by name
with
  slots as (
    select *, intermediate.position_of(slot_start, slot_end) as position from intermediate.slots
  ),
  steps as (from intermediate.steps),
  unreported as (
    select series_id, year, slot_start, slot_end, position from slots
    where not is_reported and is_expected
    union all
    select series_id, year, slot_start, slot_end, intermediate.position_of(slot_start, slot_end)
    from intermediate.missing_slots
    where is_due
  ),
  chosen as (from unreported semi join affected_series using (series_id, year)),
  held as (
    select
      series_id,
      chosen.year,
      slot_start,
      slot_end,
      coalesce(
        bool_or(if(measure_class = 1, span_start <= slot_start, true) and slot_end <= span_end),
        false
      ) as is_held,
      coalesce(bool_or(measure_class > 1), false) as has_last_value
    from chosen
    left join steps using (series_id, year)
    group by series_id, chosen.year, slot_start, slot_end
  ),
  with_class as (
    select
      *,
      intermediate.position_of(slot_start, slot_end) as position,
      row_number() over (partition by series_id, year order by slot_end, slot_start) as rank
    from held
  ),
  last_values as (
    select series_id, year, value from intermediate.steps where measure_class > 1
  )
select
  gaps.series_id,
  gaps.year,
  gaps.slot_start,
  gaps.slot_end,
  weight,
  case
    when is_held then 0
    -- a later stock of this year would replace the earlier one, not add to it
    when has_last_value then null
    when last_values.value is not null then if(rank = 1, last_values.value, 0)
    when coalesce(before.measure_class, 1) = 1 then weight
  end as estimate
from with_class as gaps
left join previous_slots as before using (series_id, year, position)
left join last_values
  on last_values.series_id = gaps.series_id and last_values.year = gaps.year - 1;
