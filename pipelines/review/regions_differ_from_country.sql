-- grain: one row per figure of a region or the country that is not the sum of its provinces, all of which reported
with
  returns as (select return_id from main.returns where is_counted),
  places as (select place_id, level, era from staging.places),
  ancestors as (from intermediate.place_ancestors),
  observations as (
    select *, coalesce(organisation, '') as reporter
    from raw.observations
    where value is not null and not is_part and basis <> 'programme_to_date'
  ),
  wider as (
    select
      indicator, scenario, reporter, basis, period_start, period_end, place_id as wider_id,
      sum(value) as value, min({return_id: return_id, ordinal: ordinal}) as stated
    from observations
    semi join returns using (return_id)
    semi join (from places where level in ('country', 'region')) as wide using (place_id)
    semi join chosen_offices using (reporter, place_id)
    group by all
    having count(distinct return_id) = 1
  ),
  parts as (
    select
      indicator, scenario, reporter, basis, period_start, period_end, wider_id, places.era,
      sum(observations.value) as value, count(distinct places.place_id) as n_places
    from wider
    join ancestors on ancestors.ancestor_id = wider_id
    join places on places.place_id = ancestors.place_id and places.level = 'province'
    join observations using (indicator, scenario, reporter, basis, period_start, period_end)
    semi join returns on returns.return_id = observations.return_id
    where observations.place_id = places.place_id
    group by all
  ),
  -- the undivided provinces before 2004 and 2008 stand for what they became
  wholes as (
    select
      ancestor_id as wider_id, eras.era,
      count(*) filter (where places.era = eras.era) as n_places
    from ancestors
    join places using (place_id)
    cross join (values ('63'), ('34')) as eras (era)
    where places.level = 'province'
      -- provinces of 2025 do not fill the regions of 2018: seven of them straddle two
      and not (ancestor_id like 'R18-%' and eras.era = '34')
    group by ancestor_id, eras.era
  )
select
  stated.return_id,
  stated.ordinal,
  null as other_return_id,
  null as other_ordinal,
  to_json({
    value: cast(wider.value as varchar),
    sum: cast(parts.value as varchar),
    places: cast(parts.n_places as varchar)
  }) as numbers
from wider
join parts using (indicator, scenario, reporter, basis, period_start, period_end, wider_id)
join wholes using (wider_id, era, n_places)
where abs(wider.value - parts.value) > abs(parts.value) / 1000;
