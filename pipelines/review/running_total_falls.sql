-- grain: one row per running total that is below the one before it
with
  -- one value a date: of several, the last one received
  dated as (
    select
      series,
      basis,
      if(basis = 'year_to_date', year(period_end), 0) as span,
      period_end,
      max({return_id: return_id, ordinal: ordinal, value: value}) as stated
    from counted_values
    where basis in ('year_to_date', 'programme_to_date')
    group by series, basis, span, period_end
  ),
  paired as (
    select
      stated,
      lag(stated) over (partition by series, basis, span order by period_end) as previous
    from dated
  )
select
  stated.return_id,
  stated.ordinal,
  previous.return_id as other_return_id,
  previous.ordinal as other_ordinal,
  null as numbers
from paired
where stated.value < previous.value
  -- what stands in the wrong column, or is of the wrong size, is told as that
  and not exists (
    from chains
    where state in ('columns_swapped', 'period_as_cumulative')
      and paired.stated.return_id in (total_cell.return_id, period_cell.return_id)
      and paired.stated.ordinal in (total_cell.ordinal, period_cell.ordinal)
  )
  and not exists (
    from raised
    where code = 'review.value-slip'
      and (raised.return_id, raised.ordinal) in (
        (paired.stated.return_id, paired.stated.ordinal),
        (paired.previous.return_id, paired.previous.ordinal)
      )
  );
