-- grain: one row per series, year and end of period, of any relation shaped like flow_values
-- period_cell, total_cell: which values they are. A year's own figure is its running total, too.
create or replace macro intermediate.dated_flows(relation) as table
with
  spans as (
    select
      series, basis, period_start, period_end, period_kind, is_exact,
      {value: value, return_id: return_id, ordinal: ordinal} as cell,
      cast(year(period_end) as smallint) as year,
      -- a running total stands at the end of its last quarter
      if(
        basis = 'year_to_date' and period_kind in ('half', 'nine_months', 'year'),
        cast(date_trunc('quarter', period_end) as date), period_start
      ) as step_start
    from query_table(relation)
    where basis in ('period', 'year_to_date') and year(period_start) = year(period_end)
      and period_kind in ('month', 'quarter', 'half', 'nine_months', 'year')
  )
select
  series,
  year,
  period_end,
  coalesce(
    max(period_start) filter (where basis = 'period'),
    max(step_start) filter (where basis = 'year_to_date')
  ) as step_start,
  -- the shortest period that ends here, and of several returns the last
  max_by(cell, (period_start, cell.return_id)) filter (where basis = 'period') as period_cell,
  max_by(cell, cell.return_id) filter (where basis = 'year_to_date') as total_cell,
  max_by(cell.value, cell.return_id) filter (
    where basis = 'period' and month(period_start) = 1
  ) as from_january,
  bool_and(is_exact) as is_exact
from spans
group by series, year, period_end;

-- grain: as above, with what follows for the period and the running total where one was not reported
create or replace macro intermediate.followed_flows(relation) as table
with
  dated as (from intermediate.dated_flows(relation)),
  beside as (
    select
      *,
      period_cell.value as period_value,
      total_cell.value as total_value,
      lag(coalesce(total_cell.value, from_january)) over in_year as before,
      step_start = make_date(year, 1, 1)
        or coalesce(lag(period_end) over in_year + 1 = step_start, false) as is_next
    from dated
    window in_year as (partition by series, year order by period_end)
  )
select
  *,
  -- the two columns exchanged; or the period's figure in both, where more than it had come before
  is_next and before + total_value = period_value and before > 0 as is_swapped,
  is_next and before > 0 and period_value = total_value and total_value < before as is_period_twice,
  is_next and before > 0 and period_value = total_value and total_value >= before as is_total_twice
from beside;
