-- grain: one row per series, year, part of the year (0: the whole) and piece that is counted
create or replace view intermediate.compared_pieces as
with
  series as (select series_id, indicator, scenario, place_no from intermediate.series),
  compared as (from intermediate.compared_series),
  steps as (
    select
      steps.series_id, steps.year, cast(0 as tinyint) as part, steps.span_start as piece_start,
      steps.span_end as piece_end, mask, steps.value,
      coalesce(released.value - steps.own_value + steps.value, steps.value) as released
    from intermediate.counted_steps as steps
    left join intermediate.released_steps as released
      on released.series_id = steps.series_id and released.year = steps.year
      and released.span_start = steps.span_start and released.span_end = steps.span_end
  ),
  pieces as (
    select
      pieces.series_id, pieces.year, pieces.part, pieces.piece_start, pieces.piece_end,
      pieces.mask, pieces.value, coalesce(released.value, pieces.value) as released
    from intermediate.period_pieces as pieces
    left join intermediate.period_pieces as released
      on released.is_released and released.series_id = pieces.series_id
      and released.year = pieces.year and released.part = pieces.part
      and released.piece_start = pieces.piece_start and released.piece_end = pieces.piece_end
    where not pieces.is_released
  ),
  together as (from steps union all from pieces)
select
  indicator, scenario, series.place_no, compared_id, together.series_id, year, part, piece_start, piece_end,
  mask, value, released
from together
join series using (series_id)
join compared using (series_id);
