-- grain: one row per value of a span, with what its own series says of it: its other values, and the sums around it
-- thousandfolds: by how many it is off. A witness speaks where the ratio lies near a power of a thousand: how near depends on how much it varies itself.
create or replace temp macro thousandfolds(ratio, factor) as
  if(
    ratio > 0
      and abs(log10(ratio) - 3 * round(log10(ratio) / 3)) <= log10(factor),
    cast(round(log10(ratio) / 3) as tinyint), null
  );

create or replace temp table own_votes as
with
  spans as (
    from counted_values
    where value > 0 and period_kind in ('month', 'quarter', 'half', 'nine_months', 'year')
  ),
  history as (
    select series, basis, period_kind, median(value) as middle, sum(value) as total, count(*) as n
    from spans
    group by series, basis, period_kind
  ),
  -- what the running totals around it leave for the value
  implied as (
    select
      period_cell.return_id as return_id, period_cell.ordinal as ordinal,
      total_cell.value - previous_total as implied_value
    from chains
    where period_cell is not null
    union all
    select total_cell.return_id, total_cell.ordinal, expected_total
    from chains
    where total_cell is not null
  ),
  witnessed as (
    select
      spans.return_id, spans.ordinal, peers, basis, period_kind, is_money, cast(value as double) as value,
      n - 1 as n_others,
      -- of two values, the other one
      cast(if(n > 2, middle, total - value) as double) as own_value,
      cast(if(implied_value > 0, implied_value, null) as double) as implied_value
    from spans
    join history using (series, basis, period_kind)
    left join implied
      on implied.return_id = spans.return_id and implied.ordinal = spans.ordinal
  )
select
  *,
  thousandfolds(value / own_value, 7) as by_own,
  thousandfolds(value / implied_value, 1.2) as by_total
from witnessed;
