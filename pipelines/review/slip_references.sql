-- grain: one row per figure of the same kind at places of the same level: what is usual there, whoever reports it
-- A median is no more moved by one slip than by another office; counts are too skewed for means.
create or replace temp table peer_values as
with
  returns as (select return_id from main.returns where is_counted),
  observations as (
    select *, coalesce(organisation, '') as reporter
    from staging.observations
    semi join returns using (return_id)
    semi join asked_kinds as kinds
      on kinds.indicator = observations.indicator and kind_of_place = left(observations.place_id, 1)
      and kinds.scenario = observations.scenario and kinds.basis = observations.basis
      and kinds.period_kind = observations.period_kind
    where value > 0 and not is_part
  )
select
  hash(
    indicator, left(place_id, 1), scenario, coalesce(house_type, ''), coalesce(beneficiary, ''),
    coalesce(funding_source, ''), coalesce(work_kind, '')
  ) as peers,
  basis,
  period_kind,
  median(value) as peer_value,
  count(distinct hash(reporter, place_id)) as n_peers
from observations
group by all
having n_peers >= 5;

-- grain: one row per amount, and per count that it paid for, in one return, with the cost of one
-- times_usual: how many times too large the figure would be, were the other of the two right
create or replace temp table unit_costs as
with
  returns as (select return_id from main.returns where is_counted),
  judged as (select distinct indicator from judged_kinds),
  asked as (select distinct indicator from asked_kinds),
  judged_pairs as (
    from codes.unit_costs where amount in (from judged) or counted in (from judged)
  ),
  -- what is usual of an amount is told by all that it pays for
  pairs as (
    from judged_pairs
    where amount in (
      select amount from judged_pairs where amount in (from asked) or counted in (from asked)
    )
  ),
  observations as (
    select
      return_id, indicator, hash(place_id, organisation, scenario, basis, period) as subject,
      any_value(place_id) as place_id, coalesce(any_value(organisation), '') as reporter,
      sum(value) as value, if(count(*) = 1, min(ordinal), null) as ordinal
    from staging.observations
    semi join returns using (return_id)
    where value > 0 and not is_part
      and indicator in (select amount from pairs union select counted from pairs)
    group by return_id, indicator, subject
  ),
  costs as (
    select
      amounts.return_id, amounts.reporter, amounts.place_id, amounts.ordinal as amount_ordinal, things.ordinal as count_ordinal,
      amounts.indicator, cast(amounts.value as double) / cast(things.value as double) as unit_cost
    from observations as amounts
    join pairs on pairs.amount = amounts.indicator
    join observations as things
      on things.indicator = pairs.counted and things.return_id = amounts.return_id
      and things.subject = amounts.subject
  ),
  usual as (
    select indicator, median(unit_cost) as usual_cost
    from costs
    group by indicator
    having count(*) >= 5
  ),
  chosen as (
    from costs semi join chosen_offices using (reporter, place_id) join usual using (indicator)
  )
select return_id, amount_ordinal as ordinal, unit_cost, usual_cost, unit_cost / usual_cost as times_usual
from chosen
union all
select return_id, count_ordinal, unit_cost, usual_cost, usual_cost / unit_cost
from chosen;
