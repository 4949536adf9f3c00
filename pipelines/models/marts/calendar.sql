-- grain: one row per period of the calendar, from the year before the ledger's first to the year after its last
create or replace view main.calendar as
with
  calendar as (from intermediate.calendar),
  ledger as (
    select min(year(period_end)) - 1 as first_year, max(year(period_end)) + 1 as last_year
    from raw.observations
  )
select period, kind, year, period_start, period_end, prior_period, same_period_last_year
from calendar
join ledger on year between first_year and last_year
order by period_start, period_end;

comment on view main.calendar is 'One row per month, quarter, half, nine months and year of the ledger, with the periods that it may be compared with.';
comment on column main.calendar.period is 'Code, as in observations and returns: 2024-03, 2024-Q1, 2024-H1, 2024-9M, 2024.';
comment on column main.calendar.kind is 'month, quarter, half, nine_months or year.';
comment on column main.calendar.year is 'Year that it lies in.';
comment on column main.calendar.period_start is 'First day.';
comment on column main.calendar.period_end is 'Last day.';
comment on column main.calendar.prior_period is 'The period of the same kind that ends the day before it starts; null for nine months.';
comment on column main.calendar.same_period_last_year is 'The same months of the year before.';
