-- grain: one row per value that counts within its series and year (rule 1: nothing is counted twice)
create or replace temp table new_terms as
with
  facts as (from facts where has_value),
  -- of two returns about one thing: the office's own, then the later period, version and arrival
  picked as (
    from facts
    qualify row_number() over (
      partition by series_id, year, measure_class, basis, span_start, span_end
      order by is_own_office desc, return_end desc nulls last, version desc, return_id desc
    ) = 1
  ),
  of_first_class as (
    from picked qualify measure_class = min(measure_class) over (partition by series_id, year)
  ),
  -- the longest figure that starts with the year: a year's own return, nine months, a running total
  headed as (
    select
      *,
      max(span_end) filter (where span_start = make_date(year, 1, 1)) over (
        partition by series_id, year
      ) as head_end
    from of_first_class
  ),
  heads as (
    from headed
    where measure_class = 1 and span_start = make_date(year, 1, 1) and span_end = head_end
    qualify row_number() over (
      partition by series_id, year
      order by basis = 'period' and slot_start = span_start and month(span_end) = 12 desc,
        basis = 'year_to_date' desc
    ) = 1
  ),
  -- what is dated after it, the widest period of each nest
  followers as (
    from headed
    where measure_class = 1 and (head_end is null or span_start > head_end)
    qualify coalesce(
      max(span_end) over (
        partition by series_id, year order by span_start, span_end desc
        rows between unbounded preceding and 1 preceding
      ) < span_end,
      true
    )
  ),
  -- running totals and stocks: the last of the year
  lasts as (
    from of_first_class
    where measure_class > 1
    qualify row_number() over (
      partition by series_id, year
      order by span_end desc, list_position(['as_of', 'programme_to_date', 'year_to_date'], basis),
        slot_start desc
    ) = 1
  ),
  counted as (from heads union all by name from followers union all by name from lasts)
select
  series_id, year, measure_class, basis, span_start, span_end, value, qualifiers, return_id
from counted;
