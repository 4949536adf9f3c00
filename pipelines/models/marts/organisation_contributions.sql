-- grain: one row per organisation, indicator, geography, place, year and scenario that it reports
create or replace view main.organisation_contributions as
with
  own as (from main.indicator_breakdowns where dimension = 'organisation' and value is not null),
  joint as (
    from main.indicator_by_place_year
    where value is not null and staging.is_asked(year) and staging.is_asked_place(place_id)
      and staging.is_asked_indicator(indicator)
  ),
  indicators as (from main.indicators),
  calendar as (select period, year from main.calendar),
  -- what two bodies may both have reported, apart from pairs that were decided to be two results
  shared as (
    select
      indicator, place_id, period, calendar.year, bodies.organisation, decision,
      -- of a decided pair no more is joint than was decided
      if(decision = 'once', coalesce(joint_value, bodies.value), bodies.value) as value
    from main.double_reports
    join calendar using (period)
    cross join unnest([
      {organisation: organisation_a, value: value_a}, {organisation: organisation_b, value: value_b}
    ]) as bodies (bodies)
    where decision <> 'separate' and staging.is_asked_indicator(indicator)
  ),
  units as (
    select place_id, geography, unit_id from intermediate.place_units
    where is_whole and staging.is_asked_place(unit_id)
    union all
    select place_id, 'as_reported', place_id from staging.places where staging.is_asked_place(place_id)
  ),
  -- a value that several others share counts once for its period
  jointly as (
    select indicator, geography, unit_id as place_id, year, organisation, sum(value) as value,
      sum(n) as n_shared
    from (
      select indicator, geography, unit_id, year, organisation,
        max(value) as value, count(*) as n
      from shared join units on units.place_id = shared.place_id
      group by indicator, geography, unit_id, year, organisation, shared.place_id, period, value
    )
    group by indicator, geography, unit_id, year, organisation
  ),
  judged as (
    select
      own.*, joint.value as joint_value, jointly.value as shared_value, jointly.n_shared,
      case
        when joint.value is null then 'no_total'
        when indicators.additive_over_organisations = 'no' then 'not_additive'
        when joint.value <= 0 or own.value > joint.value or own.value < 0 then 'not_a_part'
        when own.qualifier <> 'exact' or joint.qualifier <> 'exact' then 'qualifier'
      end as withheld_reason
    from own
    join indicators on indicators.code = own.indicator
    left join joint using (indicator, geography, place_id, year, scenario)
    left join jointly
      on jointly.indicator = own.indicator and jointly.geography = own.geography
      and jointly.place_id = own.place_id and jointly.year = own.year
      and jointly.organisation = own.code and own.scenario = 'actual'
  )
select
  code as organisation, indicator, geography, place_id, place, year, scenario, value, lower, upper,
  qualifier, n_expected, n_reported, joint_value,
  if(withheld_reason is null, cast(value * 100.0 / joint_value as double), null) as share_percent,
  shared_value, cast(coalesce(n_shared, 0) as integer) as n_shared, withheld_reason
from judged;
