-- grain: one row per topic and two years of it of which one has changed: what is compared again
create or replace temp table compared_years as
with
  years as (select distinct topic_id, year from intermediate.figures where value is not null),
  pairs as (
    select topic_id, later.year, earlier.year as previous_year
    from years as later
    join years as earlier using (topic_id)
    where earlier.year < later.year
  )
select pairs.*
from pairs
where exists (
  from affected_topics as affected
  where affected.topic_id = pairs.topic_id and affected.year in (pairs.year, previous_year)
);

-- grain: one row per topic that is compared again; a batch is what is held in memory at once
create or replace temp table compared_topics as
with
  pieces as (select series_id from intermediate.period_pieces where not is_released),
  series as (select series_id, topic_id from intermediate.series),
  topics as (select topic_id, count(*) as pairs from compared_years group by topic_id),
  sizes as (
    select topic_id, count(series_id) as pieces
    from topics
    left join series using (topic_id)
    left join pieces using (series_id)
    group by topic_id
  )
select
  topic_id,
  cast(sum(pieces * pairs) over (order by topic_id) // 500000 as integer) as batch
from sizes
join topics using (topic_id);
