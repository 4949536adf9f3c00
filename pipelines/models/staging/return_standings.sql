-- grain: one row per return in the ledger: its present status, and by whose decision
create or replace view staging.return_standings as
with
  arrived as (
    select return_id, sha256, status_on_load, organisation, place_id, form, period, version, run_id
    from raw.returns left join raw.batches using (batch_id)
  ),
  -- bytes that were judged again: the last judgement holds, in the place of their first arrival
  -- Hardly any were: a window over the bytes of each return took a sixth of all of this.
  repeated as (
    select
      sha256, max(return_id) as last_judgement, min(return_id) as first_arrival, min(run_id) as first_run
    from arrived where status_on_load <> 'duplicate' group by sha256 having count(*) > 1
  ),
  received as (
    select
      arrived.*,
      status_on_load = 'duplicate' or return_id = coalesce(last_judgement, return_id) as is_last_judgement,
      coalesce(first_arrival, return_id) as arrival, coalesce(first_run, run_id) as arrival_run
    from arrived left join repeated using (sha256)
  ),
  decided as (
    select
      *,
      is_last_judgement and status_on_load not in ('rejected', 'duplicate') as is_usable,
      is_usable and coalesce(is_withdrawn, false) as is_out,
      -- a return that lacks one of the four neither supersedes nor is superseded
      is_usable and not is_out and organisation is not null and place_id is not null
        and period is not null and form is not null and form <> 'other' as has_key
    from received
    left join staging.return_decisions using (sha256)
  ),
  -- what is held waits until one of those that it conflicts with is decided for
  settled as (
    select distinct organisation, place_id, form, period, version, arrival_run, true as is_settled
    from decided where has_key and accepted_ordinal is not null
  ),
  keyed as (
    select
      *,
      is_usable and not is_out and (status_on_load <> 'held' or is_settled is not null) as is_loaded
    from decided
    left join settled using (organisation, place_id, form, period, version, arrival_run)
  ),
  loaded as (from keyed where is_loaded and has_key),
  -- hardly any office sends one twice: all others need not be sorted
  contested as (
    select organisation, place_id, form, period from loaded group by all having count(*) > 1
  ),
  beaten as (
    select return_id, true as is_beaten
    from loaded semi join contested using (organisation, place_id, form, period)
    qualify 1 < row_number() over (
      partition by organisation, place_id, form, period
      order by version desc, arrival_run desc, accepted_ordinal desc nulls last, arrival desc
    )
  ),
  held_findings as (
    select return_id, bool_or(severity = 'error') as has_errors
    from raw.findings
    semi join (from arrived where status_on_load = 'held') using (return_id)
    where not starts_with(code, 'load.')
    group by return_id
  )
select
  return_id,
  case
    when not is_last_judgement or coalesce(is_beaten, false) then 'superseded'
    when is_out then 'withdrawn'
    when status_on_load <> 'held' or not is_loaded then status_on_load
    when has_errors then 'partly_accepted'
    else 'accepted_with_warnings'
  end as status,
  is_loaded and not coalesce(is_beaten, false) as is_counted,
  case when is_out or is_counted then decided_by end as decided_by,
  case when is_out or is_counted then decided_on end as decided_on,
  case when is_out or is_counted then reason end as decision_reason
from keyed
left join beaten using (return_id)
left join held_findings using (return_id);
