-- grain: one row per organisation, indicator, geography, place, period (quarter, half, nine months) and scenario
create or replace view main.organisation_by_place_period as
with
  own as (
    from intermediate.organisation_period_figures
    where staging.is_asked(year) and staging.is_asked_place(unit_id)
  ),
  joint as (
    select topic_id, geography, unit_id, year, part, value from intermediate.period_figures
    where staging.is_asked(year) and staging.is_asked_place(unit_id)
  ),
  topics as (
    select distinct topic_id, indicator, scenario from intermediate.subjects
    where staging.is_asked_indicator(indicator)
  ),
  calendar as (from intermediate.calendar),
  places as (select place_id, name from staging.places)
select
  organisation, indicator, geography, unit_id as place_id, places.name as place, period, kind, period_start,
  period_end, scenario,
  if(own.value is null, null, intermediate.basis_of(measure_class, bases)) as basis,
  own.value, lower, upper,
  if(own.value is null, null, intermediate.qualifier_of(qualifiers)) as qualifier,
  n_expected, n_reported,
  if(n_expected = 0, null, n_reported / n_expected) as coverage,
  is_derived, counted_value, joint.value as joint_value,
  if(own.value is null, intermediate.period_blank_of(blanks, n_reported), null) as blank
from own
join topics using (topic_id)
join calendar using (year, part)
left join joint using (topic_id, geography, unit_id, year, part)
left join places on places.place_id = unit_id;

comment on view main.organisation_by_place_period is 'One row per organisation, indicator, geography, place, scenario and quarter, half year or nine months: what the body reports alone, what of it is counted in the total of all bodies, and that total. Years are in organisation_contributions.';
comment on column main.organisation_by_place_period.organisation is 'Organisation (organisations.code).';
comment on column main.organisation_by_place_period.indicator is 'Code of the indicator (indicators.code).';
comment on column main.organisation_by_place_period.geography is 'as_reported, provinces_34, regions_2018, regions_2025 or country.';
comment on column main.organisation_by_place_period.place_id is 'Place or unit (places.place_id).';
comment on column main.organisation_by_place_period.place is 'Its Vietnamese name.';
comment on column main.organisation_by_place_period.period is 'Period (calendar.period): 2024-Q1, 2024-H1, 2024-9M.';
comment on column main.organisation_by_place_period.kind is 'quarter, half or nine_months.';
comment on column main.organisation_by_place_period.period_start is 'First day.';
comment on column main.organisation_by_place_period.period_end is 'Last day.';
comment on column main.organisation_by_place_period.scenario is 'actual or target.';
comment on column main.organisation_by_place_period.basis is 'period, year_to_date (a running total of the year is in it), programme_to_date or as_of (the last value in the period).';
comment on column main.organisation_by_place_period.value is 'What the organisation reports, alone, base unit; null where nothing was reported.';
comment on column main.organisation_by_place_period.lower is 'What was reported at the least.';
comment on column main.organisation_by_place_period.upper is 'Value and what its missing slots held a year before; null where one of them is unknown or a figure is given as "at least".';
comment on column main.organisation_by_place_period.qualifier is 'exact, at_least, at_most, or about for a mixture.';
comment on column main.organisation_by_place_period.n_expected is 'Slots within the period that are expected of it.';
comment on column main.organisation_by_place_period.n_reported is 'Those of them that have a value or a reported nil.';
comment on column main.organisation_by_place_period.coverage is 'n_reported / n_expected; null where nothing is expected.';
comment on column main.organisation_by_place_period.is_derived is 'True where some of it was added up from finer periods, or is the difference of two running totals.';
comment on column main.organisation_by_place_period.counted_value is 'What of the value the total of all bodies holds: a joint result is counted with the body in the lead alone. Added up over the organisations, and what no organisation reports, it is joint_value.';
comment on column main.organisation_by_place_period.joint_value is 'The figure of all organisations together (indicator_by_place_period.value).';
comment on column main.organisation_by_place_period.blank is 'Why there is no value, as in indicator_by_place_year, or undivided: it was told only within a running total that cannot be taken apart; null where there is one.';
