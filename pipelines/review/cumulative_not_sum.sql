-- grain: one row per year-to-date value that is not the one before it plus what the period added
with
  quarters as (
    select series, year(period_end) as year, period_end, period_start, basis, value, return_id, sheet,
      cell, raw_text, indicator, place_text, period
    from counted_values
    where period_kind in ('quarter', 'half', 'nine_months', 'year') and qualifier = 'exact'
  ),
  added as (
    select series, period_end, any_value(value) as added_value, min(period_start) as added_from
    from quarters
    where basis = 'period'
    group by series, period_end
    having count(*) = 1
  ),
  to_date as (
    select
      *,
      lag(value) over in_year as previous_value,
      lag(period_end) over in_year as previous_end
    from quarters
    where basis = 'year_to_date'
    window in_year as (partition by series, year order by period_end)
    qualify count(*) over (partition by series, year, period_end) = 1
  ),
  compared as (
    select *, previous_value + added_value as expected
    from to_date
    join added using (series, period_end)
    where previous_end + 1 = added_from and value >= previous_value
  )
select
  return_id,
  sheet,
  cell,
  raw_text as text,
  {
    indicator: indicator,
    place: place_text,
    period: period,
    value: value,
    previous: previous_value,
    added: added_value,
    expected: expected
  } as params
from compared
-- a printed figure may be rounded: a thousandth of the sum is let pass
where abs(value - expected) > greatest(abs(expected) / 1000, 0)
order by return_id, sheet, cell;
