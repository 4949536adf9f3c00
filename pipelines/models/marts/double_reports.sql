-- grain: one row per indicator, place, period and two bodies whose figures may be, or were decided to be, one result
create or replace view main.double_reports as
with
  decisions as (from staging.joint_decisions),
  candidates as (
    select *, least(organisation_a, organisation_b) as first_body,
      greatest(organisation_a, organisation_b) as second_body
    from intermediate.double_candidates
  ),
  -- what was decided stays in the list, also where nothing else tells of it
  decided_only as (
    select
      decisions.indicator, decisions.place_id, decisions.period, decisions.first_body,
      decisions.second_body, decisions.lead as organisation_a,
      decisions.contributor as organisation_b, 'decided' as kind
    from decisions
    anti join candidates using (indicator, place_id, period, first_body, second_body)
  ),
  decided_observations as (
    from staging.observations semi join decided_only using (indicator, place_id, period)
  ),
  decided_values as (from staging.office_values_of('decided_observations')),
  listed as (
    from candidates
    union all by name
    select
      decided_only.*, a.unit, a.value as value_a, a.return_id as return_a, b.value as value_b,
      b.return_id as return_b
    from decided_only
    left join decided_values as a
      on a.indicator = decided_only.indicator and a.place_id = decided_only.place_id
      and a.period = decided_only.period and a.organisation = decided_only.organisation_a
    left join decided_values as b
      on b.indicator = decided_only.indicator and b.place_id = decided_only.place_id
      and b.period = decided_only.period and b.organisation = decided_only.organisation_b
  ),
  -- two contributors of one result that a third body leads
  contributing as (
    select indicator, place_id, period, lead, contributor from decisions where decision = 'once'
  ),
  sharing as (
    select indicator, place_id, period, a.contributor as first_body, b.contributor as second_body,
      min(a.lead) as lead
    from contributing as a
    join contributing as b using (indicator, place_id, period, lead)
    where a.contributor < b.contributor
    group by all
  )
select
  listed.indicator, listed.place_id, places.name as place,
  cast(left(list_last(string_split(listed.period, '/')), 4) as smallint) as year, listed.period, organisation_a, return_a,
  value_a, organisation_b, return_b, value_b, unit, kind, evidence,
  case
    when decisions.ordinal is null and sharing.lead is not null then 'once'
    when decisions.ordinal is null then 'undecided'
    -- the contributor reports something else now, or the one in the lead less than what is joint
    when decisions.value is distinct from
      if(decisions.contributor = organisation_b, value_b, value_a)
      or (decisions.decision = 'once' and coalesce(
        decisions.value > if(decisions.lead = organisation_a, value_a, value_b), true
      )) then 'outdated'
    else decisions.decision
  end as decision,
  coalesce(decisions.lead, sharing.lead) as lead, decisions.value as joint_value, decided_by,
  decided_on, decisions.reason
from listed
left join decisions
  using (indicator, place_id, period, first_body, second_body)
left join sharing using (indicator, place_id, period, first_body, second_body)
left join (select place_id, name from staging.places) as places using (place_id);

comment on view main.double_reports is 'One row per indicator, place, period and two bodies whose figures are probably one result, or were decided about. Counted until it is decided: nothing is left out without a decision.';
comment on column main.double_reports.year is 'Year in which the period ends.';
comment on column main.double_reports.kind is 'same_value: both report the same; sum: organisation_a reports what organisation_b and others report together; decided: listed only because it was decided about.';
comment on column main.double_reports.evidence is 'same_value: indicators on which the two agree, the most telling first; sum: the bodies that add up.';
comment on column main.double_reports.decision is 'undecided; once: counted once, with the lead; separate: two results; outdated: decided about other figures than are reported now, so that it holds no more.';
comment on column main.double_reports.lead is 'The body whose figure holds the joint result.';
comment on column main.double_reports.joint_value is 'What the contributor reported when it was decided; that much of it is not counted again.';
