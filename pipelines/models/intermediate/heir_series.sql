-- grain: one row per form, office that has yet to send it, and series that those it followed reported in it
create or replace temp table heir_series as
with
  reported as (
    select distinct form, organisation, place_id, series_id from intermediate.reported_series
  ),
  organisation_followers as (from intermediate.organisation_followers),
  place_followers as (from intermediate.place_followers where is_same_level),
  series as (from intermediate.series),
  owing as (
    select distinct form, organisation, place_id
    from intermediate.missing_returns
    semi join owed_places using (place_id)
    anti join reported using (form, organisation, place_id)
    where has_reported
  ),
  heirs as (
    select distinct
      owing.form, owing.organisation, owing.place_id, series.indicator, series.scenario,
      series.topic_id
    from owing
    join organisation_followers as organisations on organisations.follower = owing.organisation
    join place_followers as places on places.follower_id = owing.place_id
    join reported
      on reported.form = owing.form and reported.organisation = organisations.organisation
      and reported.place_id = places.place_id
    join series on series.series_id = reported.series_id and series.place_id = reported.place_id
  )
from heirs;

-- grain: one row per subject that nobody has reported as yet, and is owed
insert into intermediate.subjects
with
  known as (from intermediate.subjects),
  missing as (
    select distinct topic_id, indicator, organisation as reporter, scenario from heir_series
  )
select
  (select count(*) from known) + row_number() over (order by indicator, scenario, reporter),
  topic_id, indicator, reporter, scenario
from missing
anti join known using (indicator, reporter, scenario);

insert into intermediate.series
with
  known as (from intermediate.series),
  missing as (
    select distinct subject_id, subjects.topic_id, place_no, subjects.indicator, place_id, reporter,
      subjects.scenario
    from heir_series
    join intermediate.subjects as subjects
      on subjects.indicator = heir_series.indicator and subjects.scenario = heir_series.scenario
      and subjects.reporter = heir_series.organisation
    join staging.places using (place_id)
  )
select
  (select count(*) from known) + row_number() over (order by subject_id, place_no),
  subject_id, topic_id, place_no, indicator, place_id, reporter, scenario
from missing
anti join known using (subject_id, place_no);
