-- grain: one row per return received and not withdrawn whose form, period and office are known; the same bytes count once
-- Made anew with the mart of returns: several ask for it in one run.
create or replace table intermediate.arrivals as
with
  returns as (
    from main.returns
    join (select return_id, batch_id from raw.returns) using (return_id)
    where status not in ('duplicate', 'withdrawn') and form is not null and form <> 'other' and period is not null
      and organisation is not null and place_id is not null
  ),
  -- when the inbox was looked through before
  runs as (select run_id, lag(started_at) over (order by run_id) as looked_at from raw.runs),
  batches as (select batch_id, looked_at from raw.batches left join runs using (run_id)),
  -- bytes that were judged again arrived when they came first; a window over each took ten times as long
  judgements as (
    select
      sha256, min(received_at) as first_received_at,
      arg_min_null(looked_at, return_id) as first_looked_at, max(return_id) as last_judgement
    from returns
    left join batches using (batch_id)
    group by sha256
  ),
  arrived as (
    select returns.*, first_received_at, first_looked_at, return_id = last_judgement as is_last_judgement
    from returns
    join judgements using (sha256)
  )
select
  return_id,
  form,
  organisation,
  place_id,
  period,
  period_start,
  period_end,
  is_counted,
  status,
  is_counted or status = 'superseded' as was_accepted,
  intermediate.day_in_vietnam(first_received_at) as received_on,
  intermediate.day_in_vietnam(first_looked_at) as looked_on
from arrived
where is_last_judgement;
