-- grain: one row per year whose parts are computed again; a batch is what is held in memory at once
create or replace temp table figure_batches as
with
  held as (
    select year from intermediate.period_pieces semi join affected_series using (series_id, year)
    where not is_released
    union all
    select year from period_slots
  ),
  sizes as (select year, count(*) as n from held group by year)
select year, cast(sum(n) over (order by year) // 500000 as integer) as batch
from sizes;
