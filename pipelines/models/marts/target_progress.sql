-- grain: one row per indicator, geography, place and year with a plan: how far it is carried out
create or replace view main.target_progress as
with
  figures as (
    select *, if(basis = 'year_to_date', 'period', basis) as measured
    from main.indicator_by_place_year 
    where staging.is_asked(year) and staging.is_asked_place(place_id) and staging.is_asked_indicator(indicator)
  ),
  indicators as (from main.indicators),
  units as (
    select place_no, geography, unit_id from intermediate.whole_units
    where staging.is_asked_place(unit_id)
  ),
  -- who has planned, who has done, and up to when: offices as they are today, so that a merger changes nobody
  offices as (
    select distinct
      s.indicator, s.scenario, step.year, s.reporter, units.geography, units.unit_id as place_id,
      coalesce(present.unit_id, s.place_id) as office_place, max(step.span_end) as span_end
    from intermediate.series as s
    join intermediate.steps as step using (series_id)
    join units using (place_no)
    left join intermediate.place_units as present
      on present.place_no = s.place_no and present.geography = 'provinces_34' and present.is_whole
    where step.value is not null and staging.is_asked(step.year) and staging.is_asked_indicator(s.indicator)
    group by all
  ),
  compared as (
    select
      indicator, geography, place_id, year,
      max(span_end) filter (where scenario = 'actual') as reported_to,
      count(distinct (reporter, office_place)) filter (where scenario = 'actual') as n_doing,
      count(distinct (reporter, office_place)) filter (where scenario = 'target') as n_planning,
      count(distinct (reporter, office_place)) as n_offices
    from offices
    group by indicator, geography, place_id, year
  ),
  paired as (
    select
      plan.indicator, plan.geography, plan.place_id, plan.place, plan.year, plan.value as plan,
      plan.measured as plan_measured, actual.value as actual, actual.measured, kind,
      actual.basis as actual_basis, compared.* exclude (indicator, geography, place_id, year),
      actual.n_reported, actual.n_expected, month(reported_to) / 12.0 as elapsed,
      case
        when actual.value is null then 'no_actual'
        when plan.value = 0 then 'plan_zero'
        when plan.measured <> actual.measured then if(
          'programme_to_date' in (plan.measured, actual.measured), 'running_total', 'basis'
        )
        when n_doing < n_offices then 'not_yet_all'
        when n_planning < n_offices then 'not_all_planned'
        when actual.n_reported < actual.n_expected or plan.n_reported < plan.n_expected then 'coverage'
        when plan.qualifier <> 'exact' or actual.qualifier <> 'exact' then 'qualifier'
      end as withheld_reason
    from figures as plan
    left join figures as actual
      on actual.indicator = plan.indicator and actual.geography = plan.geography
      and actual.place_id = plan.place_id and actual.year = plan.year and actual.scenario = 'actual'
    left join compared
      on compared.indicator = plan.indicator and compared.geography = plan.geography
      and compared.place_id = plan.place_id and compared.year = plan.year
    join indicators on indicators.code = plan.indicator
    where plan.scenario = 'target' and plan.value is not null
  )
select
  indicator, geography, place_id, place, year, plan, actual, actual_basis as basis, n_reported,
  n_expected, cast(n_offices as integer) as n_offices, cast(n_planning as integer) as n_planning,
  cast(n_doing as integer) as n_doing, reported_to, elapsed * 100 as elapsed_percent,
  if(withheld_reason is null, cast(actual * 100.0 / plan as double), null) as percent,
  -- what accrues over the year has a pace; a stock and a programme's running total have none
  if(kind = 'flow' and plan_measured = 'period', cast(plan * elapsed as decimal(28, 6)), null) as implied,
  case
    when withheld_reason is not null then null
    when actual >= plan then 'reached'
    when kind <> 'flow' or plan_measured <> 'period' or elapsed is null then 'open'
    when elapsed >= 1 then 'missed'
    when actual >= plan * elapsed then 'ahead'
    else 'behind'
  end as pace,
  withheld_reason
from paired;
