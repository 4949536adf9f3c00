-- grain: one row per indicator, geography, place, year and scenario that has a value
insert into main.year_over_year by name
with
  figures as (
    from main.indicator_by_place_year
    semi join affected_marts using (indicator, scenario, year)
    where value is not null
  ),
  compared as (
    select *, cast(period as smallint) as year
    from main.period_comparisons
    semi join affected_marts as affected
      on affected.indicator = period_comparisons.indicator and affected.scenario = period_comparisons.scenario
      and cast(affected.year as varchar) = period and cast(affected.year - 1 as varchar) = previous_period
    where kind = 'year'
  )
select
  indicator, geography, place_id, figures.place, year, scenario, figures.value, previous_value, change,
  change_same_reporters, change_new, change_lost, change_revised, percent,
  if(previous_value is null, 'no_previous_year', withheld_reason) as withheld_reason,
  value_same_reporters, previous_value_same_reporters, percent_same_reporters, n_same_reporters
from figures
left join compared using (indicator, geography, place_id, year, scenario);
