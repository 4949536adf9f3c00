-- grain: one row per indicator, organisation and scenario that anybody ever reported
insert into intermediate.subjects
with
  known as (from intermediate.subjects),
  missing as (
    select distinct
      observations.indicator, coalesce(organisation, '') as reporter, observations.scenario
    from raw.observations
    semi join new_returns using (return_id)
    anti join known
      on known.indicator = observations.indicator and known.scenario = observations.scenario
      and known.reporter = coalesce(observations.organisation, '')
  ),
  numbered as (
    select subject_id, topic_id, indicator, reporter, scenario, false as is_new from known
    union all
    select
      (select count(*) from known) + row_number() over (order by indicator, scenario, reporter),
      null, indicator, reporter, scenario, true
    from missing
  )
-- topic: the first subject of an indicator and scenario, whoever reports it
select
  subject_id,
  min(subject_id) over (partition by indicator, scenario) as topic_id,
  indicator,
  reporter,
  scenario
from numbered
qualify is_new;

-- grain: one row per subject and place
insert into intermediate.series
with
  known as (from intermediate.series),
  subjects as (from intermediate.subjects),
  places as (from staging.places),
  missing as (
    select distinct subject_id, topic_id, place_no, observations.indicator, places.place_id, reporter,
      observations.scenario
    from raw.observations as observations
    semi join new_returns using (return_id)
    join subjects
      on subjects.indicator = observations.indicator and subjects.scenario = observations.scenario
      and subjects.reporter = coalesce(observations.organisation, '')
    join places on places.place_id = observations.place_id
  )
select
  (select count(*) from known) + row_number() over (order by missing.subject_id, missing.place_no),
  missing.subject_id, missing.topic_id, missing.place_no, missing.indicator, missing.place_id, missing.reporter,
  missing.scenario
from missing
anti join known using (subject_id, place_no);
