-- grain: one row per pair of figures of one return that its form puts in an order: allocated ≥ completed
create or replace view intermediate.order_identities as
with
  returns as (select return_id, form from main.returns where is_counted),
  orders as (from codes.form_orders),
  exact as (
    select *, coalesce(organisation, '') as reporter
    from staging.observations
    where value is not null and qualifier = 'exact'
      and indicator in (select greater from orders union select lesser from orders)
  )
select
  'order' as identity, lesser.indicator, lesser.place_id, lesser.reporter, lesser.scenario,
  lesser.basis, lesser.period, lesser.unit, greater.value as left_value,
  lesser.value as right_value, 1 as n_terms, lesser.return_id, lesser.ordinal, orders.greater,
  if(greater.value >= lesser.value, 'agrees', 'differs') as state
from orders
join returns using (form)
join exact as greater on greater.return_id = returns.return_id and greater.indicator = orders.greater
join exact as lesser
  on lesser.return_id = returns.return_id and lesser.indicator = orders.lesser
  and lesser.place_id = greater.place_id and lesser.reporter = greater.reporter
  and lesser.scenario = greater.scenario and lesser.basis = greater.basis
  and lesser.period = greater.period
  and lesser.house_type is not distinct from greater.house_type
  and lesser.work_kind is not distinct from greater.work_kind
  and lesser.beneficiary is not distinct from greater.beneficiary;

-- grain: one row per printed total that its lines do not add up to, as the check of its return found it
-- A total that closes leaves no trace: printed totals are checked, never loaded.
create or replace view intermediate.list_identities as
with
  returns as (
    select return_id, organisation, place_id, period from main.returns where is_counted
  ),
  mismatches as (
    select
      return_id, sheet, cell, params->>'label' as label, params->>'unit' as unit,
      cast(params->>'count' as integer) as n_terms,
      try_cast(replace(replace(params->>'printed', chr(160), ''), ',', '.') as decimal(24, 6))
        as printed,
      try_cast(replace(replace(params->>'sum', chr(160), ''), ',', '.') as decimal(24, 6)) as added
    from raw.findings
    where code = 'check.total-mismatch'
  )
select
  'list_total' as identity, place_id, coalesce(organisation, '') as reporter, period,
  if(unit = 'đồng', 'VND', unit) as unit, printed as left_value, added as right_value, n_terms,
  return_id, sheet, cell, label, 'differs' as state
from mismatches
join returns using (return_id);
