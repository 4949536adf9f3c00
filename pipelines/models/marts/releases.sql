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
create or replace macro intermediate.figures_as_of(release_number) as table
with
  released as (from raw.released_figures where number <= release_number),
  -- nearly all figures are as they were first published: only the others can be those of a later release
  moved as (from released where number > (select min(number) from released))
select released.* exclude (number, is_gone, moved_by)
from released
anti join moved
  on moved.indicator = released.indicator and moved.geography = released.geography
  and moved.place_id = released.place_id and moved.year = released.year
  and moved.scenario = released.scenario and moved.number > released.number
where not is_gone;

create or replace macro main.indicator_by_place_year_as_of(release_number) as table
select
  indicator, geography, place_id, places.name as place, year, scenario, basis, value, lower, upper,
  qualifier, n_expected, n_reported,
  if(n_expected = 0, null, n_reported / n_expected) as coverage
from intermediate.figures_as_of(release_number)
left join staging.places as places using (place_id);
comment on macro table main.indicator_by_place_year_as_of is 'indicator_by_place_year as it was published in release N (releases.number): from indicator_by_place_year_as_of(3).';

-- grain: one row per indicator, geography, place, year and scenario that a release has a value of
create or replace macro main.year_over_year_as_of(release_number) as table
with figures as (from main.indicator_by_place_year_as_of(release_number))
select
  later.indicator, later.geography, later.place_id, later.place, later.year, later.scenario,
  later.basis, later.value, earlier.basis as previous_basis, earlier.value as previous_value,
  later.value - earlier.value as change, later.coverage, earlier.coverage as previous_coverage
from figures as later
left join figures as earlier
  on earlier.indicator = later.indicator and earlier.geography = later.geography
  and earlier.place_id = later.place_id and earlier.scenario = later.scenario
  and earlier.year = later.year - 1
where later.value is not null;
comment on macro table main.year_over_year_as_of is 'The figures of release N beside those of the year before in the same release: from year_over_year_as_of(3). The change is not taken apart and no percentage is given; year_over_year does both for the present figures.';

-- grain: one row per value of a return that counted in a release
create or replace macro main.observations_as_of(release_number) as table
from intermediate.described_observations
semi join (from raw.release_returns where number = release_number) using (return_id);
comment on macro table main.observations_as_of is 'observations of the returns that counted in release N: from observations_as_of(3). Corrections of cells are those of today; read_value is what the cell held.';
