-- grain: one row per series, year and mask of the geographies that count it: parts of figures, to be added up
insert into intermediate.series_years by name
with
  steps as (
    from intermediate.counted_steps semi join affected_series using (series_id, year)
  ),
  all_slots as (
    select series_id, year, slot_start, slot_end, 1 as n_expected, 0 as n_missing, null as estimate
    from intermediate.slots
    union all
    select series_id, year, slot_start, slot_end, 1, 0, null from intermediate.missing_slots
    union all
    select series_id, year, slot_start, slot_end, 0, 1, estimate from intermediate.gaps
  ),
  slots as (from all_slots semi join affected_series using (series_id, year)),
  excluded as (
    select slots.series_id, slots.year, slot_start, slot_end, bit_or(mask) as mask
    from slots
    join intermediate.exclusions as exclusions
      on exclusions.series_id = slots.series_id and exclusions.year = slots.year
      and exclusions.span_start <= slots.slot_end and exclusions.span_end >= slots.slot_start
    where reason = 'wider'
    group by slots.series_id, slots.year, slot_start, slot_end
  ),
  -- a year's own figure, or the sum of several
  added_up as (
    select series_id, year, count(*) > 1 as is_derived
    from intermediate.terms
    semi join affected_series using (series_id, year)
    group by series_id, year
  ),
  pieces as (
    select
      series_id, year, mask, measure_class, bases, qualifiers, value,
      if(qualifiers & 2 > 0, 0, value) as lower, own_value - value as joint, is_derived, 0 as n_expected, 0 as n_missing,
      null as estimate
    from steps
    join added_up using (series_id, year)
    union all
    select
      series_id, year, cast(31 - coalesce(mask, 0) as tinyint), null, 0, 0, null, null, null, null,
      n_expected, n_missing, estimate
    from slots
    left join excluded using (series_id, year, slot_start, slot_end)
  )
select
  series_id,
  year,
  mask,
  min(measure_class) as measure_class,
  cast(bit_or(bases) as tinyint) as bases,
  cast(bit_or(qualifiers) as tinyint) as qualifiers,
  cast(sum(value) as decimal(28, 6)) as value,
  cast(sum(lower) as decimal(28, 6)) as lower,
  -- what the office reports and is counted with another one, in the lead
  cast(sum(joint) as decimal(28, 6)) as joint,
  bool_or(is_derived) as is_derived,
  cast(sum(n_expected) as integer) as n_expected,
  cast(sum(n_missing) as integer) as n_missing,
  cast(sum(estimate) as decimal(28, 6)) as estimate,
  cast(sum(n_missing) filter (where estimate is null) as integer) as n_unknown
from pieces
where mask > 0
group by series_id, year, mask;
