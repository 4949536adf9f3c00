-- grain: one row per series and year of which something is not what it was: its returns, pieces or exclusions
create or replace temp table changed_series as
with
  series as (select series_id, reporter, place_id from intermediate.series),
  steps as (from intermediate.counted_steps semi join affected_series using (series_id, year)),
  exclusions as (from intermediate.exclusions semi join affected_series using (series_id, year))
select series_id, year from series join touched_years using (reporter, place_id)
union
select series_id, year from touched_releases
union
select series_id, year from ((from steps except from former_steps) union all (from former_steps except from steps))
union
select series_id, year from moved_pieces
union
select series_id, year
from ((from exclusions except from former_exclusions) union all (from former_exclusions except from exclusions));

-- grain: one row per series that is compared in a family whose territory is not what it was
create or replace temp table changed_families as
select distinct families.series_id
from intermediate.border_territories as present
join old_territories as old using (family_id, changed_on)
join intermediate.border_families as families using (family_id, changed_on)
where present.former_places is distinct from old.former_places
  or present.later_places is distinct from old.later_places;
