-- grain: one row per series and year that is computed again: of places around one of which something has changed
-- All that a series is made of is told of places that share a province of 2025 with its own, or of wider ones.
create or replace temp table affected_series as
with
  series as (select series_id, topic_id, place_no from intermediate.series),
  homes as (select place_no, unit_id from intermediate.place_units where geography = 'provinces_34'),
  touched as (
    select distinct topic_id, cast(year + next as smallint) as year, place_no
    from touched_places cross join (values (0), (1)) as years (next)
  ),
  topics as (select distinct topic_id, year from touched),
  -- beside figures of periods a running total is left out wherever both lie in one unit, the country too
  mixed as (
    select topic_id, year
    from intermediate.steps join series using (series_id) semi join topics using (topic_id, year)
    group by topic_id, year
    having min(measure_class) < max(measure_class)
    union
    select topic_id, year
    from intermediate.exclusions join series using (series_id) semi join topics using (topic_id, year)
    where reason = 'class'
  ),
  everywhere as (
    from mixed
    union
    select topic_id, year from touched anti join homes using (place_no)
  ),
  around as (select distinct topic_id, year, unit_id from touched join homes using (place_no))
select series_id, year from series join everywhere using (topic_id)
union
select series_id, year
from series join homes using (place_no) join around using (topic_id, unit_id)
union
select series_id, year from series anti join homes using (place_no) join topics using (topic_id);

-- grain: one row per topic, year and place whose series are computed again
create or replace temp table affected_places as
select distinct topic_id, year, place_no
from affected_series
join (select series_id, topic_id, place_no from intermediate.series) using (series_id);
