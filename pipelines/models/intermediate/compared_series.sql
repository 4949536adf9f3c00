-- grain: one row per series: what it is compared as; an organisation that was renamed stays one reporter
create or replace temp table compared_series as
with
  organisations as (from staging.organisations),
  series as (from intermediate.series)
select
  series_id,
  place_id,
  indicator,
  scenario,
  coalesce(successor, reporter) as lineage,
  min(series_id) over (
    partition by indicator, scenario, coalesce(successor, reporter), place_id
  ) as compared_id
from series
left join organisations on organisations.code = reporter;

-- grain: one row per series and change of borders that its place took part in
create or replace temp table border_families as
with
  compared_series as (from compared_series),
  keys as (from intermediate.comparison_keys)
select
  series_id,
  changed_on,
  min(series_id) over (partition by indicator, scenario, lineage, key_id, changed_on) as family_id
from compared_series
join keys using (place_id);

-- grain: one row per series and year that is compared geography by geography: borders changed
-- between the two years, or some geography leaves a figure out
create or replace temp table special_pairs as
with
  exclusions as (
    select distinct series_id, year from intermediate.exclusions
  ),
  excluded as (
    select distinct compared_id, cast(exclusions.year + next as smallint) as year
    from exclusions
    join compared_series using (series_id)
    cross join (values (0), (1)) as years (next)
  )
select series_id, cast(year(changed_on) + next as smallint) as year
from border_families
cross join (values (0), (1)) as years (next)
union
select series_id, year
from compared_series
join excluded using (compared_id);
