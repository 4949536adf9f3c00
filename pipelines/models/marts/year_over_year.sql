-- grain: one row per indicator, geography, place, year and scenario that has a value
-- Where a figure or a comparison is not what it was, in that year and the next.
create or replace temp table changed_marts as
select distinct indicator, scenario, geography, unit_id as place_id, cast(year + next as smallint) as year
from changed_comparisons
cross join (values (0), (1)) as years (next);

delete from main.year_over_year as mart using changed_marts as changed
where mart.indicator = changed.indicator and mart.scenario = changed.scenario
  and mart.geography = changed.geography and mart.place_id = changed.place_id
  and mart.year = changed.year;

insert into main.year_over_year by name
with
  figures as (
    from main.indicator_by_place_year
    semi join changed_marts using (indicator, scenario, geography, place_id, year)
    where value is not null
  ),
  compared as (select *, cast(period as smallint) as year from new_changes)
select
  indicator, geography, place_id, figures.place, year, scenario, figures.value, previous_value, change,
  change_same_reporters, change_new, change_lost, change_revised, percent,
  if(previous_value is null, 'no_previous_year', withheld_reason) as withheld_reason,
  value_same_reporters, previous_value_same_reporters, percent_same_reporters, n_same_reporters
from figures
left join compared using (indicator, geography, place_id, year, scenario);
