-- grain: one row per year whose parts are computed again; a batch is what is held in memory at once
-- Most years are one of their own, so that what is kept lies in the order of the years, and is read by them.
create or replace temp table figure_batches as
with
  held as (
    select year from intermediate.period_pieces semi join affected_series using (series_id, year)
    where not is_released
    union all
    select year from period_slots
    union all
    select year from intermediate.period_places semi join affected_places using (topic_id, year, place_no)
  ),
  sizes as (select year, count(*) as n from held group by year)
select year, cast(sum(n) over (order by year) // 50000 as integer) as batch
from sizes;

-- grain: one row per unit, topic and year of which a part is compared otherwise than before
create or replace temp table changed_parts (
  topic_id integer, geography varchar, unit_id varchar, year smallint
);

-- grain: one row per unit, topic and year of which a part is added up of something else than before
create or replace temp table differing_parts (topic_id integer, geography varchar, unit_id varchar, year smallint);
