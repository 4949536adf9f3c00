-- grain: one row per decision about a return, in the order in which they were taken
create or replace view main.decisions as
with
  decisions as (from codes.decisions),
  judgements as (
    select sha256, max(return_id) as return_id
    from main.returns where status <> 'duplicate' group by sha256
  )
select
  ordinal, decision, return_id, decisions.sha256, file, finding, sheet, cell, decided_by,
  cast(decided_on as date) as decided_on, reason
from decisions
left join judgements using (sha256);

comment on view main.decisions is 'One row per decision of an office about a return or one of its findings, in their order.';
comment on column main.decisions.ordinal is 'Place in the order of decisions; the last one holds.';
comment on column main.decisions.decision is 'withdraw, reinstate or accept.';
comment on column main.decisions.return_id is 'The return (returns.return_id) as judged last; null where it is not in this ledger.';
comment on column main.decisions.sha256 is 'SHA-256 of the bytes that it is about.';
comment on column main.decisions.file is 'Their name when it was decided.';
comment on column main.decisions.finding is 'Code of the finding; null where it is about the whole return.';
comment on column main.decisions.sheet is 'Sheet of the finding; null where it is about every finding of that code.';
comment on column main.decisions.cell is 'A1 address of the finding.';
comment on column main.decisions.decided_by is 'Office that decided.';
comment on column main.decisions.decided_on is 'Day of the decision.';
comment on column main.decisions.reason is 'Why.';
