-- grain: one row per geography, unit, indicator, scenario, year, dimension and code: what the cells with it give
-- Only cells of the values that the year is made of, so that nothing is counted twice: where cells with the code
-- are added up to the figure, those; else the parts of it ("trong đó") that name the fewest other dimensions.
create or replace view intermediate.part_figures as
with
  series as (
    select series_id, place_no, place_id, indicator, scenario, reporter
    from intermediate.series where staging.is_asked_indicator(indicator)
  ),
  units as (from intermediate.whole_units where staging.is_asked_place(unit_id)),
  cells as (
    select
      return_id, indicator, place_id, coalesce(organisation, '') as reporter, scenario, basis, period_start,
      period_end, is_part, value, blank,
      [
        {dimension: 'house_type', code: house_type}, {dimension: 'beneficiary', code: beneficiary},
        {dimension: 'funding_source', code: funding_source}, {dimension: 'work_kind', code: work_kind}
      ] as codes
    from staging.observations
    where staging.is_asked_indicator(indicator) and (value is not null or blank is not null)
      and coalesce(house_type, beneficiary, funding_source, work_kind) is not null
  ),
  -- a value that a wider figure replaces for some of its time is told by no part
  counted as (
    select
      terms.series_id, terms.year, terms.basis, terms.return_id, terms.measure_class, terms.span_start,
      terms.span_end, bit_and(steps.mask) as mask
    from (from intermediate.terms semi join series using (series_id)) as terms
    join intermediate.counted_steps as steps
      on steps.series_id = terms.series_id and steps.year = terms.year
      and steps.span_start >= terms.span_start and steps.span_end <= terms.span_end
    where staging.is_asked(terms.year)
    group by all
  ),
  coded as (
    select
      counted.series_id, year, span_start, span_end, mask, is_part, value, blank, unnest(codes) as one,
      [each.dimension for each in codes if each.code is not null] as dimensions
    from counted
    join series using (series_id)
    join cells
      on cells.return_id = counted.return_id and cells.indicator = series.indicator
      and cells.place_id = series.place_id and cells.reporter = series.reporter
      and cells.scenario = series.scenario and cells.basis = counted.basis
      and cells.period_end = counted.span_end
      and (measure_class > 1 or cells.basis <> 'period' or cells.period_start = counted.span_start)
  ),
  chosen as (
    select series_id, year, mask, one.dimension as dimension, one.code as code, value, blank
    from coded
    where one.code is not null
    -- an empty cell takes no place from one with a value
    window of_code as (
      partition by series_id, year, span_start, span_end, one.dimension, one.code, value is null
    )
    qualify is_part = bool_and(is_part) over of_code
      and (not is_part or {n: len(dimensions), dimensions: dimensions}
        = min({n: len(dimensions), dimensions: dimensions}) over of_code)
  )
select
  geography, unit_id, indicator, scenario, year, dimension, code,
  cast(sum(value) as decimal(28, 6)) as value,
  cast(bit_or(intermediate.blank_mark(blank)) as smallint) as blanks
from chosen
join series using (series_id)
join units on units.place_no = series.place_no and (mask & units.bit) > 0
group by geography, unit_id, indicator, scenario, year, dimension, code;
