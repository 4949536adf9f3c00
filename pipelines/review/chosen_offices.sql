-- grain: one row per organisation and place that changed returns speak of, with the wider places around it
create or replace temp table chosen_offices as
with
  spoken_of as (
    select distinct coalesce(organisation, '') as reporter, place_id
    from raw.observations
    semi join changed_returns using (return_id)
  )
select reporter, place_id from spoken_of
union
select reporter, ancestor_id
from spoken_of
join intermediate.place_ancestors using (place_id);
