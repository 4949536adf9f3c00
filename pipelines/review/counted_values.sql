-- grain: one row per counted value of the chosen offices, as narrow as it goes: millions may be sorted
-- series: who, what, where, and every breakdown. peers: the same at places of the same level, whoever reports it
create or replace temp table counted_values as
with
  -- author: the office in its form, which may revise what it said; a return without either is its own
  returns as (
    select
      return_id,
      if(
        form = 'other' or organisation is null or place_id is null,
        hash(return_id),
        hash(form, organisation, place_id)
      ) as author
    from main.returns
    where is_counted
  ),
  offices as (
    from chosen_offices where hash(reporter, place_id) % $slices = $slice
  ),
  indicators as (select code, kind = 'flow' as is_flow from staging.indicators),
  observations as (
    select *, coalesce(organisation, '') as reporter
    from staging.observations
    where value is not null and not is_part and is_chosen_place(place_id)
  )
select
  return_id,
  ordinal,
  hash(
    indicator, observations.place_id, observations.reporter, scenario, coalesce(house_type, ''),
    coalesce(beneficiary, ''), coalesce(funding_source, ''), coalesce(work_kind, '')
  ) as series,
  hash(
    indicator, left(observations.place_id, 1), scenario, coalesce(house_type, ''),
    coalesce(beneficiary, ''), coalesce(funding_source, ''), coalesce(work_kind, '')
  ) as peers,
  period_kind,
  period_start,
  period_end,
  basis,
  qualifier = 'exact' as is_exact,
  is_flow and scenario = 'actual' and basis <> 'as_of' as is_flow,
  unit = 'VND' as is_money,
  author,
  value
from observations
join returns using (return_id)
join indicators on indicators.code = observations.indicator
semi join offices
  on offices.reporter = observations.reporter and offices.place_id = observations.place_id;

create or replace temp view counted_flows as
  select * exclude (is_flow) from counted_values where is_flow;

create or replace temp table chains as from intermediate.running_chains('counted_flows');
