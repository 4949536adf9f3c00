-- grain: one row per indicator, geography, place, year, scenario, dimension and code
create or replace view main.indicator_breakdowns as
with
  figures as (
    from main.indicator_by_place_year
    where value is not null and staging.is_asked(year) and staging.is_asked_place(place_id)
      and staging.is_asked_indicator(indicator)
  ),
  by_organisation as (from intermediate.organisation_figures where organisation is not null),
  by_part as (select * rename (unit_id as place_id) from intermediate.part_figures),
  places as (select place_id, name from staging.places),
  together as (
    select
      indicator, geography, unit_id as place_id, scenario, year, 'organisation' as dimension,
      organisation as code, value, lower, upper,
      if(value is null, null, intermediate.qualifier_of(qualifiers)) as qualifier, n_expected, n_reported,
      blanks
    from by_organisation
    union all by name
    -- as complete as the figure that it is taken from; what a part would be of what is missing nobody knows
    select
      indicator, geography, place_id, scenario, year, dimension, code, by_part.value,
      by_part.value as lower, null as upper, if(by_part.value is null, null, qualifier) as qualifier,
      n_expected, n_reported, blanks
    from by_part
    join figures using (indicator, geography, place_id, scenario, year)
  ),
  totals as (
    select indicator, geography, place_id, scenario, year, value as total from figures
  )
select
  indicator, geography, place_id, places.name as place, year, scenario, dimension, code, value, lower,
  upper, qualifier, n_expected, n_reported,
  if(n_expected = 0, null, n_reported / n_expected) as coverage,
  cast(
    sum(value) over (partition by indicator, geography, place_id, year, scenario, dimension)
      / nullif(total, 0) as double
  ) as covered_share,
  if(value is null, intermediate.blank_of(blanks), null) as blank
from together
left join totals using (indicator, geography, place_id, scenario, year)
left join places using (place_id);

comment on view main.indicator_breakdowns is 'One row per indicator, geography, place, year, scenario and code of a dimension: a yearly figure by organisation, house type, source of funds, beneficiary or kind of work. Codes need not add up to the figure: what is reported without a code is in the figure alone.';
comment on column main.indicator_breakdowns.indicator is 'Code of the indicator (indicators.code).';
comment on column main.indicator_breakdowns.geography is 'as_reported, provinces_34, regions_2018, regions_2025 or country.';
comment on column main.indicator_breakdowns.place_id is 'Place or unit (places.place_id).';
comment on column main.indicator_breakdowns.place is 'Its Vietnamese name.';
comment on column main.indicator_breakdowns.year is 'Calendar year in which the period ends.';
comment on column main.indicator_breakdowns.scenario is 'actual or target.';
comment on column main.indicator_breakdowns.dimension is 'organisation, house_type, funding_source, beneficiary or work_kind.';
comment on column main.indicator_breakdowns.code is 'Code of the dimension: organisations.code, or breakdowns of the codelists.';
comment on column main.indicator_breakdowns.value is 'In the base unit; null where nothing was reported.';
comment on column main.indicator_breakdowns.lower is 'What was reported at the least.';
comment on column main.indicator_breakdowns.upper is 'Value and what the missing slots held a year before; null where one is unknown, and of all dimensions but organisation.';
comment on column main.indicator_breakdowns.qualifier is 'exact, at_least, at_most, or about for a mixture.';
comment on column main.indicator_breakdowns.n_expected is 'Slots that a figure is expected for; of other dimensions than organisation those of the figure that the parts belong to.';
comment on column main.indicator_breakdowns.n_reported is 'Those of them that have a value or a reported nil.';
comment on column main.indicator_breakdowns.coverage is 'n_reported / n_expected.';
comment on column main.indicator_breakdowns.covered_share is 'All codes of the dimension together, as a share of the figure: below 1 where some was reported without a code, above 1 where bodies report the same result together or a thing has two codes. Parts are never added to the figure.';
comment on column main.indicator_breakdowns.blank is 'Why there is no value, as in indicator_by_place_year: of an organisation or of all cells with the code; null where there is one.';
