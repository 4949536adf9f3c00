-- picked before they are joined: else every observation there is is read
create or replace temp view chosen_observations as
from raw.observations
semi join chosen_years
  on chosen_years.place_id = observations.place_id and reporter = coalesce(observations.organisation, '')
  and chosen_years.year = year(observations.period_end);

-- grain: one row per return, series, basis and span, for the years in `chosen_years`; breakdowns added up
-- measure_class: 1 flow, 2 running total, 3 stock. qualifiers: 1 at least, 2 at most, 4 about.
create or replace temp table facts as
with
  returns as (
    select
      return_id, version, form, place_id as office_place, coalesce(organisation, '') as office,
      period_start as return_start, period_end as return_end
    from main.returns semi join chosen_returns using (return_id)
  ),
  indicators as (from staging.indicators),
  series as (from intermediate.series),
  observations as (
    select *, coalesce(organisation, '') as reporter, cast(year(period_end) as smallint) as year
    from staging.observations_of('chosen_observations')
    where not is_part
  ),
  classed as (
    select
      observations.return_id, indicator, place_id, reporter, scenario, observations.year, basis, period_start,
      period_end, period_kind, value, blank, qualifier, version, form, office, office_place,
      case
        when indicators.kind = 'stock' then 3
        when basis in ('period', 'year_to_date') and year(period_start) = observations.year then 1
        when basis = 'as_of' then 3
        else 2
      end as measure_class,
      return_start, return_end
    from observations
    join returns using (return_id)
    join indicators on indicators.code = observations.indicator
  ),
  spanned as (
    select
      *,
      case
        when measure_class > 1 then period_end
        when basis = 'year_to_date' then make_date(year, 1, 1)
        else period_start
      end as span_start,
      -- a running total stands in the slot of the return that brought it
      case
        when basis = 'period' and measure_class = 1 then period_start
        when return_end = period_end then return_start
        when basis = 'year_to_date' and period_kind in ('half', 'nine_months')
          then cast(date_trunc('quarter', period_end) as date)
        else period_start
      end as slot_start
    from classed
  )
select
  return_id, series_id, year, basis, cast(measure_class as tinyint) as measure_class, span_start,
  period_end as span_end, slot_start, version, return_end, form, office, office_place,
  coalesce(office_place = spanned.place_id, false) as is_own_office,
  return_start is not distinct from slot_start and return_end = period_end as is_of_return_period,
  sum(value) as value,
  count(value) > 0 as has_value,
  count(value) > 0 or bool_or(coalesce(blank = 'nil', false)) as is_reported,
  bool_or(blank is distinct from 'not_applicable') as is_expected,
  bit_or(intermediate.blank_mark(blank)) as blanks,
  bit_or(
    cast(case qualifier when 'at_least' then 1 when 'at_most' then 2 when 'about' then 4 else 0 end as tinyint)
  ) as qualifiers
from spanned
join series
  on series.indicator = spanned.indicator and series.place_id = spanned.place_id
  and series.reporter = spanned.reporter and series.scenario = spanned.scenario
group by all;
