-- grain: one row per figure that one body reports about a wider place, where all places in it reported
-- relation: the name of a table or view of observations; what a body reports of all places, or nothing of it
create or replace macro intermediate.place_identities_of(relation) as table
with
  returns as (select return_id from main.returns where is_counted),
  places as (select place_id, level, era from staging.places),
  observations as (
    select *, coalesce(organisation, '') as reporter
    from query_table(relation)
    semi join returns using (return_id)
    where value is not null and not is_part and basis <> 'programme_to_date'
  ),
  wider as (
    select
      indicator, scenario, reporter, basis, period, period_start, period_end, place_id as wider_id,
      any_value(unit) as unit, sum(value) as value,
      min({return_id: return_id, ordinal: ordinal}) as stated
    from observations
    semi join (from places where level in ('country', 'region')) as wide using (place_id)
    group by all
    having count(distinct return_id) = 1
  ),
  parts as (
    select
      indicator, scenario, reporter, basis, period_start, period_end, wider_id, places.era,
      sum(observations.value) as value, count(distinct places.place_id) as n_places
    from wider
    join intermediate.place_ancestors as ancestors on ancestors.ancestor_id = wider_id
    join places on places.place_id = ancestors.place_id and places.level = 'province'
    join observations using (indicator, scenario, reporter, basis, period_start, period_end)
    where observations.place_id = places.place_id
    group by all
  ),
  -- the undivided provinces before 2004 and 2008 stand for what they became
  wholes as (
    select
      ancestor_id as wider_id, eras.era,
      count(*) filter (where places.era = eras.era) as n_places
    from intermediate.place_ancestors
    join places using (place_id)
    cross join (values ('63'), ('34')) as eras (era)
    where places.level = 'province'
      -- provinces of 2025 do not fill the regions of 2018: seven of them straddle two
      and not (ancestor_id like 'R18-%' and eras.era = '34')
    group by ancestor_id, eras.era
  )
select
  if(wider_id = 'VN', 'places_country', 'places_region') as identity,
  indicator, wider_id as place_id, reporter, scenario, basis, period, period_end, unit, wider.value as left_value,
  parts.value as right_value, n_places as n_terms, stated.return_id as return_id,
  stated.ordinal as ordinal,
  -- a printed figure may be rounded: a thousandth of the sum is let pass
  if(abs(wider.value - parts.value) <= abs(parts.value) / 1000, 'agrees', 'differs') as state
from wider
join parts using (indicator, scenario, reporter, basis, period_start, period_end, wider_id)
join wholes using (wider_id, era, n_places);

create or replace view intermediate.place_identities as
from intermediate.place_identities_of('staging.observations');
