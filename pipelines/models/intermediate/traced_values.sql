-- grain: one row per term and figure of a return in it: the figure itself, or the later running total (sign 1)
-- less the earlier one (sign -1)
create or replace macro intermediate.traced_values(terms, cells) as table
with
  terms as (from query_table(terms)),
  sums as (
    select
      series_id, year, return_id, basis, span_start, span_end, is_own_office, sum(value) as value
    from query_table(cells)
    where is_value
    group by all
  ),
  pieces as (
    select series_id, year, part, measure_class, span_start, span_end, value from terms where part > 0
  ),
  direct as (
    select
      pieces.series_id, pieces.year, part, pieces.span_start, pieces.span_end, sums.return_id,
      sums.basis, sums.span_start as from_day, sums.span_end as to_day
    from pieces
    join sums
      on sums.series_id = pieces.series_id and sums.year = pieces.year
      and sums.span_end = pieces.span_end and sums.value = pieces.value
    where measure_class > 1
      or (sums.basis in ('period', 'year_to_date') and sums.span_start = pieces.span_start)
    qualify row_number() over (
      partition by pieces.series_id, pieces.year, part, pieces.span_start
      -- of a first quarter the figure itself, before the running total that equals it
      order by is_own_office desc, return_id desc, sums.basis, sums.span_start
    ) = 1
  ),
  running as (from sums where basis = 'year_to_date'),
  pairs as (
    select
      pieces.series_id, pieces.year, part, pieces.span_start, pieces.span_end,
      later.return_id, later.span_start as from_day, later.span_end as to_day,
      earlier.return_id as earlier_return, earlier.span_end as earlier_day
    from pieces
    anti join direct using (series_id, year, part, span_start)
    join running as later
      on later.series_id = pieces.series_id and later.year = pieces.year
      and later.span_end = pieces.span_end
    join running as earlier
      on earlier.series_id = pieces.series_id and earlier.year = pieces.year
      and earlier.span_end = pieces.span_start - 1
    where measure_class = 1 and later.value - earlier.value = pieces.value
    qualify row_number() over (
      partition by pieces.series_id, pieces.year, part, pieces.span_start
      order by later.is_own_office desc, later.return_id desc, earlier.return_id desc
    ) = 1
  )
select
  series_id, year, part, span_start, span_end, return_id, basis,
  if(measure_class > 1, null, span_start) as from_day, span_end as to_day, 1 as sign
from terms
where part = 0
union all
select *, 1 from direct
union all
select
  series_id, year, part, span_start, span_end, return_id, 'year_to_date', from_day, to_day, 1
from pairs
union all
select
  series_id, year, part, span_start, span_end, earlier_return, 'year_to_date', from_day, earlier_day, -1
from pairs;
