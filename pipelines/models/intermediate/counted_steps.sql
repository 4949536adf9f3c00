-- grain: one row per step; mask adds up the bits of the geographies that count it
insert into intermediate.counted_steps by name
with
  steps as (from intermediate.steps semi join affected_series using (series_id, year)),
  excluded as (
    select
      steps.series_id, steps.year, steps.span_start, steps.span_end, bit_or(mask) as mask
    from steps
    join intermediate.exclusions as exclusions
      on exclusions.series_id = steps.series_id and exclusions.year = steps.year
      and exclusions.span_start <= steps.span_end and exclusions.span_end >= steps.span_start
    group by steps.series_id, steps.year, steps.span_start, steps.span_end
  )
-- own_value: what the office reports, of which a joint result may be counted with the one in the lead
select steps.*, steps.value as own_value, cast(31 - coalesce(mask, 0) as tinyint) as mask
from steps
left join excluded using (series_id, year, span_start, span_end)
order by year;
