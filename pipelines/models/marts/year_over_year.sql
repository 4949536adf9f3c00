-- grain: one row per indicator, geography, place, year and scenario that has a value
insert into main.year_over_year by name
with
  figures as (from intermediate.figures),
  changes as (from intermediate.changes),
  definitions as (select distinct indicator, year from staging.definition_changes),
  places as (from staging.places),
  paired as (
    select
      figures.*,
      before.value as previous_value,
      before.measure_class as previous_class,
      before.qualifiers as previous_qualifiers,
      figures.n_reported = figures.n_expected and figures.n_expected > 0
        and before.n_reported = before.n_expected and before.n_expected > 0 as is_complete,
      changes.same, changes.new, changes.lost, changes.revised, changes.covers_same_months, changes.is_same_span,
      definitions.year is not null as is_redefined
    from figures
    left join figures as before
      on before.geography = figures.geography and before.unit_id = figures.unit_id
      and before.indicator = figures.indicator and before.scenario = figures.scenario
      and before.year = figures.year - 1
    left join changes
      on changes.geography = figures.geography and changes.unit_id = figures.unit_id
      and changes.indicator = figures.indicator and changes.scenario = figures.scenario
      and changes.year = figures.year
    left join definitions
      on definitions.indicator = figures.indicator and definitions.year = figures.year
    semi join affected_topics as affected
      on affected.topic_id = figures.topic_id and affected.year = figures.year
    where figures.value is not null
  ),
  judged as (
    select
      *,
      case
        when previous_value is null then 'no_previous_year'
        when measure_class = 2 or previous_class = 2 then 'running_total'
        when previous_value = 0 then 'previous_zero'
        -- nine months against twelve are no comparison, whoever is missing in them
        when not coalesce(covers_same_months, true) then 'span'
        when not is_complete then 'coverage'
        when not coalesce(is_same_span, false) then 'span'
        when measure_class <> previous_class then 'basis'
        when is_redefined then 'definition'
        when qualifiers <> 0 or previous_qualifiers <> 0 then 'qualifier'
      end as withheld_reason
    from paired
  )
select
  indicator,
  geography,
  unit_id as place_id,
  places.name as place,
  year,
  scenario,
  value,
  previous_value,
  value - previous_value as change,
  if(previous_value is null, null, same) as change_same_reporters,
  if(previous_value is null, null, new) as change_new,
  if(previous_value is null, null, lost) as change_lost,
  if(previous_value is null, null, revised) as change_revised,
  if(
    withheld_reason is null,
    cast((value - previous_value) * 100.0 / previous_value as double),
    null
  ) as percent,
  withheld_reason
from judged
left join places on places.place_id = judged.unit_id;
