-- grain: one row per geography, series, year and span whose figure does not count there
-- wider: the place around it reports itself (rule 2); a running total or a stock of the whole, whoever
-- reports it, is never added to those of its parts. successor: the office that followed reports for all of
-- it. class: a running total beside figures of periods. Slots stay expected unless the reason is wider.
create or replace table intermediate.exclusions as
with
  series as (from intermediate.series),
  steps as (
    select series_id, year, measure_class, min(span_start) as span_start, max(span_end) as span_end
    from intermediate.steps
    group by series_id, year, measure_class, if(measure_class = 1, span_start, null)
  ),
  units as (from intermediate.place_units where is_whole),
  wider_series as (
    select series.series_id, wider.series_id as wider_id, wider.place_id as wider_place,
      wider.reporter = series.reporter as is_own
    from series
    join intermediate.place_ancestors as ancestors using (place_id)
    join series as wider
      on wider.place_id = ancestors.ancestor_id and wider.indicator = series.indicator
      and wider.scenario = series.scenario
  ),
  classes as (
    select series_id, year, min(measure_class) as measure_class
    from steps group by series_id, year
  ),
  wider as (
    select distinct
      geography, wider_series.series_id, steps.year,
      if(steps.measure_class = 1, span_start, make_date(steps.year, 1, 1)) as span_start,
      if(steps.measure_class = 1, span_end, make_date(steps.year, 12, 31)) as span_end,
      'wider' as reason
    from wider_series
    join steps on steps.series_id = wider_series.wider_id
    join units on units.place_id = wider_series.wider_place
    left join classes
      on classes.series_id = wider_series.series_id and classes.year = steps.year
    where is_own or (steps.measure_class > 1 and classes.measure_class > 1)
  ),
  present_spans as (
    select distinct
      indicator, reporter, scenario, steps.year, units.unit_id as province_id, measure_class,
      if(measure_class = 1, span_start, make_date(steps.year, 1, 1)) as span_start,
      if(measure_class = 1, span_end, make_date(steps.year, 12, 31)) as span_end
    from steps
    join series using (series_id)
    join units on units.place_id = series.place_id and units.geography = 'provinces_34'
    where series.place_id like '_34-%'
  ),
  successor as (
    select distinct
      present_units.geography, series.series_id, spans.year, spans.span_start, spans.span_end,
      'successor' as reason
    from series
    join units on units.place_id = series.place_id and units.geography = 'provinces_34'
    join present_spans as spans
      on spans.province_id = units.unit_id and spans.indicator = series.indicator
      and spans.reporter = series.reporter and spans.scenario = series.scenario
    join units as present_units on present_units.place_id = spans.province_id
    semi join (select distinct series_id, year from intermediate.steps) as present
      on present.series_id = series.series_id and present.year = spans.year
    where series.place_id not like '_34-%'
  )
select geography, series_id, year, span_start, span_end, reason from wider
union all
select geography, series_id, year, span_start, span_end, reason from successor;
