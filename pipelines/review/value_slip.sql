-- grain: one row per value that is a thousandfold (or a million, a thousand million) off what it should be
with
  judged as (
    select
      *,
      case
        -- the sum says so, and somebody else, too
        when by_total <> 0 and by_total in (by_own, by_peers, by_cost) then by_total
        -- its own history and a second witness, even where the sum slipped with it
        when by_own <> 0 and by_own in (by_peers, by_cost) then by_own
        -- its own history alone, unless the sum, or both price and peers, find it right: a leap, not a slip
        when by_own <> 0 and n_others >= 2 and coalesce(by_total <> 0, true)
          and not coalesce(by_cost = 0 and by_peers = 0, false) then by_own
        -- with hardly any history, the other two together; or many peers, where nothing else is known
        when n_others < 2 and by_peers <> 0 and by_peers = by_cost then by_peers
        when n_others = 0 and by_cost is null and n_peers >= 10 and by_peers <> 0 then by_peers
      end as folds
    from slip_votes
  ),
  found as (
    select *, value / power(1000, folds) as likely
    from judged
    where folds <> 0 and greatest(value, likely) >= if(is_money, 1000000, 1000)
  ),
  amounts as (
    select
      return_id, count(*) as n_amounts,
      count(*) filter (where folds <> 0) as n_found
    from judged
    where is_money
    group by return_id
  ),
  rounded as (
    select
      *,
      cast(cast(own_value as decimal(24, 6)) as varchar) as own_text,
      cast(cast(peer_value as decimal(24, 6)) as varchar) as peer_text
    from found
    left join amounts using (return_id)
  )
select
  return_id,
  ordinal,
  null as other_return_id,
  null as other_ordinal,
  to_json({
    value: cast(cast(value as decimal(24, 6)) as varchar),
    likely: cast(cast(likely as decimal(24, 6)) as varchar),
    folds: cast(folds as varchar),
    evidence: list_filter([
      if(by_own = folds, {kind: 'own', usual: own_text, count: n_others}, null),
      if(by_peers = folds, {kind: 'peers', usual: peer_text, count: n_peers}, null),
      if(
        by_cost = folds,
        {kind: 'cost', usual: cast(cast(round(usual_cost) as bigint) as varchar),
          count: cast(round(unit_cost) as bigint)},
        null
      ),
      if(
        by_total = folds,
        {kind: 'total', usual: cast(cast(implied_value as decimal(24, 6)) as varchar), count: 0}, null
      ),
      if(
        is_money and n_found > 2 and n_found * 2 > n_amounts,
        {kind: 'return', usual: cast(n_amounts as varchar), count: n_found}, null
      )
    ], each -> each is not null)
  }) as numbers
from rounded;
