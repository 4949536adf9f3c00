-- grain: one row per cell of a return that somebody corrected: the last line for it holds
create or replace view staging.value_corrections as
with
  corrections as (from codes.value_corrections),
  last as (
    from corrections
    qualify row_number() over (partition by sha256, sheet, cell order by ordinal desc) = 1
  )
select
  returns.return_id,
  last.sha256,
  last.file,
  last.sheet,
  last.cell,
  cast(last.read_value as decimal(24, 6)) as read_value,
  cast(last.corrected_value as decimal(24, 6)) as corrected_value,
  last.reason,
  last.source,
  last.decided_by,
  cast(last.decided_on as date) as decided_on,
  last.ordinal
from last
-- bytes that were judged again have several rows in the ledger
left join raw.returns as returns
  on returns.sha256 = last.sha256 and returns.status_on_load not in ('rejected', 'duplicate')
where decision = 'correct';

-- grain: one row per value read, as it counts: a corrected cell holds what it should, `read_value` what it does
-- A correction holds only while the cell is read as it was when the correction was made.
-- relation: the name of a table or view of raw observations
create or replace macro staging.observations_of(relation) as table
with
  corrections as (
    select return_id, sheet, cell, read_value, corrected_value, ordinal
    from staging.value_corrections
  )
select
  o.return_id, o.ordinal, o.sheet, o.cell, indicator, place_id, place_text, organisation, period,
  period_kind, period_start, period_end, basis, scenario, house_type, beneficiary, funding_source, work_kind,
  coalesce(corrected_value, o.value) as value,
  unit, unit_text,
  if(corrected_value is null, qualifier, 'exact') as qualifier,
  if(corrected_value is null, blank, null) as blank,
  raw_text, is_part,
  o.value as read_value,
  corrections.ordinal as correction
from query_table(relation) as o
left join corrections
  on corrections.return_id = o.return_id and corrections.sheet = o.sheet
  and corrections.cell = o.cell and corrections.read_value is not distinct from o.value;

create or replace view staging.all_observations as from staging.observations_of('raw.observations');

-- true for every year, unless asked_from and asked_to are set: what is computed again year by year
create or replace macro staging.is_asked(year) as
  getvariable('asked_from') is null or year between getvariable('asked_from') and getvariable('asked_to');

-- the same, of the last day of a period: a column compared as it is lets the engine pass over other years
create or replace macro staging.is_asked_day(day) as
  getvariable('asked_from') is null
  or day between make_date(getvariable('asked_from'), 1, 1) and make_date(getvariable('asked_to'), 12, 31);

-- the same, of the code of a period, which begins with its year
create or replace macro staging.is_asked_period(period) as
  getvariable('asked_from') is null
  or period between cast(getvariable('asked_from') as varchar) and getvariable('asked_to') || '~';

-- true for every place, unless asked_places is set: what is computed again for some places alone
create or replace macro staging.is_asked_place(place_id) as
  getvariable('asked_places') is null
  or list_contains(cast(getvariable('asked_places') as varchar[]), place_id);

-- the same, of the code of an indicator
create or replace macro staging.is_asked_indicator(indicator) as
  getvariable('asked_indicators') is null
  or list_contains(cast(getvariable('asked_indicators') as varchar[]), indicator);

-- grain: as all_observations, of the years that are asked
create or replace view staging.observations as
from staging.all_observations where staging.is_asked_day(period_end);
