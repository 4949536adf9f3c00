-- grain: one row per place whose average population of 2020 is known
create or replace view intermediate.populations as
with
  places as (from staging.places),
  provinces as (
    select place_no, place_id, region_2018, region_2025, population_2020
    from places where population_2020 is not null
  )
select place_no, population_2020 as population from provinces
union all
select places.place_no, sum(provinces.population_2020)
from (select *, unnest([region_2018, region_2025, 'VN']) as wider_id from provinces) as provinces
join places on places.place_id = provinces.wider_id
-- each structure alone covers the country: regions of 2018 are told in that of 2004 to 2025
where provinces.place_id like if(places.place_id like 'R18%', 'P63-%', 'P34-%')
group by places.place_no;

-- grain: one row per geography, unit, indicator, scenario and year: the people of the places that have a figure in it
-- Null where the population of one of them is not known.
create or replace view intermediate.people_covered as
with
  series as (
    select series_id, place_no, indicator, scenario from intermediate.series
    where staging.is_asked_indicator(indicator)
  ),
  ancestors as (from intermediate.place_ancestors),
  populations as (from intermediate.populations),
  units as (from intermediate.whole_units),
  -- the province of 2025 that an earlier one lies in whole
  provinces as (
    select units.place_no, places.place_no as ancestor_no
    from units join staging.places on places.place_id = unit_id
    where bit = 1 and units.place_no <> places.place_no
  ),
  around as (select place_no, ancestor_no from ancestors union all from provinces),
  counted as (
    select distinct geography, unit_id, indicator, scenario, year, series.place_no
    from intermediate.series_years
    join series using (series_id)
    join units on units.place_no = series.place_no and (mask & bit) > 0
    where value is not null and staging.is_asked(year) and staging.is_asked_place(unit_id)
  ),
  -- the people of a part are among those of the whole: counted once
  -- Each place is set beside the wider ones that it lies in before these are looked for: few have a figure.
  enclosed as materialized (
    select counted.*, ancestor_no from counted join around using (place_no)
  ),
  within as (
    select distinct geography, unit_id, indicator, scenario, year, place_no
    from enclosed
    semi join counted as wider
      on wider.geography = enclosed.geography and wider.unit_id = enclosed.unit_id
      and wider.indicator = enclosed.indicator and wider.scenario = enclosed.scenario
      and wider.year = enclosed.year and wider.place_no = enclosed.ancestor_no
  )
select
  geography, unit_id, indicator, scenario, year,
  if(count(*) = count(population), cast(sum(population) as bigint), null) as people
from counted
anti join within using (geography, unit_id, indicator, scenario, year, place_no)
left join populations using (place_no)
group by geography, unit_id, indicator, scenario, year;
