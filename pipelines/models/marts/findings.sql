-- grain: one row per finding about a return, or across returns
create or replace view main.findings as
with
  returns as (select return_id, file, status from main.returns),
  reviewed as (from intermediate.review_findings)
select
  code, split_part(code, '.', 1) as stage, severity, file, sheet, cell, text, message_vi,
  message_en, remedy_vi, remedy_en, params, return_id, status as return_status
from raw.findings
join returns using (return_id)
union all by name
select
  code, split_part(code, '.', 1) as stage, severity, file, sheet, cell, text, message_vi,
  message_en, remedy_vi, remedy_en, params, return_id, status as return_status
from reviewed
left join returns using (return_id);

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
