-- grain: one row per year-to-date value that is not the one before it plus what the period added
with
  spans as (
    from counted_values
    where period_kind in ('month', 'quarter', 'half', 'nine_months', 'year') and is_exact
  ),
  added as (
    select series, period_end, any_value(value) as added_value, min(period_start) as added_from
    from spans
    where basis = 'period'
    group by series, period_end
    having count(*) = 1
  ),
  to_date as (
    select series, period_end, max({return_id: return_id, ordinal: ordinal, value: value}) as stated
    from spans
    where basis = 'year_to_date'
    group by series, period_end
    having count(*) = 1
  ),
  paired as (
    select
      series,
      period_end,
      stated,
      lag(stated) over in_year as previous,
      lag(period_end) over in_year as previous_end
    from to_date
    window in_year as (partition by series, year(period_end) order by period_end)
  ),
  compared as (
    select stated, previous, added_value, previous.value + added_value as expected
    from paired
    join added using (series, period_end)
    where previous_end + 1 = added_from and stated.value >= previous.value
  )
select
  stated.return_id,
  stated.ordinal,
  previous.return_id as other_return_id,
  previous.ordinal as other_ordinal,
  to_json({
    value: cast(stated.value as varchar),
    previous: cast(previous.value as varchar),
    added: cast(added_value as varchar),
    expected: cast(expected as varchar)
  }) as numbers
from compared
-- a printed figure may be rounded: a thousandth of the sum is let pass
where abs(stated.value - expected) > abs(expected) / 1000;
