-- grain: one row per corrected cell, with what became of the correction
create or replace view main.corrections as
with
  corrections as (from staging.value_corrections),
  returns as (select return_id, file, is_counted from main.returns),
  cells as (
    select
      return_id, sheet, cell, indicator, place_id, organisation, period, basis, scenario, house_type,
      beneficiary, funding_source, work_kind, value, read_value, correction, raw_text
    from staging.observations
    semi join corrections using (return_id, sheet, cell)
  ),
  -- what counts now about the same thing, where the return itself counts no more
  later as (
    select
      cells.return_id, cells.sheet, cells.cell, max_by(others.return_id, others.return_id) as later_id,
      max_by(others.read_value, others.return_id) as later_value
    from cells
    join staging.observations as others
      on others.indicator = cells.indicator and others.place_id = cells.place_id
      and others.organisation is not distinct from cells.organisation
      and others.period = cells.period and others.basis = cells.basis
      and others.scenario = cells.scenario
      and others.house_type is not distinct from cells.house_type
      and others.beneficiary is not distinct from cells.beneficiary
      and others.funding_source is not distinct from cells.funding_source
      and others.work_kind is not distinct from cells.work_kind
      and others.return_id > cells.return_id
    join returns on returns.return_id = others.return_id and returns.is_counted
    group by cells.return_id, cells.sheet, cells.cell
  )
select
  corrections.sha256, corrections.return_id, coalesce(returns.file, corrections.file) as file,
  corrections.sheet, corrections.cell, indicator, place_id, organisation, period, raw_text,
  corrections.read_value as expected_value, cells.read_value, corrections.corrected_value,
  case
    when corrections.return_id is null then 'not_received'
    when cells.return_id is null or cells.correction is null then 'does_not_fit'
    when returns.is_counted then 'applied'
    when later_id is null then 'not_counted'
    when later_value is not distinct from corrections.read_value then 'repeated'
    else 'mended'
  end as state,
  later_id as later_return_id, later_value,
  corrections.reason, corrections.source, corrections.decided_by, corrections.decided_on,
  corrections.ordinal
from corrections
left join returns on returns.return_id = corrections.return_id
left join cells
  on cells.return_id = corrections.return_id and cells.sheet = corrections.sheet
  and cells.cell = corrections.cell
left join later
  on later.return_id = corrections.return_id and later.sheet = corrections.sheet
  and later.cell = corrections.cell
window bytes as (partition by corrections.sha256, corrections.sheet, corrections.cell)
qualify coalesce(corrections.return_id = max(corrections.return_id) over bytes, true);

comment on view main.corrections is 'One row per cell whose value a steward has corrected (data/corrections/values.csv), and whether the correction holds.';
comment on column main.corrections.expected_value is 'What the cell was read as when it was corrected, in the base unit; the correction holds only while it still is.';
comment on column main.corrections.read_value is 'What it is read as now; null where no number is.';
comment on column main.corrections.corrected_value is 'What counts instead, in the base unit.';
comment on column main.corrections.state is 'applied; does_not_fit: the cell is read otherwise now; mended: a later return says something else, so that the correction is no longer needed; repeated: a later return repeats the wrong value; not_counted; not_received.';
comment on column main.corrections.later_return_id is 'The later return, for mended and repeated.';
comment on column main.corrections.source is 'Where the right value is written.';
