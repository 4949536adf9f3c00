-- grain: one row per counted value of a flow that has happened, as narrow as it goes, of any observations
-- series: who, what, where, and every breakdown
create or replace macro intermediate.flows_of(relation) as table
with
  returns as (select return_id from main.returns where is_counted),
  flows as (select code from staging.indicators where kind = 'flow'),
  observations as (
    select *, coalesce(organisation, '') as reporter
    from query_table(relation)
    where value is not null and scenario = 'actual' and basis <> 'as_of' and staging.is_asked_place(place_id)
  )
select
  return_id, ordinal,
  hash(
    indicator, place_id, reporter, coalesce(house_type, ''), coalesce(beneficiary, ''),
    coalesce(funding_source, ''), coalesce(work_kind, '')
  ) as series,
  period_kind, period_start, period_end, basis, qualifier = 'exact' as is_exact, value
from observations
semi join returns using (return_id)
semi join flows on flows.code = indicator;

create or replace view intermediate.flow_values as from intermediate.flows_of('staging.observations');

-- grain: as above; the chain of a programme runs through all years
create or replace view intermediate.programme_values as
from intermediate.flows_of('staging.all_observations') where basis = 'programme_to_date';
