-- grain: one row per return in the ledger, with its present status
create or replace view staging.returns as
with
  -- bytes that were judged again: the last judgement holds, in the place of their first arrival
  received as (
    select
      *,
      status_on_load = 'duplicate'
        or return_id = max(return_id) filter (where status_on_load <> 'duplicate') over bytes
        as is_last_judgement,
      min(return_id) filter (where status_on_load <> 'duplicate') over bytes as arrival
    from raw.returns
    window bytes as (partition by sha256)
  ),
  keyed as (
    select
      *,
      is_last_judgement
        and status_on_load in ('accepted', 'accepted_with_warnings', 'partly_accepted') as is_loaded,
      -- a return that lacks one of the four neither supersedes nor is superseded
      is_loaded and organisation is not null and place_id is not null and period is not null
        and form is not null and form <> 'other' as has_key
    from received
  ),
  ranked as (
    select
      *,
      case
        when has_key then row_number() over (
          partition by has_key, organisation, place_id, form, period
          order by version desc, arrival desc
        )
        else 1
      end as rank
    from keyed
  )
select
  return_id,
  sha256,
  file,
  bytes,
  format,
  case
    when not is_last_judgement or (is_loaded and rank > 1) then 'superseded'
    else status_on_load
  end as status,
  is_loaded and rank = 1 as is_counted,
  form,
  organisation,
  place_id,
  period,
  period_start,
  period_end,
  version,
  title,
  source,
  observation_count,
  batch_id,
  received_at
from ranked;
