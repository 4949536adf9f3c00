-- grain: one row per return, indicator, place, period, basis and dimension: the parts it gives beside their whole
-- Parts that the form lists under "Trong đó" need not be all of it; what exceeds it is wrong.
create or replace view intermediate.part_identities as
with
  returns as (select return_id from main.returns where is_counted),
  exact as (
    select
      return_id, indicator, place_id, coalesce(organisation, '') as reporter, scenario, basis, period,
      period_end, house_type, beneficiary, funding_source, work_kind, value, unit, is_part,
      (house_type is not null)::int + (beneficiary is not null)::int
        + (funding_source is not null)::int + (work_kind is not null)::int as n_dimensions,
      case
        when funding_source is not null then 'sources_funds'
        when house_type is not null then 'house_types_total'
        when beneficiary is not null then 'beneficiaries_total'
        when work_kind is not null then 'work_kinds_total'
      end as identity
    from staging.observations
    semi join returns using (return_id)
    where value is not null and qualifier = 'exact' and staging.is_asked_place(place_id)
  ),
  parts as (
    select
      indicator, place_id, reporter, scenario, basis, period, period_end, identity, return_id, is_part,
      sum(value) as value, count(*) as n_terms
    from exact
    where n_dimensions = 1
    group by all
  ),
  wholes as (
    select indicator, place_id, reporter, scenario, basis, period, period_end, return_id, value, unit
    from exact
    where n_dimensions = 0 and not is_part
  )
select
  parts.identity, indicator, place_id, reporter, scenario, basis, period, period_end, unit,
  wholes.value as left_value, parts.value as right_value, n_terms,
  wholes.return_id as return_id, parts.return_id as other_return_id,
  case
    when wholes.value = parts.value then 'agrees'
    -- of one return, parts need not be all; what one return lists in full and another sums up must agree
    when parts.is_part and parts.value < wholes.value then 'partial'
    else 'differs'
  end as state
from parts
join wholes using (indicator, place_id, reporter, scenario, basis, period, period_end)
where parts.is_part = (parts.return_id = wholes.return_id);
