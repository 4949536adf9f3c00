-- grain: one row per indicator, place, period and two bodies whose figures may be one result
create or replace view intermediate.double_candidates as
with
  -- weight: how much it says that two such figures agree; 6 is enough. Small counts agree by chance.
  reported as (
    select *, case when unit = 'VND' then value >= 1000000 else value >= 100 end as is_telling,
      case when is_telling then 6 when value >= 20 then 3 else 2 end as weight
    from staging.office_values
    -- what each body gives of its own, as commendations, is never another one's
    anti join (from staging.indicators where additive_over_organisations = 'yes') as own
      on own.code = indicator
    where value > 0 and organisation is not null and staging.is_asked_place(place_id)
  ),
  equal as (
    select
      a.indicator, a.place_id, a.period, a.unit, a.basis,
      a.organisation as organisation_a, a.return_id as return_a, a.value as value_a,
      b.organisation as organisation_b, b.return_id as return_b, b.value as value_b,
      sum(a.weight) over bodies as weight,
      list(a.indicator) over (bodies order by a.weight desc, a.indicator
        rows between unbounded preceding and unbounded following) as agreeing
    from reported as a
    join reported as b
      on b.indicator = a.indicator and b.place_id = a.place_id and b.period = a.period
      and b.basis = a.basis and b.value = a.value and b.organisation > a.organisation
    window bodies as (partition by a.place_id, a.period, a.organisation, b.organisation)
  ),
  telling as (from reported where is_telling),
  parts as (
    select b.indicator, b.place_id, b.period, b.basis, b.value + c.value as value,
      [b.organisation, c.organisation] as bodies
    from telling as b
    join telling as c
      on c.indicator = b.indicator and c.place_id = b.place_id and c.period = b.period
      and c.basis = b.basis and c.organisation > b.organisation
    union all
    -- all the others together
    select a.indicator, a.place_id, a.period, a.basis, sum(b.value),
      list(b.organisation order by b.organisation)
    from telling as a
    join reported as b
      on b.indicator = a.indicator and b.place_id = a.place_id and b.period = a.period
      and b.basis = a.basis and b.organisation <> a.organisation
    group by a.indicator, a.place_id, a.period, a.basis, a.organisation
    having count(*) > 2
  ),
  sums as (
    select distinct on (a.indicator, a.place_id, a.period, a.organisation) a.*, bodies
    from telling as a
    join parts using (indicator, place_id, period, basis, value)
    where not list_contains(bodies, a.organisation)
    order by len(bodies)
  )
select
  indicator, place_id, period, unit, organisation_a, return_a, value_a, organisation_b, return_b,
  value_b, 'same_value' as kind, array_to_string(agreeing, ', ') as evidence
from equal
where weight >= 6
union all
select
  sums.indicator, sums.place_id, sums.period, sums.unit, sums.organisation, sums.return_id,
  sums.value, b.organisation, b.return_id, b.value, 'sum',
  sums.organisation || ' = ' || array_to_string(bodies, ' + ')
from sums
join reported as b
  on b.indicator = sums.indicator and b.place_id = sums.place_id and b.period = sums.period
  and b.basis = sums.basis and list_contains(bodies, b.organisation);
