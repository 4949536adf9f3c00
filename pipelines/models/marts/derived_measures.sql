-- grain: one row per indicator, geography, place, year, scenario and measure that may be taken of it
create or replace view main.derived_measures as
with
  figures as (
    from main.indicator_by_place_year
    where value is not null and staging.is_asked(year) and staging.is_asked_place(place_id)
      -- the funds for a house are told by its houses
      and (staging.is_asked_indicator(indicator) or indicator = 'NHA_HOANTHANH')
  ),
  indicators as (select code, value_type from staging.indicators),
  prices as (
    select cast(year as smallint) as year, cast(index_2018 as double) as price from codes.cpi
  ),
  base as (select price as base_price from prices where year = 2020),
  people as (from intermediate.people_covered),
  housing as (from intermediate.housing_reporters),
  typed as (
    select
      figures.*, value_type,
      n_reported = n_expected and n_expected > 0 as is_complete
    from figures join indicators on indicators.code = indicator
  ),
  in_constant_prices as (
    select
      typed.*, 'constant_prices' as measure, 2020 as base, base_price / price as factor, true as has_bounds, 0 as digits,
      case
        when basis = 'programme_to_date' then 'running_total'
        when basis = 'as_of' then 'stock'
        when price is null then 'no_price_index'
      end as reason
    from typed
    cross join base
    left join prices using (year)
    where value_type = 'money'
  ),
  per_people as (
    select
      typed.*, 'per_10000_people' as measure, 2020 as base, 10000.0 / people as factor, is_complete as has_bounds,
      6 as digits, if(people is null, 'no_population', null) as reason
    from typed
    left join people
      on people.geography = typed.geography and people.unit_id = typed.place_id
      and people.indicator = typed.indicator and people.scenario = typed.scenario
      and people.year = typed.year
    where value_type <> 'ratio' and typed.indicator <> 'X_DANSO'
  ),
  per_house as (
    select
      typed.*, 'per_house' as measure, null as base, 1.0 / nullif(cast(houses.value as double), 0) as factor,
      typed.is_complete and typed.qualifier = 'exact' as has_bounds, 0 as digits,
      case
        when houses.value is null or houses.value = 0 then 'no_houses'
        when 'programme_to_date' in (typed.basis, houses.basis) then 'running_total'
        when not coalesce(are_the_same, false) then 'reporters'
        when houses.qualifier <> 'exact' then 'qualifier'
      end as reason
    from typed
    left join typed as houses
      on houses.indicator = 'NHA_HOANTHANH' and houses.geography = typed.geography
      and houses.place_id = typed.place_id and houses.year = typed.year
      and houses.scenario = typed.scenario
    left join housing
      on housing.geography = typed.geography and housing.unit_id = typed.place_id
      and housing.year = typed.year and housing.scenario = typed.scenario
    where typed.indicator = 'NHA_KINHPHI'
  ),
  measured as (
    from in_constant_prices union all by name from per_people union all by name from per_house
  )
select
  indicator, geography, place_id, place, year, scenario, measure,
  if(reason is null, cast(round(value * factor, digits) as decimal(28, 6)), null) as value,
  if(reason is null and has_bounds, cast(round(lower * factor, digits) as decimal(28, 6)), null) as lower,
  if(reason is null and has_bounds, cast(round(upper * factor, digits) as decimal(28, 6)), null) as upper,
  cast(base as smallint) as base, reason as withheld_reason
from measured;
