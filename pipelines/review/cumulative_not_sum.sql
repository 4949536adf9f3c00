-- grain: one row per year-to-date value that is not the one before it plus what the period added
with differing as (from chains where state = 'differs' and total_cell.value >= previous_total)
select
  total_cell.return_id as return_id,
  total_cell.ordinal as ordinal,
  period_cell.return_id as other_return_id,
  period_cell.ordinal as other_ordinal,
  to_json({
    value: cast(total_cell.value as varchar),
    previous: cast(previous_total as varchar),
    added: cast(period_cell.value as varchar),
    expected: cast(expected_total as varchar),
    residual: cast(residual as varchar)
  }) as numbers
from differing
-- a number of the wrong size is told as that
where not exists (
  from raised
  where code = 'review.value-slip'
    and raised.return_id in (differing.total_cell.return_id, differing.period_cell.return_id)
    and raised.ordinal in (differing.total_cell.ordinal, differing.period_cell.ordinal)
);
