-- grain: one row per fact that tells what is owed and what came; place_id: of the office that sent it, null where it is about all
create or replace macro intermediate.register_facts(today) as table
with
  arrivals as (from intermediate.arrivals),
  forms_in_use as (from intermediate.forms_in_use()),
  -- what has been sent for a period by anybody, others may owe
  periods as (
    select distinct form, period, period_start, period_end from arrivals where is_counted
  )
select place_id, hash(arrivals) as fact from arrivals
union all
select null, hash('day', today)
union all
select null, hash('form', forms_in_use) from forms_in_use
union all
select null, hash('period', periods) from periods;

-- grain: one row: the places of whose offices something is owed or came otherwise than when the facts in `known` were kept; null: all
-- A return answers for offices that its own followed, and those that follow its own are known by it.
create or replace macro intermediate.places_owing(known, today) as table
with
  facts as materialized (from intermediate.register_facts(today)),
  kept as (from query_table(known)),
  changed as materialized (
    select place_id from facts anti join kept using (fact)
    union
    select place_id from kept anti join facts using (fact)
  ),
  place_followers as (select place_id, follower_id from intermediate.place_followers),
  owing as (
    select place_followers.place_id from place_followers join changed on follower_id = changed.place_id
    union
    select follower_id from place_followers join changed using (place_id)
  )
select
  -- more than these are not told apart: asking for each costs what asking for all does
  if(count(*) > 400 or exists (from changed where place_id is null), null, coalesce(list(place_id), []))
    as places
from owing;
