-- grain: one row per indicator, place, organisation and scenario that anybody ever reported
insert into intermediate.series
with
  known as (from intermediate.series),
  observations as (
    select indicator, place_id, coalesce(organisation, '') as reporter, scenario
    from raw.observations
    semi join new_returns using (return_id)
  ),
  missing as (
    select distinct indicator, place_id, reporter, scenario
    from observations
    anti join known using (indicator, place_id, reporter, scenario)
  )
select
  (select count(*) from known) + row_number() over (
    order by indicator, scenario, reporter, place_id
  ) as series_id,
  indicator,
  place_id,
  reporter,
  scenario
from missing;
