-- grain: one row per series, part of the year and mask: the slots that lie in it, and what is missing from them
create or replace temp table period_slots as
with
  parts as (
    select year, part, period_start, period_end from intermediate.calendar where part between 1 and 7
  ),
  pieces as (
    select * from intermediate.period_pieces semi join affected_series using (series_id, year)
    where not is_released
  ),
  known as (
    select
      slots.series_id, slots.year, slots.slot_start, slots.slot_end, slots.n_expected, blanks,
      gaps.series_id is not null as is_missing, gaps.weight,
      coalesce(before.measure_class > 1, false) as was_stock
    from (from expected_slots where n_missing = 0) as slots
    left join intermediate.gaps as gaps using (series_id, year, slot_start, slot_end)
    left join previous_slots as before
      on before.series_id = gaps.series_id and before.year = gaps.year
      and before.position = intermediate.position_of(gaps.slot_start, gaps.slot_end)
  ),
  slots as (
    select
      known.*, part,
      row_number() over (
        partition by series_id, known.year, part, is_missing order by slot_end desc, slot_start
      ) = 1 as is_last
    from known
    join parts
      on parts.year = known.year and slot_start >= period_start and slot_end <= period_end
  ),
  -- a missing slot that a running total of the part holds adds nothing
  held as (
    select slots.series_id, slots.year, slots.part, slots.slot_start, slots.slot_end,
      bool_or(
        slots.slot_end <= piece_end and (measure_class > 1 or piece_start <= slots.slot_start)
      ) as is_held,
      bool_or(measure_class > 1) as has_last_value
    from slots
    join pieces using (series_id, year, part)
    where is_missing
    group by slots.series_id, slots.year, slots.part, slots.slot_start, slots.slot_end
  ),
  replaced as (
    select
      slots.series_id, slots.year, slots.part, slots.slot_start, slots.slot_end,
      bit_or(links.mask) as mask
    from slots
    join wider_links as links using (series_id)
    join pieces as wider
      on wider.series_id = links.wider_id and wider.year = slots.year and wider.part = slots.part
      and wider.piece_start <= slots.slot_end and wider.piece_end >= slots.slot_start
    where not links.is_lasting
    group by slots.series_id, slots.year, slots.part, slots.slot_start, slots.slot_end
  )
select
  series_id, year, part, cast(31 - coalesce(mask, 0) as tinyint) as mask,
  sum(n_expected) as n_expected,
  bit_or(blanks) as blanks,
  count(*) filter (where is_missing) as n_missing,
  sum(case
    when is_held then 0
    when has_last_value then null
    -- a later stock replaces the earlier one: what was there at the end counts, once
    when was_stock and not is_last then 0
    else weight
  end) filter (where is_missing) as estimate,
  count(*) filter (
    where is_missing and not coalesce(is_held, false)
      and (coalesce(has_last_value, false) or weight is null)
  ) as n_unknown
from slots
left join held using (series_id, year, part, slot_start, slot_end)
left join replaced using (series_id, year, part, slot_start, slot_end)
group by series_id, year, part, mask;
