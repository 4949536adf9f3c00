-- grain: one row per link from a place to a successor; names that changed while the id stayed are left out
create or replace view staging.place_changes as
with changes as (from codes.place_changes)
select
  from_id,
  to_id,
  kind,
  cast(date as date) as changed_on,
  legal_basis,
  is_whole = 'yes' as is_whole,
  confidence
from changes
where from_id <> to_id;
