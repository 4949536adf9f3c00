-- grain: one row per return that a decision holds for, by its bytes
create or replace view staging.return_decisions as
with
  decisions as (from codes.decisions where finding is null),
  last as (
    select
      sha256,
      coalesce(
        max_by(decision, ordinal) filter (where decision <> 'accept') = 'withdraw', false
      ) as is_withdrawn,
      case
        when is_withdrawn then max(ordinal) filter (where decision = 'withdraw')
        else max(ordinal) filter (where decision = 'accept')
      end as ordinal
    from decisions
    group by sha256
  )
select
  sha256,
  is_withdrawn,
  -- of returns that conflict, the one decided for last counts
  case when not is_withdrawn then ordinal end as accepted_ordinal,
  decided_by,
  cast(decided_on as date) as decided_on,
  reason
from last
join decisions using (sha256, ordinal);

-- grain: one row per return, code and cell (null: every cell) that was decided about last
create or replace view staging.finding_decisions as
with decisions as (from codes.decisions where finding is not null)
select
  sha256,
  finding,
  sheet,
  cell,
  max(ordinal) as ordinal,
  max_by(decision, ordinal) = 'accept' as is_accepted,
  max_by(decided_by, ordinal) as decided_by,
  cast(max_by(decided_on, ordinal) as date) as decided_on,
  max_by(reason, ordinal) as reason
from decisions
group by sha256, finding, sheet, cell;
