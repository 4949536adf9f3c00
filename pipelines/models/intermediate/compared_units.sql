-- grain: one row per topic, unit and year of which a place or the figure itself is not what it was
create or replace temp table changed_units as
with
  figures as (
    select topic_id, geography, unit_id, year, measure_class, qualifiers, value, n_expected, n_reported
    from intermediate.figures semi join affected_units using (topic_id, year, geography, unit_id)
  ),
  units as (from intermediate.whole_units),
  series as (select series_id, topic_id, place_no from intermediate.series),
  years as (
    select topic_id, year from compared_years
    union
    select topic_id, previous_year from compared_years
  )
select topic_id, geography, unit_id, year
from ((from figures except from former_figures) union all (from former_figures except from figures))
union
from changed_parts
union
select topic_id, geography, unit_id, year
from changed_series join series using (series_id) join units using (place_no)
union
select topic_id, geography, unit_id, year
from changed_families
join series using (series_id)
join units using (place_no)
join years using (topic_id);

-- grain: one row per topic, two years and unit that are compared again
create or replace temp table compared_units as
select distinct topic_id, pairs.year, previous_year, geography, unit_id
from compared_years as pairs
join changed_units as changed using (topic_id)
where changed.year in (pairs.year, previous_year);

-- grain: none; takes out what is about to be compared again, and years that have no figure any more
delete from intermediate.place_comparisons as held using gone_years as gone
where held.topic_id = gone.topic_id and gone.year in (held.year, held.previous_year);
delete from intermediate.place_comparisons as held using compared_places as places
where held.topic_id = places.topic_id and held.year = places.year
  and held.previous_year = places.previous_year and held.place_no = places.place_no;
create or replace temp table changed_comparisons as
  select distinct indicator, scenario, geography, unit_id, changed.year
  from changed_units as changed
  join (select distinct topic_id, indicator, scenario from intermediate.subjects) using (topic_id);
delete from main.period_comparisons as mart using changed_comparisons as changed
where mart.indicator = changed.indicator and mart.scenario = changed.scenario
  and mart.geography = changed.geography and mart.place_id = changed.unit_id
  and changed.year in (cast(mart.period[:4] as smallint), cast(mart.previous_period[:4] as smallint));
create or replace temp table new_changes as from main.period_comparisons limit 0;

-- grain: one row per topic that is compared again; a batch is what is held in memory at once
create or replace temp table compared_topics as
with sizes as (
  select topic_id, count(place_no) as places
  from (select distinct topic_id from compared_units)
  left join compared_places using (topic_id)
  group by topic_id
)
select topic_id, cast(sum(places) over (order by topic_id) // 20000 as integer) as batch
from sizes;
