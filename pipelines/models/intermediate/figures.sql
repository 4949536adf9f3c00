-- grain: one row per geography, unit, indicator, scenario and year
-- A place that straddles units counts in none of them: its slots are missing there, and all of it may belong.
create or replace table intermediate.figures as
with
  unit_series_years as (from intermediate.unit_series_years),
  series as (select series_id, indicator, scenario from intermediate.series),
  summed as (
    select
      geography, unit_id, indicator, scenario, year,
      min(measure_class) filter (where is_whole) as measure_class,
      coalesce(bit_or(bases) filter (where is_whole), 0) as bases,
      coalesce(bit_or(qualifiers) filter (where is_whole), 0) as qualifiers,
      sum(value) filter (where is_whole) as value,
      sum(lower) filter (where is_whole) as lower,
      sum(n_expected) as n_expected,
      sum(n_expected - n_missing) filter (where is_whole) as n_reported,
      sum(estimate) + coalesce(sum(value) filter (where not is_whole), 0) as estimate,
      sum(n_unknown) as n_unknown
    from unit_series_years
    join series using (series_id)
    group by geography, unit_id, indicator, scenario, year
  )
select
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
  if(
    value is null or n_unknown > 0 or qualifiers not in (0, 2),
    null,
    cast(value + estimate as decimal(28, 6))
  ) as upper,
  cast(n_expected as bigint) as n_expected,
  cast(coalesce(n_reported, 0) as bigint) as n_reported
from summed;
