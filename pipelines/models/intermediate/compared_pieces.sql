-- grain: one row per series and two years in which it is set beside itself again, of the batch
create or replace temp table compared_pairs as
with places as (from compared_places semi join batch_topics using (topic_id))
select distinct series_id, year, previous_year
from places join compared_at using (topic_id, place_no);

-- grain: one row per series, year, part of the year (0: the whole) and piece that is counted, of the batch
create or replace temp table compared_pieces as
with
  series as (
    select series_id, place_no, topic_id
    from intermediate.series semi join compared_pairs using (series_id)
  ),
  compared as (select series_id, compared_id from intermediate.compared_series),
  counted as (from intermediate.counted_steps semi join series using (series_id)),
  parts as (from intermediate.period_pieces semi join series using (series_id)),
  steps as (
    select
      steps.series_id, steps.year, cast(0 as tinyint) as part, steps.span_start as piece_start,
      steps.span_end as piece_end, mask, steps.measure_class = 1 as is_flow, steps.value,
      coalesce(released.value - steps.own_value + steps.value, steps.value) as released
    from counted as steps
    left join intermediate.released_steps as released
      on released.series_id = steps.series_id and released.year = steps.year
      and released.span_start = steps.span_start and released.span_end = steps.span_end
  ),
  pieces as (
    select
      pieces.series_id, pieces.year, pieces.part, pieces.piece_start, pieces.piece_end,
      pieces.mask, pieces.measure_class = 1 as is_flow, pieces.value, coalesce(released.value, pieces.value) as released
    from parts as pieces
    left join parts as released
      on released.is_released and released.series_id = pieces.series_id
      and released.year = pieces.year and released.part = pieces.part
      and released.piece_start = pieces.piece_start and released.piece_end = pieces.piece_end
    where not pieces.is_released
  ),
  nils as (
    select series_id, year, part, span_start, span_end, mask, true, 0, 0
    from nil_spans semi join series using (series_id)
  ),
  together as (from steps union all from pieces union all from nils)
select
  topic_id, place_no, compared_id, together.series_id, year, part, piece_start as span_start,
  piece_end as span_end, mask, is_flow, value, released
from together
join series using (series_id)
join compared using (series_id);
