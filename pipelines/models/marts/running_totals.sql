-- grain: one row per office, flow, breakdown and end of period, its figure of the period beside its running total
create or replace view main.running_totals as
with
  observations as (
    select
      return_id, ordinal, indicator, place_id, organisation, house_type, beneficiary, funding_source,
      work_kind, period, unit
    from staging.all_observations
  ),
  chains as (from intermediate.running_chains('intermediate.flow_values')),
  -- since the start of a programme: one figure a date, and what it rose by since the one before
  dated as (
    select series, period_end, max({value: value, return_id: return_id, ordinal: ordinal}) as cell
    from intermediate.programme_values
    group by series, period_end
  ),
  programmes as (
    select
      *,
      lag(cell.value) over of_series as before,
      cast(lag(period_end) over of_series + 1 as date) as step_start
    from dated
    window of_series as (partition by series order by period_end)
  ),
  together as (
    select
      'year_to_date' as basis, year, coalesce(period_cell, total_cell) as cell, step_start, period_end,
      period_cell, total_cell, derived_period, derived_total, previous_total, expected_total,
      residual, state
    from chains
    union all by name
    select
      'programme_to_date' as basis, cast(year(period_end) as smallint) as year, cell, step_start,
      period_end, cell as total_cell,
      cell.value - before as derived_period, before as previous_total,
      case when before is null then 'alone' when cell.value < before then 'revised' else 'derived' end
        as state
    from programmes
  )
select
  indicator, place_id, places.name as place, organisation, house_type, beneficiary,
  funding_source, work_kind, basis, together.year, period,
  step_start as period_start, together.period_end, unit,
  period_cell.value as reported_period, total_cell.value as reported_cumulative,
  derived_period, derived_total as derived_cumulative,
  derived_period is not null or derived_total is not null as is_derived,
  previous_total as previous_cumulative, expected_total as expected_cumulative, residual, state,
  period_cell.return_id as period_return_id, total_cell.return_id as cumulative_return_id
from together
join observations
  on observations.return_id = together.cell.return_id
  and observations.ordinal = together.cell.ordinal
left join staging.places as places using (place_id);

comment on view main.running_totals is 'One row per office, flow, breakdown and end of period: the figure of the period beside the running total, both as reported, and what follows for the one that was not.';
comment on column main.running_totals.basis is 'year_to_date: the running total begins with the year; programme_to_date: with a programme.';
comment on column main.running_totals.period is 'Period of the return (calendar code).';
comment on column main.running_totals.period_start is 'First day that the figure of the period is for; for a programme, the day after the running total before.';
comment on column main.running_totals.reported_period is 'The figure of the period as reported (corrected where a steward did); null where none was.';
comment on column main.running_totals.reported_cumulative is 'The running total as reported; null where none was.';
comment on column main.running_totals.derived_period is 'Where the period was not reported: this running total less the one before.';
comment on column main.running_totals.derived_cumulative is 'Where no running total was reported: the last known one and every period since.';
comment on column main.running_totals.is_derived is 'True where one of the two was derived.';
comment on column main.running_totals.previous_cumulative is 'The running total of the period before, reported or derived; 0 at the start of the year.';
comment on column main.running_totals.expected_cumulative is 'previous_cumulative and the figure of the period.';
comment on column main.running_totals.residual is 'reported_cumulative less expected_cumulative; null where one of them is not known or not exact.';
comment on column main.running_totals.state is 'agrees, differs, derived, revised (it fell), columns_swapped, cumulative_as_period, period_as_cumulative, not_checkable (the period before is not known), alone (nothing follows).';
