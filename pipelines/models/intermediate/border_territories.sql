-- grain: one row per family of series across a change of borders: the places that either side is made of, as bits
-- All of a side are asked for; of a body that is not everywhere, those that it has ever reported.
-- Kept, so that a body that is not everywhere and reports somewhere for the first time, or there no longer,
-- has all years of its topics compared again.
create or replace temp table old_territories as from intermediate.border_territories;
create or replace temp table border_territories as
with
  series as (select distinct series_id from intermediate.slots where is_reported),
  keys as (
    select
      key_id, changed_on, bit_or(place_bit) filter (where is_former) as former_places,
      bit_or(place_bit) filter (where not is_former) as later_places
    from intermediate.comparison_keys
    group by key_id, changed_on
  ),
  reported as (
    select
      family_id, key_id, changed_on, bool_or(is_everywhere) as is_everywhere,
      bit_or(place_bit) filter (where is_former) as former_places,
      bit_or(place_bit) filter (where not is_former) as later_places
    from intermediate.border_families
    semi join series using (series_id)
    group by family_id, key_id, changed_on
  )
select
  family_id, changed_on,
  if(is_everywhere, keys.former_places, reported.former_places) as former_places,
  if(is_everywhere, keys.later_places, reported.later_places) as later_places
from reported
join keys using (key_id, changed_on);

delete from intermediate.border_territories as held
where (family_id, changed_on) in (
  select family_id, changed_on from (from old_territories except from border_territories)
);
insert into intermediate.border_territories
from border_territories except from old_territories;
