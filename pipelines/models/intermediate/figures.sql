-- grain: one row per geography, unit, indicator, scenario and year
-- A place that straddles units counts in none of them: its slots are missing there, and all of it may belong.
insert into intermediate.figures by name
with
  by_place as (from place_years),
  units as (from intermediate.counting_units semi join affected_units using (geography, unit_id)),
  never_sent as (
    select geography, unit_id, topic_id, year, cast(sum(n_never_sent) as integer) as n_never_sent
    from intermediate.organisations_never_sent
    semi join affected_units using (topic_id, year, geography, unit_id)
    group by geography, unit_id, topic_id, year
  ),
  summed as (
    select
      geography, unit_id, topic_id, indicator, scenario, year,
      min(measure_class) filter (where is_whole) as measure_class,
      coalesce(bit_or(bases) filter (where is_whole), 0) as bases,
      coalesce(bit_or(qualifiers) filter (where is_whole), 0) as qualifiers,
      sum(value) filter (where is_whole) as value,
      sum(lower) filter (where is_whole) as lower,
      bool_or(is_derived) filter (where is_whole) as is_derived,
      sum(n_expected) as n_expected,
      sum(n_expected - n_missing) filter (where is_whole) as n_reported,
      coalesce(sum(estimate), 0) + coalesce(sum(value) filter (where not is_whole), 0) as estimate,
      coalesce(sum(n_unknown), 0) as n_unknown,
      sum(n_not_due) as n_not_due,
      sum(weight) filter (where is_whole) as weight,
      coalesce(sum(weight), 0) + coalesce(sum(missing_weight), 0) as expected_weight,
      sum(n_weightless) as n_weightless,
      bit_or(blanks | if(is_whole, 0, intermediate.blank_mark('straddling'))) as blanks
    from by_place
    join units on units.place_no = by_place.place_no and (by_place.mask & units.bit) > 0
    semi join affected_units as affected
      on affected.topic_id = by_place.topic_id and affected.year = by_place.year
      and affected.geography = units.geography and affected.unit_id = units.unit_id
    group by geography, unit_id, topic_id, indicator, scenario, year
  )
select
  topic_id,
  geography,
  unit_id,
  indicator,
  scenario,
  year,
  measure_class,
  bases,
  qualifiers,
  cast(value as decimal(28, 6)) as value,
  cast(lower as decimal(28, 6)) as lower,
  intermediate.upper_bound(value, estimate, n_unknown, qualifiers) as upper,
  cast(n_expected as integer) as n_expected,
  cast(coalesce(n_reported, 0) as integer) as n_reported,
  is_derived,
  cast(n_not_due as integer) as n_not_due,
  coalesce(n_never_sent, 0) as n_never_sent,
  if(
    n_weightless > 0 or expected_weight = 0, null, cast(coalesce(weight, 0) / expected_weight as double)
  ) as weight_reported,
  cast(blanks as smallint) as blanks
from summed
left join never_sent using (geography, unit_id, topic_id, year);
