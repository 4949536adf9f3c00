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
      changes.same, changes.new, changes.lost, changes.revised, changes.same_now, changes.same_before,
      changes.n_same, changes.is_partial, changes.is_other_set, changes.is_same_of_same, changes.covers_same_months, changes.is_same_span,
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
      intermediate.withheld_reason(
        measure_class, previous_class, previous_value, covers_same_months, is_complete, is_partial,
        is_other_set, is_same_span, is_redefined, qualifiers | previous_qualifiers
      ) as withheld_reason,
      intermediate.is_comparable_of_same(
        measure_class, previous_class, same_before, is_same_of_same, is_redefined,
        qualifiers | previous_qualifiers
      ) as is_comparable_of_same
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
  if(withheld_reason is null, intermediate.percent_of(value, previous_value), null) as percent,
  withheld_reason,
  if(previous_value is null, null, same_now) as value_same_reporters,
  if(previous_value is null, null, same_before) as previous_value_same_reporters,
  if(
    previous_value is not null and is_comparable_of_same,
    intermediate.percent_of(same_now, same_before),
    null
  ) as percent_same_reporters,
  if(previous_value is null, null, n_same) as n_same_reporters
from judged
left join places on places.place_id = judged.unit_id;
