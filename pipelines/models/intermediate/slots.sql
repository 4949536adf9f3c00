-- grain: one row per series and period for which a cell stands in some return, blank or not
-- value: what the slot itself holds, from its own cell or as the difference of two running totals
-- to_date: the running total of the year that stands in it
create or replace temp table new_slots as
with
  facts as (
    select
      *,
      -- a figure of the period stands in the slot, not the total of the programme beside it
      coalesce(
        min(measure_class) filter (where has_value) over slot, min(measure_class) over slot
      ) as slot_class
    from facts
    window slot as (partition by series_id, year, slot_start, span_end)
  ),
  slots as (
    select
      series_id,
      year,
      slot_start,
      span_end as slot_end,
      bool_or(is_reported) as is_reported,
      bool_or(has_value) as has_value,
      bool_or(is_expected) as is_expected,
      bit_or(blanks) as blanks,
      min(slot_class) as measure_class,
      arg_max(
        value,
        (
          is_own_office, return_id,
          -coalesce(list_position(['as_of', 'programme_to_date', 'year_to_date'], basis), 4)
        )
      ) filter (
        where has_value and measure_class = slot_class and (basis = 'period' or slot_class > 1)
      ) as own_value,
      arg_max(value, (is_own_office, return_id))
        filter (where has_value and basis = 'year_to_date' and measure_class = 1) as to_date,
      bit_or(qualifiers) as qualifiers,
      bit_or(intermediate.basis_mark(basis)) filter (where has_value) as bases
    from facts
    group by series_id, year, slot_start, span_end
  ),
  previous as (
    select
      *,
      lag(slot_end) over (partition by series_id, year order by slot_end, slot_start desc)
        as previous_end,
      lag(to_date) over (partition by series_id, year order by slot_end, slot_start desc)
        as previous_to_date
    from slots
  )
select
  series_id,
  year,
  slot_start,
  slot_end,
  is_reported,
  coalesce(
    own_value,
    case
      when slot_start = make_date(year, 1, 1) then to_date
      when previous_end + 1 = slot_start then to_date - previous_to_date
    end,
    -- reported nil: nothing to add
    if(is_reported and not has_value, 0, null)
  ) as value,
  has_value,
  measure_class,
  to_date,
  own_value is not null as is_own,
  cast(qualifiers as tinyint) as qualifiers,
  cast(coalesce(bases, 0) as tinyint) as bases,
  is_expected,
  cast(blanks as smallint) as blanks
from previous;
