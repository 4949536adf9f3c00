-- grain: one row per geography, unit, topic, year and part of it: quarters, halves and nine months
create or replace temp table former_parts as
from intermediate.period_figures semi join differing_units using (geography, unit_id, topic_id, year);
delete from intermediate.period_figures as figures using differing_units as differing
where figures.geography = differing.geography and figures.unit_id = differing.unit_id
  and figures.topic_id = differing.topic_id and figures.year = differing.year;

create or replace temp table new_parts as
with
  by_place as (from intermediate.period_places semi join differing_units using (topic_id, year)),
  units as (from intermediate.counting_units semi join differing_units using (geography, unit_id)),
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
      coalesce(sum(n_unknown), 0) as n_unknown,
      bit_or(blanks | if(is_whole, 0, intermediate.blank_mark('straddling'))) as blanks
    from by_place
    join units on units.place_no = by_place.place_no and (by_place.mask & units.bit) > 0
    semi join differing_units as differing
      on differing.geography = units.geography and differing.unit_id = units.unit_id
      and differing.topic_id = by_place.topic_id and differing.year = by_place.year
    group by geography, unit_id, topic_id, year, part
  )
select
  topic_id, geography, unit_id, year, part, measure_class, bases, qualifiers,
  cast(value as decimal(28, 6)) as value, cast(lower as decimal(28, 6)) as lower,
  intermediate.upper_bound(value, estimate, n_unknown, qualifiers) as upper,
  cast(n_expected as integer) as n_expected, cast(n_reported as integer) as n_reported, is_derived,
  cast(blanks as smallint) as blanks
from summed;

insert into intermediate.period_figures by name from new_parts;

insert into changed_parts
with
  former as (
    select topic_id, geography, unit_id, year, part, measure_class, qualifiers, value, n_expected, n_reported
    from former_parts
  ),
  present as (
    select topic_id, geography, unit_id, year, part, measure_class, qualifiers, value, n_expected, n_reported
    from new_parts
  )
select distinct topic_id, geography, unit_id, year
from ((from present except from former) union all (from former except from present));
