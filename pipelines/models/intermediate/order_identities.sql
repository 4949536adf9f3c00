-- grain: one row per pair of figures of one return that its form puts in an order: allocated ≥ started, completed
-- A member may be a sum: houses started are those under construction at the end and those completed up to it.
create or replace view intermediate.order_identities as
with
  returns as (select return_id, form from main.returns where is_counted),
  orders as (from codes.form_orders),
  members as (
    select form, member, unnest(string_split(member, ' + ')) as indicator
    from (
      select form, greater as member from orders union select form, lesser from orders
    )
  ),
  exact as (
    select
      return_id, indicator, place_id, coalesce(organisation, '') as reporter, scenario, basis, period, period_end,
      house_type, work_kind, beneficiary, any_value(unit) as unit, min(ordinal) as ordinal,
      any_value(value order by ordinal) as value
    from staging.observations
    where value is not null and qualifier = 'exact' and staging.is_asked_place(place_id)
      and indicator in (select indicator from members)
    group by all
  ),
  parts as (
    select members.form, members.member, exact.*
    from members
    join returns using (form)
    join exact on exact.return_id = returns.return_id and exact.indicator = members.indicator
  ),
  flows as (
    select
      member, return_id, place_id, reporter, scenario, basis, period, period_end, house_type, work_kind,
      beneficiary, any_value(indicator) as indicator, any_value(unit) as unit, min(ordinal) as ordinal,
      sum(value) as value, count(*) as n
    from parts where basis <> 'as_of'
    group by member, return_id, place_id, reporter, scenario, basis, period, period_end, house_type, work_kind,
      beneficiary
  ),
  stocks as (
    select
      member, return_id, place_id, reporter, scenario, period_end, house_type, work_kind, beneficiary,
      sum(value) as value, count(*) as n
    from parts where basis = 'as_of'
    group by member, return_id, place_id, reporter, scenario, period_end, house_type, work_kind, beneficiary
  ),
  -- what there is at the end of a period stands beside running totals up to it, not beside what fell in it
  told as (
    select
      flows.* replace (flows.value + coalesce(stocks.value, 0) as value),
      flows.n + coalesce(stocks.n, 0) as n_terms
    from flows
    left join stocks
      on stocks.member = flows.member and stocks.return_id = flows.return_id
      and stocks.place_id = flows.place_id and stocks.reporter = flows.reporter
      and stocks.scenario = flows.scenario and stocks.period_end = flows.period_end
      and stocks.house_type is not distinct from flows.house_type
      and stocks.work_kind is not distinct from flows.work_kind
      and stocks.beneficiary is not distinct from flows.beneficiary
      and flows.basis in ('year_to_date', 'programme_to_date')
  ),
  whole as (from told where n_terms = len(string_split(member, ' + ')))
select
  'order' as identity, lesser.indicator, lesser.place_id, lesser.reporter, lesser.scenario,
  lesser.basis, lesser.period, lesser.period_end, lesser.unit, greater.value as left_value,
  lesser.value as right_value, lesser.n_terms, lesser.return_id, lesser.ordinal, orders.greater,
  if(greater.value >= lesser.value, 'agrees', 'differs') as state
from orders
join returns using (form)
join whole as greater on greater.return_id = returns.return_id and greater.member = orders.greater
join whole as lesser
  on lesser.return_id = returns.return_id and lesser.member = orders.lesser
  and lesser.place_id = greater.place_id and lesser.reporter = greater.reporter
  and lesser.scenario = greater.scenario and lesser.basis = greater.basis
  and lesser.period = greater.period
  and lesser.house_type is not distinct from greater.house_type
  and lesser.work_kind is not distinct from greater.work_kind
  and lesser.beneficiary is not distinct from greater.beneficiary;
