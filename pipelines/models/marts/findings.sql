-- grain: one row per finding about a return, or across returns
create or replace view main.findings as
with
  returns as (from main.returns),
  decisions as (from staging.finding_decisions),
  reviewed as (from intermediate.review_findings),
  raised as (
    select
      return_id, code, severity, sheet, cell, text, params, message_vi, message_en, remedy_vi,
      remedy_en
    from raw.findings
    semi join returns using (return_id)
    union all by name
    select
      return_id, code, severity, sheet, cell, text, params, message_vi, message_en, remedy_vi,
      remedy_en
    from reviewed
  ),
  -- a decision about one cell, about every cell of the code, or about the return that was held for it
  decided as (
    select
      raised.*, returns.file, returns.status,
      case
        when one.ordinal > coalesce(every.ordinal, 0) then one
        when every.ordinal is not null then every
        when code = 'load.conflicting-return' and returns.is_counted then {
          sha256: returns.sha256, finding: code, sheet: null, cell: null, ordinal: 0,
          is_accepted: true, decided_by: returns.decided_by, decided_on: returns.decided_on,
          reason: returns.decision_reason
        }
      end as decision
    from raised
    left join returns using (return_id)
    left join decisions as one
      on one.sha256 = returns.sha256 and one.finding = code and severity = 'warning'
      and one.sheet = raised.sheet and one.cell is not distinct from raised.cell
    left join decisions as every
      on every.sha256 = returns.sha256 and every.finding = code and severity = 'warning'
      and every.sheet is null
  )
select
  code, split_part(code, '.', 1) as stage, severity, file, sheet, cell, text, message_vi,
  message_en, remedy_vi, remedy_en, params, return_id, status as return_status,
  case when decision.is_accepted then decision.decided_by end as accepted_by,
  case when decision.is_accepted then decision.decided_on end as accepted_on,
  case when decision.is_accepted then decision.reason end as accepted_reason
from decided;

comment on view main.findings is 'One row per finding: what is to be mended in one return, or does not agree across returns.';
comment on column main.findings.code is 'Stable code, <stage>.<words>.';
comment on column main.findings.stage is 'read, interpret, check, load or review.';
comment on column main.findings.severity is 'error: what it names is not loaded; warning: loaded and flagged; note: for information.';
comment on column main.findings.file is 'Path of the return below the returns directory.';
comment on column main.findings.sheet is 'Sheet; null where it concerns the whole file.';
comment on column main.findings.cell is 'A1 address; null where it concerns sheet or file.';
comment on column main.findings.text is 'The offending text.';
comment on column main.findings.message_vi is 'What is wrong, in Vietnamese.';
comment on column main.findings.message_en is 'What is wrong, in English.';
comment on column main.findings.remedy_vi is 'What to do, in Vietnamese.';
comment on column main.findings.remedy_en is 'What to do, in English.';
comment on column main.findings.params is 'Values that fill the message, as JSON.';
comment on column main.findings.return_id is 'The return (returns.return_id).';
comment on column main.findings.return_status is 'Present status of the return; findings of a superseded one are history.';
comment on column main.findings.accepted_by is 'Office that has accepted the finding as true; null while it is open.';
comment on column main.findings.accepted_on is 'Day of that decision.';
comment on column main.findings.accepted_reason is 'Why it was accepted.';
