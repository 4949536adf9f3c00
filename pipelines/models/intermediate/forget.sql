-- grain: none; takes out what is about to be computed again
delete from intermediate.gaps using affected_series as affected
where gaps.series_id = affected.series_id and gaps.year = affected.year;
delete from intermediate.exclusions using affected_series as affected
where exclusions.series_id = affected.series_id and exclusions.year = affected.year;
delete from intermediate.counted_steps using affected_series as affected
where counted_steps.series_id = affected.series_id and counted_steps.year = affected.year;
delete from intermediate.series_years using affected_series as affected
where series_years.series_id = affected.series_id and series_years.year = affected.year;
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
