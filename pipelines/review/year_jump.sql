-- grain: one row per value hundreds of times above or below what its own series usually holds
-- the usual value is the median over equal spans, so that one slip does not accuse its neighbours
with
  spans as (
    from counted_values
    where value > 0 and period_kind in ('month', 'quarter', 'half', 'nine_months', 'year')
  ),
  usual as (
    select series, basis, period_kind, median(value) as usual_value
    from spans
    group by series, basis, period_kind
    having count(distinct period_end) >= 3 and max(value) >= 1000 and max(value) >= 200 * min(value)
  ),
  compared as (
    select *, cast(value as double) / cast(usual_value as double) as ratio
    from spans
    join usual using (series, basis, period_kind)
    where value >= 1000 or usual_value >= 1000
  )
select
  return_id,
  ordinal,
  null as other_return_id,
  null as other_ordinal,
  to_json({
    value: cast(value as varchar),
    usual: cast(usual_value as varchar),
    times: cast(if(ratio >= 1, cast(round(ratio) as bigint), cast(round(1 / ratio) as bigint)) as varchar),
    likely: cast(if(ratio >= 1, cast(value / 1000 as decimal(24, 6)), value * 1000) as varchar)
  }) as numbers
from compared
where ratio >= 200 or ratio <= 1.0 / 200;
