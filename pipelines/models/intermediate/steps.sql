-- grain: one row per series, year and span: the counted figure in the finest steps that add up to it exactly
create or replace temp table new_steps as
with
  terms as (from new_terms),
  slots as (from new_slots where has_value and measure_class = 1),
  term_sums as (
    select
      series_id, year, sum(value) as value, bit_or(qualifiers) as qualifiers,
      bit_or(intermediate.basis_mark(basis)) as bases
    from terms
    where measure_class = 1
    group by series_id, year
  ),
  slot_sums as (
    select series_id, year, sum(value) as value, count(*) > count(value) as is_broken
    from slots
    group by series_id, year
  ),
  sliced as (
    select series_id, year, bases
    from term_sums join slot_sums using (series_id, year)
    where term_sums.value = slot_sums.value and not is_broken and qualifiers = 0
  ),
  slices as (
    select
      series_id, year, cast(1 as tinyint) as measure_class, sliced.bases, slot_start as span_start,
      slot_end as span_end, value, cast(0 as tinyint) as qualifiers
    from slots join sliced using (series_id, year)
  ),
  whole as (
    select
      series_id, year, measure_class, intermediate.basis_mark(basis) as bases, span_start, span_end, value,
      qualifiers
    from terms
    anti join sliced using (series_id, year)
  )
from slices union all by name from whole;
