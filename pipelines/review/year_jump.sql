-- grain: one row per value hundreds of times above or below what its own series usually holds
-- the usual value is the median of the series over equal spans, so that one slip does not accuse its neighbours
with
  spans as (
    select *
    from counted_values
    where value > 0 and period_kind in ('month', 'quarter', 'half', 'nine_months', 'year')
  ),
  usual as (
    select series, basis, period_kind, median(value) as usual_value
    from spans
    group by series, basis, period_kind
    having count(distinct period) >= 3
  ),
  compared as (
    select *, cast(value as double) / cast(usual_value as double) as ratio
    from spans
    join usual using (series, basis, period_kind)
    where greatest(cast(value as double), cast(usual_value as double)) >= 1000
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
    usual: usual_value,
    unit: unit,
    times: if(ratio >= 1, cast(round(ratio) as bigint), cast(round(1 / ratio) as bigint)),
    likely: if(ratio >= 1, value / 1000, value * 1000)
  } as params
from compared
where ratio >= 200 or ratio <= 1.0 / 200
order by return_id, sheet, cell;
