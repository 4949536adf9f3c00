-- grain: none; takes out what is about to be computed again
delete from intermediate.gaps using affected_series as affected
where gaps.series_id = affected.series_id and gaps.year = affected.year;
delete from intermediate.exclusions using affected_series as affected
where exclusions.series_id = affected.series_id and exclusions.year = affected.year;
delete from intermediate.counted_steps using affected_series as affected
where counted_steps.series_id = affected.series_id and counted_steps.year = affected.year;
delete from intermediate.series_years using affected_series as affected
where series_years.series_id = affected.series_id and series_years.year = affected.year;
delete from intermediate.figures using affected_topics as affected
where figures.topic_id = affected.topic_id and figures.year = affected.year;
create or replace temp table affected_marts as
  select distinct indicator, scenario, year
  from intermediate.subjects join affected_topics using (topic_id);
delete from main.indicator_by_place_year as mart using affected_marts as affected
where mart.indicator = affected.indicator and mart.scenario = affected.scenario
  and mart.year = affected.year;
