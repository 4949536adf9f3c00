-- grain: one row per published release
create or replace view main.releases as
with
  releases as (from raw.releases),
  frozen as (from raw.frozen_releases)
select
  number, release, released_at, returns, observations, coalesce(frozen.note, releases.note) as note,
  frozen.number is not null as is_frozen, frozen_at
from releases
left join frozen using (number);

comment on view main.releases is 'One row per published release.';
comment on column main.releases.number is 'Running number.';
comment on column main.releases.release is 'Id: hash of the counting returns, the codelists and the rules.';
comment on column main.releases.released_at is 'When the newest return in it was loaded (UTC).';
comment on column main.releases.returns is 'Returns that counted in it.';
comment on column main.releases.observations is 'Observations of those returns.';
comment on column main.releases.note is 'Why it was published, where somebody said so.';
comment on column main.releases.is_frozen is 'True where somebody froze it under that note.';
comment on column main.releases.frozen_at is 'When (UTC).';

-- grain: one row per indicator, geography, place, year and scenario, as it stood in a release
create or replace macro main.indicator_by_place_year_as_of(release_number) as table
with
  released as (from raw.released_figures where number <= release_number),
  last as (
    from released
    qualify row_number() over (
      partition by indicator, geography, place_id, year, scenario order by number desc
    ) = 1
  )
select
  indicator, geography, place_id, places.name as place, year, scenario, basis, value, lower, upper,
  qualifier, n_expected, n_reported,
  if(n_expected = 0, null, n_reported / n_expected) as coverage
from last
left join staging.places as places using (place_id)
where not is_gone;
comment on macro table main.indicator_by_place_year_as_of is 'indicator_by_place_year as it was published in release N (releases.number): from indicator_by_place_year_as_of(3).';
