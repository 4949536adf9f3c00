-- grain: one row per link from a place to a successor
create or replace view main.place_changes as
with changes as (from staging.place_changes)
select from_id, to_id, kind, changed_on, legal_basis, is_whole, confidence
from changes
order by changed_on, from_id, to_id;

comment on view main.place_changes is 'One row per link from a place to one that followed it.';
comment on column main.place_changes.from_id is 'The earlier place (places.place_id).';
comment on column main.place_changes.to_id is 'The later place (places.place_id).';
comment on column main.place_changes.kind is 'continues, merged, absorbed, split, abolished, renamed or type_changed.';
comment on column main.place_changes.changed_on is 'First day of the later place.';
comment on column main.place_changes.legal_basis is 'Act that changed it, where known.';
comment on column main.place_changes.is_whole is 'True where the earlier place lies in the later one whole.';
comment on column main.place_changes.confidence is 'How sure the link is.';
