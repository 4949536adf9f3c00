-- grain: one row per return in the ledger
-- present_returns: staging.return_standings, computed once a run; all else that asks for them in it reads this mart.
-- Kept: one more return changes hardly any other.
create or replace temp table standings as
with
  returns as (from present_returns),
  findings as (
    select
      return_id,
      count(*) filter (where severity = 'error') as errors,
      count(*) filter (where severity = 'warning') as warnings,
      count(*) filter (where severity = 'note') as notes
    from raw.findings
    group by return_id
  )
select
  return_id, status, is_counted, decided_by, decided_on, decision_reason, coalesce(errors, 0) as errors,
  coalesce(warnings, 0) as warnings, coalesce(notes, 0) as notes
from returns
left join findings using (return_id);

create or replace temp view standing_returns as
select
  return_id, file, sha256, bytes, format, status, is_counted, form, trust, organisation, place_id,
  period, period_start, period_end, version, title, source, observation_count, errors, warnings,
  notes, received_at, decided_by, decided_on, decision_reason
from standings
join raw.returns using (return_id);

create table if not exists main.returns as from standing_returns limit 0;
update main.returns set
  status = present.status, is_counted = present.is_counted, decided_by = present.decided_by,
  decided_on = present.decided_on, decision_reason = present.decision_reason,
  errors = present.errors, warnings = present.warnings, notes = present.notes
from (
  from standings
  except
  select
    return_id, status, is_counted, decided_by, decided_on, decision_reason, errors, warnings, notes
  from main.returns
) as present
where returns.return_id = present.return_id;
insert into main.returns by name
from standing_returns anti join main.returns using (return_id) order by return_id;

comment on table main.returns is 'One row per return received, in the order of the ledger, with its present status.';
comment on column main.returns.return_id is 'Number in the ledger: the order of arrival. In a release: the first twelve digits of sha256, as a number.';
comment on column main.returns.file is 'Path below the returns directory.';
comment on column main.returns.sha256 is 'SHA-256 of the bytes received.';
comment on column main.returns.bytes is 'Size of the file.';
comment on column main.returns.format is 'csv, xlsx, …; unknown where it could not be read.';
comment on column main.returns.status is 'accepted, accepted_with_warnings, partly_accepted, rejected, superseded, withdrawn, held or duplicate.';
comment on column main.returns.is_counted is 'True where its observations are in the figures.';
comment on column main.returns.form is 'Form code; other where none was recognised.';
comment on column main.returns.trust is 'form: a filled template, read by its hidden codes; layout: read by what the file shows, with less trust; empty where it could not be read.';
comment on column main.returns.organisation is 'Reporting organisation (organisations.code).';
comment on column main.returns.place_id is 'Place of the reporting office (places.place_id).';
comment on column main.returns.period is 'Period of the return, for example 2024-Q1.';
comment on column main.returns.period_start is 'First day of the period.';
comment on column main.returns.period_end is 'Last day of the period.';
comment on column main.returns.version is '1 for a first return, higher for a correction.';
comment on column main.returns.title is 'Title as written.';
comment on column main.returns.source is 'Source as written.';
comment on column main.returns.observation_count is 'Observations loaded.';
comment on column main.returns.decided_by is 'Office whose decision the status rests on; null where none does.';
comment on column main.returns.decided_on is 'Day of that decision.';
comment on column main.returns.decision_reason is 'Why it was decided.';
comment on column main.returns.errors is 'Findings of severity error.';
comment on column main.returns.warnings is 'Findings of severity warning.';
comment on column main.returns.notes is 'Findings of severity note.';
comment on column main.returns.received_at is 'When it was loaded (UTC).';
