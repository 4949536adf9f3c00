-- grain: one row per series, series whose figure replaces it, and mask of the geographies in which it does
-- Within a part of the year what a place says of itself replaces its parts, as within a year.
create or replace temp table wider_links as
with
  affected as (select distinct series_id from affected_series),
  series as (
    select series_id, subject_id, topic_id, place_no, place_id
    from intermediate.series semi join affected using (series_id)
  ),
  units as (
    select place_no, bit, unit_id from intermediate.place_units where is_whole
  ),
  masks as (select place_no, cast(sum(bit) as tinyint) as mask from units group by place_no),
  around as materialized (
    select series_id, subject_id, topic_id, ancestor_no
    from series join intermediate.place_ancestors using (place_no)
  ),
  -- a running total of the whole replaces those of its parts, whoever reports it
  wider as (
    select
      around.series_id, wider.series_id as wider_id, mask, around.subject_id <> wider.subject_id as is_lasting
    from around
    join series as wider
      on wider.topic_id = around.topic_id and wider.place_no = around.ancestor_no
    join masks on masks.place_no = around.ancestor_no
  ),
  -- a running total, stock or plan of 2025 that a province of 2025 gives for the time before it was there
  successors as (
    select series.series_id, present.series_id as wider_id, mask, false as is_lasting
    from series
    join units on units.place_no = series.place_no and units.bit = 1
    join series as present
      on present.subject_id = series.subject_id and present.place_id = units.unit_id
    join masks on masks.place_no = present.place_no
    where series.place_id not like '_34-%'
  )
from wider
union all
from successors;
