-- grain: one row per body, indicator, place and period: all that it reports of it, in one basis
-- Breakdowns are added up, as the figures add them. What fell in the period is preferred to a running total.
-- relation: the name of a table or view of observations
create or replace macro staging.office_values_of(relation) as table
with
  returns as (select return_id from main.returns where is_counted),
  reported as (
    select
      indicator, place_id, organisation, period, period_start, period_end, basis, unit, return_id,
      sum(value) as value
    from query_table(relation)
    semi join returns using (return_id)
    where scenario = 'actual' and value is not null and not is_part and organisation is not null
    group by all
  )
from reported
qualify row_number() over (
  partition by indicator, place_id, organisation, period
  order by list_position(['period', 'as_of', 'year_to_date', 'programme_to_date'], basis),
    return_id desc
) = 1;

create or replace view staging.office_values as from staging.office_values_of('staging.observations');

-- grain: one row per indicator, place, period and two bodies that somebody decided about: the last line holds
create or replace view staging.joint_decisions as
with decisions as (from codes.joint_decisions)
select
  ordinal, decision, indicator, place_id, period, lead, contributor,
  cast(value as decimal(24, 6)) as value, reason, decided_by, cast(decided_on as date) as decided_on,
  least(lead, contributor) as first_body, greatest(lead, contributor) as second_body
from decisions
qualify row_number() over (
  partition by indicator, place_id, period, least(lead, contributor), greatest(lead, contributor)
  order by ordinal desc
) = 1;
