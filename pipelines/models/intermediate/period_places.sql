-- grain: one row per place, topic, reporter, year of the batch, part of it and mask: what the pieces and slots
-- add up to
create or replace temp table period_places as
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
  bit_or(qualifiers) as qualifiers, sum(value) as value, sum(own_value) as own_value,
  sum(lower) as lower, sum(own_lower) as own_lower,
  bool_or(is_derived) as is_derived, sum(n_expected) as n_expected,
  sum(n_missing) as n_missing, sum(estimate) as estimate, sum(n_unknown) as n_unknown,
  bit_or(blanks) as blanks
from parts
join series using (series_id)
where mask > 0
group by place_no, topic_id, reporter, year, part, mask;
