-- grain: one row per month, quarter, half, nine months and year, with the periods that it is compared with
create or replace table intermediate.calendar as
with
  years as (select cast(range as integer) as year from range(1990, 2101)),
  kinds as (
    from (values
      ('month', 1, 12), ('quarter', 3, 4), ('half', 6, 2), ('nine_months', 9, 1), ('year', 12, 1)
    ) as kinds (kind, months, per_year)
  ),
  ordinals as (select cast(range as integer) as ordinal from range(1, 13)),
  dated as (
    select
      kind,
      per_year,
      year,
      -- place within the year: quarters 1 to 4, halves 5 and 6, nine months 7, the year 0, months from 11
      case kind
        when 'year' then 0 when 'quarter' then ordinal when 'half' then 4 + ordinal
        when 'nine_months' then 7 else 10 + ordinal
      end as part,
      case kind
        when 'month' then format('{:d}-{:02d}', year, ordinal)
        when 'quarter' then format('{:d}-Q{:d}', year, ordinal)
        when 'half' then format('{:d}-H{:d}', year, ordinal)
        when 'nine_months' then format('{:d}-9M', year)
        else format('{:d}', year)
      end as period,
      make_date(year, (ordinal - 1) * months + 1, 1) as period_start,
      last_day(make_date(year, ordinal * months, 1)) as period_end
    from years cross join kinds join ordinals on ordinal <= per_year
  )
select
  period,
  kind,
  year,
  cast(part as tinyint) as part,
  period_start,
  period_end,
  -- between the first nine months of two years lie three more: neither comes right before the other
  if(kind = 'nine_months', null, lag(period) over kind_in_order) as prior_period,
  lag(period, per_year) over kind_in_order as same_period_last_year
from dated
window kind_in_order as (partition by kind order by period_start)
order by period_start, period_end;

-- offices live by the clock of Việt Nam, the ledger by UTC
create or replace macro intermediate.day_in_vietnam(moment) as
  cast(moment + interval 7 hours as date);
