-- grain: one row per geography, unit, topic, year and part of it: quarters, halves and nine months
insert into intermediate.period_figures by name
with
  series as (select series_id, place_no, topic_id from intermediate.series),
  pieces as (
    from intermediate.period_pieces semi join affected_series using (series_id, year)
    where not is_released
  ),
  units as (from intermediate.counting_units),
  parts as (
    select
      series_id, year, part, mask, measure_class, bases, qualifiers, value,
      if(qualifiers & 2 > 0, 0, value) as lower, is_derived, 0 as n_expected, 0 as n_missing,
      null as estimate, 0 as n_unknown
    from pieces
    union all by name
    select series_id, year, part, mask, n_expected, n_missing, estimate, n_unknown
    from period_slots
  ),
  by_place as (
    select
      place_no, topic_id, year, part, mask,
      min(measure_class) as measure_class, bit_or(bases) as bases,
      bit_or(qualifiers) as qualifiers, sum(value) as value, sum(lower) as lower,
      bool_or(is_derived) as is_derived, sum(n_expected) as n_expected,
      sum(n_missing) as n_missing, sum(estimate) as estimate, sum(n_unknown) as n_unknown
    from parts
    join series using (series_id)
    where mask > 0
    group by place_no, topic_id, year, part, mask
  ),
  summed as (
    select
      geography, unit_id, topic_id, year, part,
      min(measure_class) filter (where is_whole) as measure_class,
      coalesce(bit_or(bases) filter (where is_whole), 0) as bases,
      coalesce(bit_or(qualifiers) filter (where is_whole), 0) as qualifiers,
      sum(value) filter (where is_whole) as value,
      sum(lower) filter (where is_whole) as lower,
      bool_or(is_derived) filter (where is_whole) as is_derived,
      sum(n_expected) as n_expected,
      coalesce(sum(n_expected - n_missing) filter (where is_whole), 0) as n_reported,
      coalesce(sum(estimate), 0) + coalesce(sum(value) filter (where not is_whole), 0) as estimate,
      coalesce(sum(n_unknown), 0) as n_unknown
    from by_place
    join units on units.place_no = by_place.place_no and (by_place.mask & units.bit) > 0
    group by geography, unit_id, topic_id, year, part
  )
select
  topic_id, geography, unit_id, year, part, measure_class, bases, qualifiers,
  cast(value as decimal(28, 6)) as value, cast(lower as decimal(28, 6)) as lower,
  if(
    value is null or n_unknown > 0 or qualifiers not in (0, 2),
    null,
    cast(value + estimate as decimal(28, 6))
  ) as upper,
  cast(n_expected as integer) as n_expected, cast(n_reported as integer) as n_reported, is_derived
from summed;
