-- grain: one row per release and the one before it
create or replace view staging.release_steps as
select number - 1 as a, number as b from raw.releases;

-- grain: one row per figure and release after the given one that moved it after it had been published
create or replace macro intermediate.revisions_after(release_number) as table
with
  -- the history of few figures goes on
  published as (
    from raw.released_figures
    semi join (from raw.released_figures where number > release_number) as later
      using (indicator, geography, place_id, year, scenario)
  ),
  released as (
    select
      *,
      lag(value) over figure as previous_value,
      lag(n_reported) over figure as previous_reported,
      lag(n_expected) over figure as previous_expected,
      lag(number) over figure as previous_number
    from published
    window figure as (
      partition by indicator, geography, place_id, year, scenario order by number
    )
  ),
  releases as (from main.releases),
  decided as (
    select * exclude (a) rename (b as number)
    from intermediate.decision_movers('staging.release_steps')
  ),
  places as (select place_id, name from staging.places)
select
  released.indicator, released.geography, released.place_id, places.name as place, released.year,
  released.scenario, releases.release, released.number,
  intermediate.day_in_vietnam(releases.released_at) as released_on,
  released.value, released.n_reported, released.n_expected, released.previous_value,
  released.previous_reported, released.previous_expected, released.is_gone, released.moved_by,
  coalesce(decisions, []) as moved_by_decisions
from released
join releases using (number)
left join places using (place_id)
left join decided
  on decided.number = released.number and decided.indicator = released.indicator
  and decided.geography = released.geography and decided.place_id = released.place_id
  and decided.year = released.year and decided.scenario = released.scenario
where previous_number is not null and released.number > release_number
  and (released.value is distinct from previous_value
    or released.n_reported is distinct from previous_reported
    or released.n_expected is distinct from previous_expected);

create or replace view main.revisions as from intermediate.revisions_after(0);

comment on view main.revisions is 'One row per figure and release that moved it after it had been published before. For a whole release as it was: from indicator_by_place_year_as_of(N).';
comment on column main.revisions.indicator is 'Code of the indicator (indicators.code).';
comment on column main.revisions.geography is 'as_reported, provinces_34, regions_2018, regions_2025 or country.';
comment on column main.revisions.place_id is 'Place or unit (places.place_id).';
comment on column main.revisions.place is 'Its Vietnamese name.';
comment on column main.revisions.year is 'Year of the figure.';
comment on column main.revisions.scenario is 'actual or target.';
comment on column main.revisions.release is 'Id of the release that moved it (releases.release).';
comment on column main.revisions.number is 'Its number.';
comment on column main.revisions.released_on is 'Day of the newest return in it, in Việt Nam.';
comment on column main.revisions.value is 'Value in that release, base unit; null where nothing is reported any more.';
comment on column main.revisions.n_reported is 'Reported cells in that release.';
comment on column main.revisions.n_expected is 'Expected cells in that release.';
comment on column main.revisions.previous_value is 'Value in the release that published it before.';
comment on column main.revisions.previous_reported is 'Reported cells in that one.';
comment on column main.revisions.previous_expected is 'Expected cells in that one.';
comment on column main.revisions.is_gone is 'True where the figure is published no more.';
comment on column main.revisions.moved_by is 'Files of the returns that came or went and say something of it, five at most; empty where a decision, a rule or a list changed.';
comment on column main.revisions.moved_by_decisions is 'Decisions of stewards that tell of it and came with the release, or hold no more (-): correction 3 is the third line of corrections/values.csv, joint 2 the second of corrections/joint_results.csv, each with its reason.';
