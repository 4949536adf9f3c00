-- grain: one row per two releases and figure that a decision of a steward tells of which holds in one of them alone
-- decisions: `correction 3: reason` for what came, `- correction 3: reason` for what holds no more; joint for results
-- that are counted once. A corrected cell whose return came or went is told by that return.
-- pairs: the name of a table or view of pairs of releases (a, b).
create or replace macro intermediate.decision_movers(pairs) as table
with
  pairs as (from query_table(pairs)),
  sides as (
    select a, b, kind, ordinal, true as is_new
    from pairs join raw.release_decisions on number = b
    union all
    select a, b, kind, ordinal, false
    from pairs join raw.release_decisions on number = a
  ),
  changed as (
    select a, b, kind, ordinal, any_value(is_new) as is_new
    from sides
    group by a, b, kind, ordinal
    having count(*) = 1
  ),
  corrected as (
    select
      a, b, kind, changed.ordinal, is_new, lines.reason, observations.indicator, observations.scenario,
      cast(year(observations.period_end) as smallint) as year, observations.place_id
    from changed
    join codes.value_corrections as lines on lines.ordinal = changed.ordinal
    join raw.returns as returns on returns.sha256 = lines.sha256
    join raw.release_returns as earlier
      on earlier.number = a and earlier.return_id = returns.return_id
    join raw.release_returns as later on later.number = b and later.return_id = returns.return_id
    join raw.observations as observations
      on observations.return_id = returns.return_id and observations.sheet = lines.sheet
      and observations.cell = lines.cell
    where kind = 'correction'
  ),
  joint as (
    select
      a, b, kind, changed.ordinal, is_new, lines.reason, lines.indicator, 'actual' as scenario,
      calendar.year, lines.place_id
    from changed
    join codes.joint_decisions as lines on lines.ordinal = changed.ordinal
    join (select period, year from intermediate.calendar) as calendar using (period)
    where kind = 'joint'
  ),
  told as (from corrected union all by name from joint),
  placed as (
    select told.* exclude (place_id), 'as_reported' as geography, place_id from told
    union
    select told.* exclude (place_id), geography, unit_id
    from told join intermediate.place_units as units using (place_id)
  )
select
  a, b, indicator, geography, place_id, year, scenario,
  list(
    distinct format('{}{} {}: {}', if(is_new, '', '- '), kind, ordinal, reason)
    order by format('{}{} {}: {}', if(is_new, '', '- '), kind, ordinal, reason)
  ) as decisions
from placed
group by a, b, indicator, geography, place_id, year, scenario;
