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

-- none: of more places than these, asking for each costs what asking for all does
set variable chosen_places = (
  select if(count(distinct place_id) > 400, null, list(distinct place_id)) from chosen_offices
);

-- true of the places of chosen offices: a list lets the engine pass over the others without a join
create or replace temp macro is_chosen_place(place_id) as
  getvariable('chosen_places') is null
  or list_contains(cast(getvariable('chosen_places') as varchar[]), place_id);

-- grain: one row per observation of the bodies that are judged, at whatever place
create or replace temp view observations_of_bodies as
from staging.observations
semi join (select distinct reporter from chosen_offices) as bodies
  on bodies.reporter = coalesce(organisation, '');

-- grain: one row per kind of figure that is judged; kind_of_place: V the country, R a region, P a province, …
create or replace temp table judged_kinds as
select distinct indicator, left(place_id, 1) as kind_of_place, scenario, basis, period_kind
from staging.observations
semi join chosen_offices
  on reporter = coalesce(organisation, '') and chosen_offices.place_id = observations.place_id
where value is not null and not is_part and is_chosen_place(observations.place_id);
