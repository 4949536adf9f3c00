-- grain: one row per running total that is below the one before it
with
  running as (
    select *, if(basis = 'year_to_date', year(period_end), 0) as span
    from counted_values
    where basis in ('year_to_date', 'programme_to_date')
  ),
  -- one value a date: of several, the last one received
  dated as (
    select *
    from running
    qualify row_number() over (
      partition by series, basis, span, period_end order by return_id desc, sheet, cell
    ) = 1
  ),
  paired as (
    select
      *,
      lag(value) over in_time as previous_value,
      lag(raw_text) over in_time as previous_text,
      lag(period_end) over in_time as previous_end,
      lag(file) over in_time as previous_file,
      lag(cell) over in_time as previous_cell
    from dated
    window in_time as (partition by series, basis, span order by period_end)
  )
select
  return_id,
  sheet,
  cell,
  raw_text as text,
  {
    indicator: indicator,
    place: place_text,
    date: strftime(period_end, '%d/%m/%Y'),
    previous: previous_text,
    previous_date: strftime(previous_end, '%d/%m/%Y'),
    previous_file: previous_file,
    previous_cell: previous_cell
  } as params
from paired
where value < previous_value
order by return_id, sheet, cell;
