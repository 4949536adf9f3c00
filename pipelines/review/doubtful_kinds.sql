-- grain: one row per kind of figure of which a value is doubted by its own series, or has hardly any beside it
-- Of no other value do peers or prices say more: what is usual of all offices is not asked for them.
create or replace temp table asked_kinds as
with
  doubtful as (
    select return_id, ordinal from own_votes where by_own <> 0 or by_total <> 0 or n_others < 2
  )
select distinct indicator, left(place_id, 1) as kind_of_place, scenario, basis, period_kind
from staging.observations
semi join doubtful using (return_id, ordinal)
where is_chosen_place(place_id);
