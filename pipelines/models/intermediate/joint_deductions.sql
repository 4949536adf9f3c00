-- grain: one row per counted step and joint result in it that is counted with the one in the lead
-- Only while the contributor reports what it did when it was decided: what has changed since is not known to be joint.
delete from intermediate.joint_deductions using affected_series as affected
where joint_deductions.series_id = affected.series_id and joint_deductions.year = affected.year;
insert into intermediate.joint_deductions by name
with
  -- one result is left out once, also where the contributor is named with two in the lead
  decisions as (
    from staging.joint_decisions
    where decision = 'once'
    qualify row_number() over (
      partition by indicator, place_id, period, contributor order by value desc, ordinal
    ) = 1
  ),
  series as (
    select series_id, indicator, place_id, reporter
    from intermediate.series
    where scenario = 'actual'
  ),
  holding as (
    select
      decisions.ordinal, decisions.indicator, decisions.place_id, decisions.contributor,
      decisions.value, period_start, period_end, cast(year(period_end) as smallint) as year
    from decisions
    join staging.office_values as office_values
      on office_values.indicator = decisions.indicator
      and office_values.place_id = decisions.place_id and office_values.period = decisions.period
      and office_values.organisation = decisions.contributor
      and office_values.value = decisions.value
    -- and while the one in the lead still reports at least as much
    semi join staging.office_values as led
      on led.indicator = decisions.indicator and led.place_id = decisions.place_id
      and led.period = decisions.period and led.organisation = decisions.lead
      and led.value >= decisions.value
  ),
  placed as (
    select
      steps.series_id, steps.year, steps.span_start, steps.span_end, holding.value,
      holding.ordinal as decision,
      steps.span_start <= holding.period_start as is_around
    from holding
    join series
      on series.indicator = holding.indicator and series.place_id = holding.place_id
      and series.reporter = holding.contributor
    join intermediate.counted_steps as steps
      on steps.series_id = series.series_id and steps.year = holding.year
    semi join affected_series as affected
      on affected.series_id = steps.series_id and affected.year = steps.year
    where
      if(
        steps.measure_class > 1,
        steps.span_end = holding.period_end,
        steps.span_end between holding.period_start and holding.period_end
          or (steps.span_start <= holding.period_start and steps.span_end >= holding.period_end)
      )
  )
-- the step that holds all of the period, else the last one in it
select series_id, year, span_start, span_end, value, decision
from placed
qualify row_number() over (
  partition by decision, series_id, year order by is_around desc, span_end desc
) = 1;

update intermediate.counted_steps as steps
set value = steps.own_value - joint.value
from (
  select series_id, year, span_start, span_end, sum(value) as value
  from intermediate.joint_deductions
  semi join affected_series using (series_id, year)
  group by series_id, year, span_start, span_end
) as joint
where joint.series_id = steps.series_id and joint.year = steps.year
  and joint.span_start = steps.span_start and joint.span_end = steps.span_end;
