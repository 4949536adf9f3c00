-- grain: one row per series, year and span left out where the place around it reports itself (rule 2)
-- mask adds up the bits of the geographies that leave it out. Its slots are not expected there either.
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
  -- materialized: else the planner pairs all places of a subject before it looks which lies in which
  around as materialized (
    select series_id, subject_id, ancestor_no
    from series join intermediate.place_ancestors using (place_no)
  ),
  wider_series as (
    select around.series_id, wider.series_id as wider_id, mask
    from around
    join series as wider
      on wider.subject_id = around.subject_id and wider.place_no = around.ancestor_no
    join masks on masks.place_no = around.ancestor_no
  ),
  wider as (
    select wider_series.series_id, year, span_start, span_end, mask, 'wider' as reason
    from wider_series
    join spans on spans.series_id = wider_series.wider_id
  ),
  -- a running total of the whole, whoever reports it, is never added to those of its parts; a stock is
  -- each body's own, as a flow is: one body's province does not speak for the districts of another
  lasting as (
    select distinct series_id, year, place_no, topic_id
    from intermediate.steps
    join intermediate.series using (series_id)
    semi join affected_series using (series_id, year)
    where measure_class = 2
  ),
  around_lasting as materialized (
    select series_id, year, topic_id, ancestor_no
    from lasting join intermediate.place_ancestors using (place_no)
  ),
  wider_lasting as (
    select
      parts.series_id, parts.year, make_date(parts.year, 1, 1) as span_start,
      make_date(parts.year, 12, 31) as span_end, mask, 'wider' as reason
    from around_lasting as parts
    join lasting as wider
      on wider.topic_id = parts.topic_id and wider.year = parts.year
      and wider.place_no = parts.ancestor_no
    join masks on masks.place_no = parts.ancestor_no
  )
from wider
union all
from wider_lasting;
