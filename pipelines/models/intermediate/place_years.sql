-- grain: one row per place, topic, year and mask: what its series add up to
create or replace temp table place_years as
with
  series as (
    select series_id, place_no, topic_id, indicator, scenario from intermediate.series
  )
select
  place_no, topic_id, indicator, scenario, year, mask,
  min(measure_class) as measure_class, bit_or(bases) as bases,
  bit_or(qualifiers) as qualifiers, sum(value) as value, sum(lower) as lower,
  bool_or(is_derived) as is_derived, sum(n_expected) as n_expected, sum(n_missing) as n_missing, sum(estimate) as estimate,
  sum(n_unknown) as n_unknown, sum(n_not_due) as n_not_due,
  sum(weight) as weight, sum(missing_weight) as missing_weight,
  sum(n_weightless) as n_weightless, bit_or(blanks) as blanks
from intermediate.series_years
join series using (series_id)
semi join affected_units using (topic_id, year)
group by place_no, topic_id, indicator, scenario, year, mask;
