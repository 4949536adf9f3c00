-- grain: one row per place, topic, reporter, year of the batch, part of it and mask: what the pieces and slots
-- add up to
create or replace temp table new_places as
with
  series as (select series_id, place_no, topic_id, reporter from intermediate.series),
  pieces as (
    from intermediate.period_pieces semi join affected_series using (series_id, year)
    semi join batch_years using (year)
    where not is_released
  ),
  parts as (
    select
      series_id, year, part, mask, measure_class, bases, qualifiers, value, own_value,
      if(qualifiers & 2 > 0, 0, value) as lower, if(qualifiers & 2 > 0, 0, own_value) as own_lower,
      is_derived, 0 as n_expected, 0 as n_missing, null as estimate, 0 as n_unknown, 0 as blanks
    from pieces
    union all by name
    select series_id, year, part, mask, n_expected, n_missing, estimate, n_unknown, blanks
    from period_slots semi join batch_years using (year)
  )
select
  place_no, topic_id, reporter, year, part, mask,
  min(measure_class) as measure_class, bit_or(bases) as bases,
  bit_or(qualifiers) as qualifiers, cast(sum(value) as decimal(28, 6)) as value,
  cast(sum(own_value) as decimal(28, 6)) as own_value, cast(sum(lower) as decimal(28, 6)) as lower,
  cast(sum(own_lower) as decimal(28, 6)) as own_lower, bool_or(is_derived) as is_derived,
  cast(sum(n_expected) as integer) as n_expected, cast(sum(n_missing) as integer) as n_missing,
  cast(sum(estimate) as decimal(28, 6)) as estimate, cast(sum(n_unknown) as integer) as n_unknown,
  cast(bit_or(blanks) as smallint) as blanks
from parts
join series using (series_id)
where mask > 0
group by place_no, topic_id, reporter, year, part, mask;

-- grain: one row per place, topic, reporter and year of the batch of which something is not what it was
create or replace temp table differing_places as
with former as (
  from intermediate.period_places semi join affected_places using (topic_id, year, place_no)
  semi join batch_years using (year)
)
select distinct place_no, topic_id, reporter, year
from ((from new_places except from former) union all (from former except from new_places));

delete from intermediate.period_places as held using differing_places as differing
where held.place_no = differing.place_no and held.topic_id = differing.topic_id
  and held.reporter = differing.reporter and held.year = differing.year;
insert into intermediate.period_places by name
from new_places semi join differing_places using (place_no, topic_id, reporter, year);

-- grain: one row per unit, topic, reporter and year that is added up again
create or replace temp table differing_units as
select distinct geography, unit_id, topic_id, reporter, year
from differing_places join intermediate.counting_units using (place_no);
insert into differing_parts select distinct topic_id, geography, unit_id, year from differing_units;
