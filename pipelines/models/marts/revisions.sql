-- grain: one row per figure and release that moved it after it had been published
create or replace view main.revisions as
with
  released as (
    select
      *,
      lag(value) over figure as previous_value,
      lag(n_reported) over figure as previous_reported,
      lag(n_expected) over figure as previous_expected,
      lag(number) over figure as previous_number
    from raw.released_figures
    window figure as (
      partition by indicator, geography, place_id, year, scenario order by number
    )
  ),
  releases as (from main.releases),
  places as (select place_id, name from staging.places)
select
  released.indicator, released.geography, released.place_id, places.name as place, released.year,
  released.scenario, releases.release, released.number,
  cast(releases.released_at + interval 7 hours as date) as released_on,
  released.value, released.n_reported, released.n_expected, released.previous_value,
  released.previous_reported, released.previous_expected, released.is_gone, released.moved_by
from released
join releases using (number)
left join places using (place_id)
where previous_number is not null
  and (released.value is distinct from previous_value
    or released.n_reported is distinct from previous_reported
    or released.n_expected is distinct from previous_expected);

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
comment on column main.revisions.moved_by is 'Files of the returns that came or went and say something of it, five at most; empty where a rule, a list or a correction changed.';
