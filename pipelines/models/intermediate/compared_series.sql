-- grain: one row per series: what it is compared as
create or replace temp table compared_series as from intermediate.compared_series;
create or replace temp table border_families as from intermediate.border_families;
create or replace temp table border_territories as from intermediate.border_territories;

-- grain: one row per series and year in whose span, or the year before, borders changed
create or replace temp table border_pairs as
select
  series_id, cast(year(changed_on) + next as smallint) as year, changed_on, family_id, place_bit
from border_families
cross join (values (0), (1)) as years (next);

-- grain: one row per series and year that some geography leaves a step out of, in it or the year before
-- is_even: all geographies but as_reported agree, so that they are compared together
create or replace temp table masked_pairs as
with
  masked as (
    select compared_id, year, bool_and((mask & 15) in (0, 15)) as is_even
    from intermediate.counted_steps
    join compared_series using (series_id)
    where mask <> 31
    group by compared_id, year
  ),
  pairs as (
    select compared_id, cast(year + next as smallint) as year, is_even
    from masked cross join (values (0), (1)) as years (next)
  )
select series_id, year, bool_and(is_even) as is_even
from compared_series
join pairs using (compared_id)
group by series_id, year;
