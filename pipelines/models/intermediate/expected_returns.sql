-- grain: one row per form, organisation, place and period that a return is owed for, as things stand on `today`
create or replace macro intermediate.expected_returns_on(today) as table
with
  owed as (from intermediate.owed_returns(today)),
  answers as (from intermediate.answers()),
  places as (select place_id, full_name from staging.places),
  present_organisations as (from intermediate.present_organisations(today)),
  present_places as (from intermediate.present_places(today)),
  answered as (
    select
      form, organisation, place_id, period,
      arg_min(return_id, (rank, -return_id)) filter (where is_counted) as return_id,
      coalesce(min(rank) filter (where is_counted) > 0, false) as is_by_successor,
      min(received_on) filter (where was_accepted) as received_on,
      arg_min(coalesce(looked_on, date '0001-01-01'), (received_on, return_id))
        filter (where was_accepted) as looked_on,
      count(*) as n_versions,
      count(*) filter (where status = 'superseded') as n_superseded,
      count(*) filter (where status = 'rejected') as n_rejected,
      count(*) filter (where status = 'held') as n_held
    from answers
    group by form, organisation, place_id, period
  ),
  nil_returns as (
    select return_id
    from raw.observations
    semi join answered using (return_id)
    group by return_id
    having bool_and(coalesce(value = 0, blank in ('nil', 'not_applicable'), false))
      and bool_or(coalesce(value = 0, blank = 'nil', false))
  )
select
  owed.form, owed.organisation, owed.place_id, full_name as place, owed.level, owed.period,
  owed.period_start, owed.period_end, owed.due_on,
  case
    when answered.return_id is not null then
      case
        when received_on <= due_on then 'on_time' when looked_on > due_on then 'late' else 'received'
      end
    when n_held > 0 then 'held'
    when n_rejected > 0 then 'rejected'
    when due_on < today then 'overdue'
    else 'not_due'
  end as state,
  answered.return_id is null and due_on < today as is_overdue,
  nil_returns.return_id is not null as is_nil,
  answered.return_id,
  if(answered.return_id is null, null, received_on) as received_on,
  coalesce(is_by_successor, false) as is_by_successor,
  cast(coalesce(n_versions, 0) as integer) as n_versions,
  cast(coalesce(n_superseded, 0) as integer) as n_superseded,
  cast(coalesce(n_rejected, 0) as integer) as n_rejected,
  why_owed, ask_organisation, ask_place_id
from owed
join places using (place_id)
left join answered using (form, organisation, place_id, period)
left join nil_returns on nil_returns.return_id = answered.return_id
left join present_organisations using (organisation)
left join present_places using (place_id);
