-- grain: one row per value that contradicts another office or form about the same thing and period
with
  contradicted as (
    select
      series,
      period_start,
      period_end,
      basis,
      min({return_id: return_id, ordinal: ordinal, author: author, value: value}) as first
    from counted_values
    group by series, period_start, period_end, basis
    having min(author) <> max(author) and min(value) <> max(value)
  )
select
  counted_values.return_id,
  counted_values.ordinal,
  first.return_id as other_return_id,
  first.ordinal as other_ordinal,
  null as numbers
from counted_values
join contradicted using (series, period_start, period_end, basis)
where counted_values.author <> first.author and counted_values.value <> first.value;
