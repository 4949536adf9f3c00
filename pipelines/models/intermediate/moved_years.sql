-- grain: none; adds the years in which something is not what it was: marts that are kept are computed again in them
insert into intermediate.moved_years
select year from affected_topics
union
select year from touched_years
union
select cast(year(period_end) as smallint)
from raw.returns semi join touched_returns using (return_id)
where period_end is not null;

-- grain: none; adds the places of which something is not what it was
-- is_told: other returns count that say something of the place; else what is expected of it has changed
insert into intermediate.moved_places
with
  series as (select series_id, place_id from intermediate.series),
  told as (
    select place_id from touched_years
    union
    select place_id from raw.returns semi join touched_returns using (return_id)
  ),
  expected as (
    select place_id from series semi join touched_releases using (series_id)
    union
    select place_id from series semi join changed_slots using (series_id)
    union
    select place_id from changed_reporters
    union
    select place_id from changed_offices
    union
    select place_id from series semi join (
      select family_id as series_id
      from (
        (from intermediate.border_territories except from old_territories)
        union all
        (from old_territories except from intermediate.border_territories)
      )
    ) using (series_id)
  )
select place_id, true as is_told from told where place_id is not null
union all
select place_id, false as is_told from expected;
