-- grain: one row per family of series across a change of borders: the places that either side is made of, as bits
-- Kept, so that a body that is not everywhere and reports somewhere for the first time, or there no longer,
-- has all years of its topics compared again.
create or replace temp table old_territories as from intermediate.border_territories;
delete from intermediate.border_territories;
insert into intermediate.border_territories by name from intermediate.present_territories;
