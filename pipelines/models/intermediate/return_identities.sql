-- grain: one row per printed total that its lines do not add up to, as the check of its return found it
-- A total that closes leaves no trace: printed totals are checked, never loaded.
create or replace view intermediate.list_identities as
with
  returns as (
    select return_id, organisation, place_id, period, period_end from main.returns where is_counted
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
  'list_total' as identity, place_id, coalesce(organisation, '') as reporter, period, period_end,
  if(unit = 'đồng', 'VND', unit) as unit, printed as left_value, added as right_value, n_terms,
  return_id, sheet, cell, label, 'differs' as state
from mismatches
join returns using (return_id);
