-- grain: one row per series, year and mask of the geographies that count it: parts of figures, to be added up
create or replace temp table new_series_years as
with
  steps as (
    from intermediate.counted_steps semi join affected_series using (series_id, year)
  ),
  excluded as (
    select slots.series_id, slots.year, slot_start, slot_end, bit_or(mask) as mask
    from expected_slots as slots
    join intermediate.exclusions as exclusions
      on exclusions.series_id = slots.series_id and exclusions.year = slots.year
      and exclusions.span_start <= slots.slot_end and exclusions.span_end >= slots.slot_start
    where reason = 'wider'
    group by slots.series_id, slots.year, slot_start, slot_end
  ),
  -- a year's own figure, or the sum of several
  added_up as (
    select series_id, year, count(*) > 1 as is_derived
    from intermediate.terms
    semi join affected_series using (series_id, year)
    group by series_id, year
  ),
  pieces as (
    select
      series_id, year, mask, measure_class, bases, qualifiers, value, own_value,
      if(qualifiers & 2 > 0, 0, value) as lower, is_derived
    from steps
    join added_up using (series_id, year)
    union all by name
    select
      series_id, year, cast(31 - coalesce(mask, 0) as tinyint) as mask, n_expected, n_missing, n_not_due,
      estimate, weight, missing_weight, blanks
    from expected_slots
    left join excluded using (series_id, year, slot_start, slot_end)
  )
select
  series_id,
  year,
  mask,
  min(measure_class) as measure_class,
  cast(coalesce(bit_or(bases), 0) as tinyint) as bases,
  cast(coalesce(bit_or(qualifiers), 0) as tinyint) as qualifiers,
  cast(sum(value) as decimal(28, 6)) as value,
  cast(sum(own_value) as decimal(28, 6)) as own_value,
  cast(sum(lower) as decimal(28, 6)) as lower,
  bool_or(is_derived) as is_derived,
  cast(coalesce(sum(n_expected), 0) as integer) as n_expected,
  cast(coalesce(sum(n_missing), 0) as integer) as n_missing,
  cast(coalesce(sum(n_not_due), 0) as integer) as n_not_due,
  cast(sum(estimate) as decimal(28, 6)) as estimate,
  cast(coalesce(sum(n_missing) filter (where estimate is null), 0) as integer) as n_unknown,
  cast(sum(weight) as decimal(28, 6)) as weight,
  cast(sum(missing_weight) as decimal(28, 6)) as missing_weight,
  cast(coalesce(sum(n_missing) filter (where missing_weight is null), 0) as integer) as n_weightless,
  cast(coalesce(bit_or(blanks), 0) as smallint) as blanks
from pieces
where mask > 0
group by series_id, year, mask;

-- grain: one row per series and year of which what is added up is not what it was
create or replace temp table differing_series as
with former as (from intermediate.series_years semi join affected_series using (series_id, year))
select distinct series_id, year
from ((from new_series_years except from former) union all (from former except from new_series_years));

delete from intermediate.series_years using differing_series as differing
where series_years.series_id = differing.series_id and series_years.year = differing.year;
insert into intermediate.series_years by name
from new_series_years semi join differing_series using (series_id, year) order by year;
