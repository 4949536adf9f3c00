-- grain: one row per value: by how many thousandfolds each witness says that it is off, null where it says nothing
create or replace temp table slip_votes as
with
  witnessed as (
    select
      own_votes.*, cast(peer_value as double) as peer_value, n_peers, unit_cost, usual_cost, times_usual
    from own_votes
    left join peer_values
      on peer_values.peers = own_votes.peers and peer_values.basis = own_votes.basis
      and peer_values.period_kind = own_votes.period_kind
    left join unit_costs
      on unit_costs.return_id = own_votes.return_id and unit_costs.ordinal = own_votes.ordinal
  )
select
  *,
  thousandfolds(value / peer_value, 12) as by_peers,
  thousandfolds(times_usual, 7) as by_cost
from witnessed;
