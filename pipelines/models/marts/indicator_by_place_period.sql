-- grain: one row per indicator, geography, place, period (quarter, half, nine months, year) and scenario
create or replace view main.indicator_by_place_period as
with
  figures as (from intermediate.spanned_figures),
  calendar as (from intermediate.calendar),
  places as (select place_id, name from staging.places)
select
  indicator, geography, unit_id as place_id, places.name as place, period, kind, period_start, period_end,
  scenario,
  if(value is null, null, intermediate.basis_of(measure_class, bases)) as basis,
  value, lower, upper,
  if(value is null, null, intermediate.qualifier_of(qualifiers)) as qualifier,
  n_expected, n_reported,
  if(n_expected = 0, null, n_reported / n_expected) as coverage,
  is_derived,
  if(value is null, intermediate.period_blank_of(blanks, n_reported), null) as blank
from figures
join calendar using (year, part)
left join places on places.place_id = unit_id;

comment on view main.indicator_by_place_period is 'One row per indicator, geography, place, period and scenario: what was reported for a quarter, a half, nine months or a year, and how complete it is. A period that a running total gives is taken from it; one that only finer periods give is their sum.';
comment on column main.indicator_by_place_period.indicator is 'Code of the indicator (indicators.code).';
comment on column main.indicator_by_place_period.geography is 'as_reported, provinces_34, regions_2018, regions_2025 or country, as in indicator_by_place_year.';
comment on column main.indicator_by_place_period.place_id is 'Place or unit (places.place_id).';
comment on column main.indicator_by_place_period.place is 'Its Vietnamese name.';
comment on column main.indicator_by_place_period.period is 'Period (calendar.period): 2024-Q1, 2024-H1, 2024-9M, 2024.';
comment on column main.indicator_by_place_period.kind is 'quarter, half, nine_months or year.';
comment on column main.indicator_by_place_period.period_start is 'First day.';
comment on column main.indicator_by_place_period.period_end is 'Last day.';
comment on column main.indicator_by_place_period.scenario is 'actual or target.';
comment on column main.indicator_by_place_period.basis is 'period, year_to_date (a running total of the year is in it), programme_to_date or as_of (the last value in the period).';
comment on column main.indicator_by_place_period.value is 'In the base unit of the indicator (money in đồng). Null where nothing was reported: missing is not zero. Offices that report only for longer spans are not in it.';
comment on column main.indicator_by_place_period.lower is 'What was reported at the least.';
comment on column main.indicator_by_place_period.upper is 'Value and what the missing slots held a year before; null where one of them is unknown or a figure is given as "at least".';
comment on column main.indicator_by_place_period.qualifier is 'exact, at_least, at_most, or about for a mixture.';
comment on column main.indicator_by_place_period.n_expected is 'Slots (office or listed place × period) within the period that a figure is expected for.';
comment on column main.indicator_by_place_period.n_reported is 'Those of them that have a value or a reported nil.';
comment on column main.indicator_by_place_period.coverage is 'n_reported / n_expected; null where nothing is expected.';
comment on column main.indicator_by_place_period.is_derived is 'True where some of it was not reported for this very period but added up from finer ones, or is the difference of two running totals.';
comment on column main.indicator_by_place_period.blank is 'Why there is no value, as in indicator_by_place_year, or undivided: it was told only within a running total that cannot be taken apart; null where there is one.';
