-- grain: one row per figure of a period that is as large as the running total ought to be, and has none beside it
-- It is judged by its share of what came before it in the year: the same share as in other years, plus all of that.
with
  shares as (
    select
      *,
      month(period_end) as closing_month,
      cast(period_cell.value as double) / cast(previous_total as double) as share
    from chains
    where total_cell is null and period_cell.value >= 20 and previous_total >= 20
  ),
  compared as (
    select
      this.series, this.period_end, any_value(this.period_cell) as period_cell,
      any_value(this.previous_total) as previous_total, any_value(this.share) as share,
      median(other.share) as usual_share, count(*) as n_years,
      any_value(this.closing_month) as closing_month
    from shares as this
    join shares as other
      on other.series = this.series and other.closing_month = this.closing_month
      and other.year <> this.year
    group by this.series, this.period_end
  )
select
  period_cell.return_id as return_id,
  period_cell.ordinal as ordinal,
  null as other_return_id,
  null as other_ordinal,
  to_json({
    value: cast(period_cell.value as varchar),
    previous: cast(previous_total as varchar),
    share: cast(cast(round(100 * share) as bigint) as varchar),
    usual_share: cast(cast(round(100 * usual_share) as bigint) as varchar),
    likely: cast(period_cell.value - previous_total as varchar)
  }) as numbers
from compared
where share between 0.8 * (1 + usual_share) and 1.2 * (1 + usual_share)
  and share >= 1.5 * usual_share and period_cell.value > previous_total
  -- early in a year the two lie near each other, and one year proves little
  and (n_years >= 2 or closing_month > 6);
