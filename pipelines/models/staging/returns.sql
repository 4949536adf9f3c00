-- grain: one row per return in the ledger, with its present status
create or replace view staging.returns as
with returns as (from raw.returns), standings as (from staging.return_standings)
select
  return_id, sha256, file, bytes, format, status, is_counted, form, organisation, place_id, period, period_start,
  period_end, version, title, source, observation_count, batch_id, received_at, decided_by, decided_on,
  decision_reason
from returns
join standings using (return_id);
