-- grain: one row per place of which a list of returns may say something else: itself, and the wider ones
create or replace view intermediate.moved_lists as
with told as (select distinct place_id from intermediate.moved_places)
select place_id from told
union
select ancestor_id from intermediate.place_ancestors semi join told using (place_id);
