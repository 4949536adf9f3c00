-- grain: one row per scope, series and year; scope is '' for every geography that has no exclusion for them
create or replace table intermediate.series_years as
with
  exclusions as (from intermediate.exclusions),
  pieces as (
    select
      series_id, year, span_start, span_end, measure_class, bases, qualifiers, value,
      if(qualifiers & 2 > 0, 0, value) as lower, 0 as n_expected, 0 as n_missing,
      null as estimate, 0 as n_unknown
    from intermediate.steps
    union all
    select series_id, year, slot_start, slot_end, null, 0, 0, null, null, 1, 0, null, 0
    from intermediate.slots
    union all
    select series_id, year, slot_start, slot_end, null, 0, 0, null, null, 1, 0, null, 0
    from intermediate.missing_slots
    union all
    select
      series_id, year, slot_start, slot_end, null, 0, 0, null, null, 0, 1, estimate,
      if(estimate is null, 1, 0)
    from intermediate.gaps
  ),
  special as (select distinct geography, series_id, year from exclusions),
  special_pieces as (
    select special.geography, pieces.*
    from special
    join pieces using (series_id, year)
    anti join exclusions as excluded
      on excluded.geography = special.geography and excluded.series_id = pieces.series_id
      and excluded.year = pieces.year and excluded.span_start <= pieces.span_end
      and excluded.span_end >= pieces.span_start
      and (excluded.reason = 'wider' or pieces.measure_class is not null)
  ),
  scoped as (
    select '' as geography, * from pieces
    union all by name
    from special_pieces
  )
select
  geography,
  series_id,
  year,
  min(measure_class) as measure_class,
  cast(bit_or(bases) as tinyint) as bases,
  cast(bit_or(qualifiers) as tinyint) as qualifiers,
  cast(sum(value) as decimal(28, 6)) as value,
  cast(sum(lower) as decimal(28, 6)) as lower,
  cast(sum(n_expected) as bigint) as n_expected,
  cast(sum(n_missing) as bigint) as n_missing,
  cast(coalesce(sum(estimate), 0) as decimal(28, 6)) as estimate,
  cast(sum(n_unknown) as bigint) as n_unknown
from scoped
group by geography, series_id, year;
