-- grain: one row per accounting identity that could be checked, with its residual
-- running: the name of a view or table of running totals, which may be kept
create or replace macro intermediate.identities_of(running) as table
with
  running as (
    select
      'running_total' as identity, indicator, place_id, coalesce(organisation, '') as reporter,
      'actual' as scenario, basis, period, period_end, unit, reported_cumulative as left_value,
      expected_cumulative as right_value, 2 as n_terms, cumulative_return_id as return_id,
      if(state = 'agrees', 'agrees', 'differs') as state
    from query_table(running)
    where residual is not null
  ),
  together as (
    from running
    union all by name
    select * exclude (other_return_id) from intermediate.part_identities
    union all by name
    select * exclude (ordinal) from intermediate.place_identities
    union all by name
    select * exclude (ordinal) from intermediate.order_identities
    union all by name
    from intermediate.list_identities
  )
select
  identity, indicator, place_id, places.name as place, nullif(reporter, '') as organisation,
  scenario, basis, cast(year(period_end) as smallint) as year, period, left_value, right_value,
  case
    when identity = 'order' then least(left_value - right_value, 0)
    else left_value - right_value
  end as residual,
  unit, state, n_terms, return_id, file, sheet, cell, coalesce(label, greater) as detail
from together
left join (select return_id, file from main.returns) as returns using (return_id)
left join (select place_id, name from staging.places) as places using (place_id);

create or replace view main.identities as
select
  identity, indicator, place_id, place, organisation, scenario, basis, year, period, left_value, right_value,
  residual, unit, state, n_terms, return_id, file, sheet, cell, detail
from intermediate.identities_of('main.running_totals');

comment on view main.identities is 'One row per accounting identity that could be checked; nothing is repaired by it. What could not be checked is not in it.';
comment on column main.identities.identity is 'running_total: year to date = the one before + the period; house_types_total, sources_funds, beneficiaries_total, work_kinds_total: whole = its parts; places_country, places_region: whole = its provinces, all of which reported; order: what its form puts in an order; list_total: a printed total and its lines (only those that differ).';
comment on column main.identities.year is 'Year in which the period ends; null where a printed total names none.';
comment on column main.identities.left_value is 'The whole, the running total, the printed total; of an order the one that must not be less.';
comment on column main.identities.right_value is 'What it should equal, or must not be below.';
comment on column main.identities.residual is 'left_value less right_value; of an order 0 where it holds.';
comment on column main.identities.state is 'agrees; differs; partial: the parts named are less than the whole, and need not be all of it.';
comment on column main.identities.n_terms is 'Figures in right_value.';
comment on column main.identities.return_id is 'The return of left_value (returns.return_id); of an order the return of both.';
comment on column main.identities.detail is 'Label of a printed total; of an order the indicator that must not be less.';

-- grain: one row per identity and unit, with the worst residual
create or replace view main.worst_residuals as
with identities as (from main.identities)
select
  identity, unit, count(*) as n_checked,
  count(*) filter (where state = 'differs') as n_differ,
  max(abs(residual)) filter (where state = 'differs') as worst_residual,
  arg_max(
    {indicator: indicator, place: place, period: period, organisation: organisation, file: file},
    -- of equal ones the latest, whichever thread comes first
    (abs(residual), period, indicator, place, organisation, file)
  ) filter (where state = 'differs') as worst
from identities
group by identity, unit
order by identity, unit;

comment on view main.worst_residuals is 'One row per identity and unit: how many could be checked, how many differ, and the worst of them.';
comment on column main.worst_residuals.worst is 'Which one it is.';
