-- grain: one row per geography, unit, indicator, scenario, year and reporting organisation
create or replace view intermediate.organisation_figures as
with
  series as (
    select series_id, place_no, indicator, scenario, nullif(reporter, '') as organisation
    from intermediate.series where staging.is_asked_indicator(indicator)
  ),
  units as (from intermediate.counting_units where staging.is_asked_place(unit_id)),
  by_place as (
    select
      place_no, indicator, scenario, organisation, year, mask,
      bit_or(qualifiers) as qualifiers,
      -- each body's own figure, whoever it is counted with where all are added up
      sum(own_value) as value, sum(lower + own_value - value) as lower,
      sum(n_expected) as n_expected, sum(n_missing) as n_missing, sum(estimate) as estimate,
      sum(n_unknown) as n_unknown, bit_or(blanks) as blanks
    from intermediate.series_years
    join series using (series_id)
    where staging.is_asked(year)
    group by place_no, indicator, scenario, organisation, year, mask
  )
select
  geography, unit_id, indicator, scenario, year, organisation,
  coalesce(bit_or(qualifiers) filter (where is_whole), 0) as qualifiers,
  cast(sum(value) filter (where is_whole) as decimal(28, 6)) as value,
  cast(sum(lower) filter (where is_whole) as decimal(28, 6)) as lower,
  if(
    sum(n_unknown) > 0 or coalesce(bit_or(qualifiers) filter (where is_whole), 0) not in (0, 2),
    null,
    cast(
      sum(value) filter (where is_whole) + coalesce(sum(estimate), 0)
        + coalesce(sum(value) filter (where not is_whole), 0) as decimal(28, 6)
    )
  ) as upper,
  cast(sum(n_expected) as integer) as n_expected,
  cast(coalesce(sum(n_expected - n_missing) filter (where is_whole), 0) as integer) as n_reported,
  cast(
    bit_or(blanks | if(is_whole, 0, intermediate.blank_mark('straddling'))) as smallint
  ) as blanks
from by_place
join units on units.place_no = by_place.place_no and (by_place.mask & units.bit) > 0
group by geography, unit_id, indicator, scenario, year, organisation;
