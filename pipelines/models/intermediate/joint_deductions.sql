-- grain: one row per series and joint result that is counted with the one in the lead instead
-- Only while the contributor reports what it did when it was decided, and the lead at least as much: what has
-- changed since is not known to be joint.
delete from intermediate.joint_deductions using affected_series as affected
where joint_deductions.series_id = affected.series_id and joint_deductions.year = affected.year;
-- hardly any figure is decided about: the others are left out before the values of offices are added up
create or replace temp view decided_observations as
from staging.observations
semi join (from staging.joint_decisions where decision = 'once') using (indicator, place_id, period);
insert into intermediate.joint_deductions by name
with
  office_values as (from staging.office_values_of('decided_observations')),
  -- one result is left out once, also where the contributor is named with two in the lead
  decisions as (
    from staging.joint_decisions
    where decision = 'once'
    qualify row_number() over (
      partition by indicator, place_id, period, contributor order by value desc, ordinal
    ) = 1
  ),
  holding as (
    select decisions.*, contributed.period_start, contributed.period_end
    from decisions
    join office_values as contributed
      on contributed.indicator = decisions.indicator
      and contributed.place_id = decisions.place_id and contributed.period = decisions.period
      and contributed.organisation = decisions.contributor
      and contributed.value = decisions.value
    semi join office_values as led
      on led.indicator = decisions.indicator and led.place_id = decisions.place_id
      and led.period = decisions.period and led.organisation = decisions.lead
      and led.value >= decisions.value
  )
select
  affected.series_id, affected.year, period_start, period_end, holding.value, lead,
  holding.ordinal as decision
from holding
join intermediate.series as series
  on series.indicator = holding.indicator and series.place_id = holding.place_id
  and series.reporter = holding.contributor and series.scenario = 'actual'
join affected_series as affected
  on affected.series_id = series.series_id and affected.year = year(holding.period_end);

-- the step that holds all of the period, else the last one in it; of a stock the one of the day
update intermediate.counted_steps as steps
set value = steps.own_value - joint.value
from (
  with placed as (
    select
      steps.series_id, steps.year, steps.span_start, steps.span_end, joint.value, joint.decision
    from intermediate.joint_deductions as joint
    join intermediate.counted_steps as steps using (series_id, year)
    semi join affected_series using (series_id, year)
    where
      if(
        steps.measure_class > 1,
        steps.span_end = joint.period_end,
        steps.span_end between joint.period_start and joint.period_end
          or (steps.span_start <= joint.period_start and steps.span_end >= joint.period_end)
      )
    qualify row_number() over (
      partition by joint.decision, steps.series_id
      order by steps.span_start <= joint.period_start desc, steps.span_end desc
    ) = 1
  )
  select series_id, year, span_start, span_end, sum(value) as value
  from placed
  group by series_id, year, span_start, span_end
) as joint
where joint.series_id = steps.series_id and joint.year = steps.year
  and joint.span_start = steps.span_start and joint.span_end = steps.span_end;
