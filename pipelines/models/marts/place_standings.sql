-- grain: one row per figure of a province or region: where it stands among the others, and its part of the country
create or replace view main.place_standings as
with
  -- what is of one kind: the year's own amount, a running total of a programme, or a stock
  known as (
    select *, if(basis = 'year_to_date', 'period', basis) as measured
    from main.indicator_by_place_year
    where value is not null and staging.is_asked(year) and staging.is_asked_indicator(indicator)
  ),
  figures as (
    from known where geography in ('provinces_34', 'regions_2018', 'regions_2025')
  ),
  country as (from known where geography = 'country'),
  indicators as (from main.indicators),
  -- figures of one kind only: a running total is larger than a year's amount by its nature
  compared as (
    select
      one.indicator, one.geography, one.place_id, one.year, one.scenario,
      1 + count(*) filter (where other.value > one.value) as rank,
      1 + count(*) filter (where other.lower > one.upper) as rank_best,
      1 + count(*) filter (
        where other.place_id <> one.place_id and coalesce(other.upper > one.lower, true)
      ) as rank_worst,
      count(*) as n_ranked
    from figures as one
    join figures as other using (indicator, geography, year, scenario, measured)
    group by one.indicator, one.geography, one.place_id, one.year, one.scenario
  ),
  judged as (
    select
      compared.*, figures.place, figures.value, country.value as country_value,
      case
        when country.value is null then 'no_country'
        when country.measured <> figures.measured then 'basis'
        when indicators.additive_over_places <> 'yes' then 'not_additive'
        when country.value <= 0 or figures.value < 0 or figures.value > country.value then 'not_a_part'
        when figures.qualifier <> 'exact' or country.qualifier <> 'exact' then 'qualifier'
      end as withheld_reason
    from compared
    join figures using (indicator, geography, place_id, year, scenario)
    join indicators on indicators.code = compared.indicator
    left join country using (indicator, year, scenario)
  )
select
  indicator, geography, place_id, place, year, scenario, value,
  cast(rank as integer) as rank,
  cast(rank_best as integer) as rank_best,
  cast(rank_worst as integer) as rank_worst,
  cast(n_ranked as integer) as n_ranked,
  if(withheld_reason is null, cast(value * 100.0 / country_value as double), null) as share_percent,
  withheld_reason
from judged;

comment on view main.place_standings is 'One row per indicator, geography, place, year and scenario with a value: its rank among the places of that geography that have a figure of the same kind (of the year, of a programme so far, or a stock), and its part of what is reported for the country.';
comment on column main.place_standings.indicator is 'Code of the indicator (indicators.code).';
comment on column main.place_standings.geography is 'provinces_34, regions_2018 or regions_2025.';
comment on column main.place_standings.place_id is 'Place (places.place_id).';
comment on column main.place_standings.place is 'Its Vietnamese name.';
comment on column main.place_standings.year is 'Year of the figure.';
comment on column main.place_standings.scenario is 'actual or target.';
comment on column main.place_standings.value is 'The figure, base unit.';
comment on column main.place_standings.rank is 'Rank by what is reported, 1 is the largest; equal figures share one.';
comment on column main.place_standings.rank_best is 'The best rank that the bounds leave possible.';
comment on column main.place_standings.rank_worst is 'The worst rank that the bounds leave possible; places without any figure are in none of the three.';
comment on column main.place_standings.n_ranked is 'Places that are ranked.';
comment on column main.place_standings.share_percent is 'Percent of what is reported for the country; null where withheld.';
comment on column main.place_standings.withheld_reason is 'Why there is no share: no_country, basis, not_additive, not_a_part or qualifier.';
