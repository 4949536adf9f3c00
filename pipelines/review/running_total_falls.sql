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
where stated.value < previous.value;
