-- grain: one row per series, year and end of period: reported, derived, expected, and how they agree
-- A running total that the columns show to be misplaced is followed as it was meant.
create or replace macro intermediate.running_chains(relation) as table
with
  followed as (from intermediate.followed_flows(relation)),
  anchored as (
    select
      *,
      case
        when is_swapped then period_value
        when is_period_twice then before + period_value
        else coalesce(total_value, from_january)
      end as known_total,
      count(coalesce(total_value, from_january)) over in_year as block
    from followed
    window in_year as (partition by series, year order by period_end)
  ),
  chained as (
    select
      *,
      -- what came after the last known total, as long as every period follows on and is reported
      case
        when known_total is not null then known_total
        when bool_and(
          known_total is not null or coalesce(is_next and period_value is not null, false)
        ) over so_far
          then coalesce(first_value(known_total) over so_far, 0)
            + sum(if(known_total is null, period_value, 0)) over so_far
      end as total
    from anchored
    window so_far as (partition by series, year, block order by period_end)
  ),
  paired as (
    select
      *,
      if(step_start = make_date(year, 1, 1), 0, if(is_next, lag(total) over in_year, null))
        as previous_total,
      max(total_value) over (in_year rows between unbounded preceding and 1 preceding) as highest
    from chained
    window in_year as (partition by series, year order by period_end)
  )
select
  series, year, step_start, period_end, period_cell, total_cell,
  if(period_value is null and total_value is not null, total - previous_total, null)
    as derived_period,
  if(total_value is null, total, null) as derived_total,
  previous_total,
  previous_total + period_value as expected_total,
  if(is_exact, total_value - (previous_total + period_value), null) as residual,
  case
    when is_swapped then 'columns_swapped'
    when is_period_twice then 'period_as_cumulative'
    when is_total_twice then 'cumulative_as_period'
    when total_value < highest then 'revised'
    when total_value is null and total is null then 'alone'
    when total_value is null then 'derived'
    when period_value is null and previous_total is null then 'alone'
    when period_value is null then 'derived'
    when previous_total is null or not is_exact then 'not_checkable'
    -- a printed figure may be rounded: a thousandth of the sum is let pass
    when abs(residual) <= abs(expected_total) / 1000 then 'agrees'
    else 'differs'
  end as state
from paired;
