-- grain: one row per indicator, geography, place, scenario and two periods of equal span, of the batch
create or replace temp table new_comparisons as
with
  pairs as (from compared_units semi join batch_topics using (topic_id)),
  -- narrowed before they are joined: else the planner sets all years of all units beside each other first
  asked as (
    select topic_id, geography, unit_id, year from pairs
    union
    select topic_id, geography, unit_id, previous_year from pairs
  ),
  figures as materialized (
    from intermediate.spanned_figures
    semi join asked using (topic_id, geography, unit_id, year)
    where value is not null
  ),
  changes as (from intermediate.unit_changes('placed_comparisons')),
  definitions as (from staging.definition_changes),
  -- of those years alone: it is joined with itself by the part
  calendar as (
    select year, part, period, kind
    from intermediate.calendar semi join (select distinct year from asked) using (year)
  ),
  places as (select place_id, name from staging.places),
  paired as (
    select
      topic_id, now.indicator, now.geography, now.unit_id, now.scenario, now.part, now.year,
      pairs.previous_year, now.value, before.value as previous_value,
      now.measure_class, before.measure_class as previous_class,
      now.qualifiers | before.qualifiers as qualifiers,
      now.n_reported = now.n_expected and now.n_expected > 0 and before.n_reported = before.n_expected
        and before.n_expected > 0 as is_complete
    from figures as now
    join pairs using (topic_id, geography, unit_id, year)
    join figures as before
      on before.topic_id = now.topic_id and before.geography = now.geography
      and before.unit_id = now.unit_id and before.part = now.part
      and before.year = pairs.previous_year
    where now.part not between 1 and 4 or pairs.previous_year = now.year - 1
  ),
  defined as (
    select
      paired.*,
      exists (
        from definitions
        where definitions.indicator = paired.indicator
          and definitions.year > previous_year and definitions.year <= paired.year
      ) as is_redefined
    from paired
  ),
  judged as (
    select
      defined.*, same, new, lost, revised, same_now, same_before, n_same,
      intermediate.withheld_reason(
        measure_class, previous_class, previous_value, covers_same_months, is_complete, is_partial,
        is_other_set, is_same_span, is_redefined, qualifiers
      ) as withheld_reason,
      intermediate.is_comparable_of_same(
        measure_class, previous_class, same_before, is_same_of_same, is_redefined, qualifiers
      ) as is_comparable_of_same
    from defined
    left join changes using (topic_id, geography, unit_id, year, previous_year, part)
  )
select
  indicator, geography, unit_id as place_id, places.name as place, calendar.period,
  earlier.period as previous_period, calendar.kind, scenario, value, previous_value,
  value - previous_value as change, same as change_same_reporters, new as change_new,
  lost as change_lost, revised as change_revised,
  if(withheld_reason is null, intermediate.percent_of(value, previous_value), null) as percent,
  withheld_reason, same_now as value_same_reporters, same_before as previous_value_same_reporters,
  if(is_comparable_of_same, intermediate.percent_of(same_now, same_before), null)
    as percent_same_reporters,
  n_same as n_same_reporters
from judged
join calendar on calendar.year = judged.year and calendar.part = judged.part
join calendar as earlier on earlier.year = previous_year and earlier.part = judged.part
left join places on places.place_id = unit_id;
