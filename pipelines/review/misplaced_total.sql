-- grain: one row per period whose figure and running total stand in the wrong columns; $state: in which way
select
  if(state = 'period_as_cumulative', total_cell.return_id, period_cell.return_id) as return_id,
  if(state = 'period_as_cumulative', total_cell.ordinal, period_cell.ordinal) as ordinal,
  if(state = 'period_as_cumulative', period_cell.return_id, total_cell.return_id)
    as other_return_id,
  if(state = 'period_as_cumulative', period_cell.ordinal, total_cell.ordinal) as other_ordinal,
  to_json({
    value: cast(period_cell.value as varchar),
    total: cast(total_cell.value as varchar),
    previous: cast(previous_total as varchar),
    likely: cast(
      case state
        when 'columns_swapped' then total_cell.value
        when 'cumulative_as_period' then total_cell.value - previous_total
        else previous_total + period_cell.value
      end as varchar
    )
  }) as numbers
from chains
where state = '$state';
