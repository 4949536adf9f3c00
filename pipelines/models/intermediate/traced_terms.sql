-- grain: one row per value that may count in its series, year and part of it
-- value: as reported. in_1 to in_16: what of it is counted in the geographies of those bits. mask: where any is.
-- `wanted` names the caller's table of topics, years and parts of them (part 0: the whole year), `of_series` that of
-- the series that are asked.
create or replace macro intermediate.traced_terms(wanted, of_series := 'intermediate.series') as table
with
  wanted_parts as (from query_table(wanted)),
  -- lets the engine pass over other years
  years as (select distinct year from wanted_parts),
  series as (
    select series_id, topic_id from query_table(of_series) semi join wanted_parts using (topic_id)
  ),
  joints as (
    select series_id, year, part, span_start, sum(value) as joint
    from intermediate.traced_joints(wanted)
    group by all
  ),
  of_years as (
    select terms.*, series.topic_id
    from (from intermediate.terms semi join years using (year)) as terms
    join series using (series_id)
    semi join wanted_parts
      on wanted_parts.topic_id = series.topic_id and wanted_parts.year = terms.year
      and wanted_parts.part = 0
  ),
  counted as (
    select
      terms.topic_id, terms.series_id, terms.year, cast(0 as tinyint) as part, terms.measure_class,
      terms.basis, terms.return_id, terms.span_start, terms.span_end,
      any_value(terms.value) as value,
      coalesce(sum(steps.value) filter (where steps.mask & 1 > 0), 0) as in_1,
      coalesce(sum(steps.value) filter (where steps.mask & 2 > 0), 0) as in_2,
      coalesce(sum(steps.value) filter (where steps.mask & 4 > 0), 0) as in_4,
      coalesce(sum(steps.value) filter (where steps.mask & 8 > 0), 0) as in_8,
      coalesce(sum(steps.value) filter (where steps.mask & 16 > 0), 0) as in_16,
      bit_or(steps.mask) as mask,
      bit_and(steps.mask) = 31 and bool_and(steps.value = steps.own_value) as is_counted_everywhere,
      bool_or(steps.value <> steps.own_value) as is_joint
    from of_years as terms
    join intermediate.counted_steps as steps
      on steps.series_id = terms.series_id and steps.year = terms.year
      and steps.span_start >= terms.span_start and steps.span_end <= terms.span_end
    group by all
  ),
  pieces as (
    select
      series.topic_id, pieces.series_id, pieces.year, pieces.part, measure_class,
      piece_start as span_start, piece_end as span_end, value + coalesce(joint, 0) as value,
      if(mask & 1 > 0, value, 0) as in_1, if(mask & 2 > 0, value, 0) as in_2,
      if(mask & 4 > 0, value, 0) as in_4, if(mask & 8 > 0, value, 0) as in_8,
      if(mask & 16 > 0, value, 0) as in_16, mask,
      mask = 31 and joint is null as is_counted_everywhere, joint is not null as is_joint
    from (from intermediate.period_pieces semi join years using (year)) as pieces
    join series on series.series_id = pieces.series_id
    semi join wanted_parts
      on wanted_parts.topic_id = series.topic_id and wanted_parts.year = pieces.year
      and wanted_parts.part = pieces.part
    left join joints
      on joints.series_id = pieces.series_id and joints.year = pieces.year
      and joints.part = pieces.part and joints.span_start = piece_start
    where not is_released
  )
from counted
union all by name
from pieces;
