-- grain: one row per series, year and span left out where the office that followed reports for all of it
-- mask adds up the bits of the geographies that leave it out. Its slots stay expected.
insert into intermediate.exclusions by name
with
  series as (select series_id, subject_id, place_no, place_id from intermediate.series),
  spans as (
    select distinct
      series_id, year, measure_class,
      if(measure_class = 1, span_start, make_date(year, 1, 1)) as span_start,
      if(measure_class = 1, span_end, make_date(year, 12, 31)) as span_end
    from intermediate.steps
    semi join affected_series using (series_id, year)
  ),
  units as (select place_no, bit, unit_id from intermediate.place_units where is_whole),
  masks as (select place_no, cast(sum(bit) as tinyint) as mask from units group by place_no),
  -- a running total, stock or plan of 2025 that a place of the new structure gives for its whole year
  present_spans as (
    select distinct subject_id, unit_id as province_id, year, span_start, span_end
    from spans
    join series using (series_id)
    join units on units.place_no = series.place_no and units.bit = 1
    where series.place_id like '_34-%' and year <= 2025
  ),
  successor as (
    select
      series.series_id, present_spans.year, present_spans.span_start, present_spans.span_end,
      mask, 'successor' as reason
    from series
    join units on units.place_no = series.place_no and units.bit = 1
    join present_spans
      on present_spans.province_id = units.unit_id and present_spans.subject_id = series.subject_id
    join staging.places as provinces on provinces.place_id = present_spans.province_id
    join masks on masks.place_no = provinces.place_no
    where series.place_id not like '_34-%'
  )
from successor;
