-- grain: one row per series and year of which the last release but one held a figure that is another one now
-- Where it is the same, or has nothing beside it now, no comparison tells it apart from what counts.
create or replace temp table touched_releases as
with held as (
  select series_id, year from intermediate.released_steps
  union
  select series_id, year from intermediate.released_slots
)
select distinct series_id, year
from intermediate.released_steps as released
join intermediate.steps as steps using (series_id, year, span_start, span_end)
where released.value <> steps.value
union
select distinct series_id, year
from (from intermediate.period_pieces semi join held using (series_id, year) where is_released) as released
join intermediate.period_pieces as pieces using (series_id, year, part, piece_start, piece_end)
where not pieces.is_released and released.value <> pieces.value;

-- what it held is no longer set beside anything
delete from intermediate.period_pieces as pieces using (
  select series_id, year from intermediate.released_slots
  anti join touched_releases using (series_id, year)
) as held
where pieces.is_released and pieces.series_id = held.series_id and pieces.year = held.year;
delete from intermediate.released_steps;
delete from intermediate.released_slots;
