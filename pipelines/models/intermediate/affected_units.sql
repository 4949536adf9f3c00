-- grain: one row per topic, year and unit of which a figure is added up of something else than before
create or replace temp table differing_figures as
with
  series as (select series_id, topic_id, place_no from intermediate.series),
  places as (
    select distinct topic_id, year, place_no from differing_series join series using (series_id)
  )
select distinct topic_id, year, geography, unit_id
from places join intermediate.counting_units using (place_no);

-- grain: one row per topic, year and unit whose figure is added up again
-- Of all units, where an office has begun or ceased to be one that has never sent it.
create or replace temp table affected_units as
with
  series as (select topic_id, place_no from intermediate.series),
  places as (
    select distinct topic_id, year, place_no
    from series join affected_topics using (topic_id)
    where exists (from changed_reporters) or exists (from changed_offices)
  )
from differing_figures
union
select topic_id, year, geography, unit_id
from places join intermediate.counting_units using (place_no);

-- grain: none; takes out what is about to be added up again
create or replace temp table former_figures as
  select topic_id, geography, unit_id, year, measure_class, qualifiers, value, n_expected, n_reported
  from intermediate.figures semi join affected_units using (topic_id, year, geography, unit_id);
delete from intermediate.figures using affected_units as affected
where figures.topic_id = affected.topic_id and figures.year = affected.year
  and figures.geography = affected.geography and figures.unit_id = affected.unit_id;
create or replace temp table affected_marts as
  select indicator, scenario, year, geography, unit_id as place_id
  from affected_units
  join (select distinct topic_id, indicator, scenario from intermediate.subjects) using (topic_id);
delete from main.indicator_by_place_year as mart using affected_marts as affected
where mart.indicator = affected.indicator and mart.scenario = affected.scenario
  and mart.year = affected.year and mart.geography = affected.geography
  and mart.place_id = affected.place_id;
