/** Who owes what by when, as of the day of the newest return: a later look at the same returns gives the same bytes. */

export const MOST_OVERDUE = 300;
export const MOST_OFFICES = 200;

export const dayQuery = `
  select max(intermediate.day_in_vietnam(received_at))::varchar as day from returns`;

/** From what the release holds of the mart, as of its newest return. */
export const progressTable = `
  create or replace temp table progress as
  select e.*, u.unit_id as province_id
  from expected_returns as e
  left join intermediate.place_units as u
    on u.place_id = e.place_id and u.geography = 'provinces_34' and u.is_whole`;

export const progressFormsQuery = `
  select f.code, f.name_vi, f.name_en
  from codes.forms as f semi join progress as p on p.form = f.code
  order by f.code`;

export const progressPeriodsQuery = `
  select distinct form, period, strftime(period_end, '%Y-%m-%d') as period_end,
    strftime(due_on, '%Y-%m-%d') as due_on
  from progress order by form, period_end`;

/** By form and period: over all offices, and for each organisation. */
export const progressCountsQuery = `
  select form, organisation, period,
    count(*)::integer as expected,
    count(return_id)::integer as received,
    (count(*) filter (where state = 'on_time'))::integer as on_time,
    (count(*) filter (where state = 'late'))::integer as late,
    (count(*) filter (where is_overdue and why_owed = 'has_reported'))::integer as overdue,
    (count(*) filter (where is_overdue and why_owed = 'named_by_form'))::integer as never_sent,
    (count(*) filter (where return_id is null and not is_overdue))::integer as not_due,
    (count(*) filter (where state = 'held'))::integer as held,
    (count(*) filter (where state = 'rejected'))::integer as rejected,
    (count(*) filter (where is_nil))::integer as nil,
    sum(n_superseded)::integer as superseded
  from progress
  group by grouping sets ((form, period), (form, organisation, period))
  order by form, period, organisation nulls first`;

/** Of each province, by period (its place in the form's list): offices that owe, have reported, need not yet. */
export const progressPlacesQuery = `
  with
    periods as (
      select form, period, row_number() over (partition by form order by period_end) as turn
      from (select distinct form, period, period_end from progress)
    ),
    counted as (
      select form, province_id, place_id, turn, count(*)::integer as expected,
        count(return_id)::integer as received,
        (count(*) filter (where state = 'not_due'))::integer as not_due
      from progress join periods using (form, period)
      where level = 'province'
      group by form, province_id, place_id, turn
    )
  select form, province_id, place_id,
    list([turn::integer - 1, expected, received, not_due] order by turn) as counts
  from counted
  group by form, province_id, place_id
  order by form, province_id, place_id desc`;

/** One letter for each period that an office owes, a dot between them for one that it does not; what they mean stands in src/release/progress.ts. */
export const progressOfficesQuery = `
  with
    periods as (
      select form, period, row_number() over (partition by form order by period_end) as turn
      from (select distinct form, period, period_end from progress)
    ),
    lettered as (
      select form, province_id, level, organisation, place_id, place, turn,
        case state
          when 'on_time' then 'o' when 'late' then 'l' when 'received' then 'r'
          when 'held' then 'h' when 'rejected' then 'x' when 'not_due' then 'd'
          else if(why_owed = 'has_reported', 'v', 'n')
        end as letter,
        turn - coalesce(lag(turn) over (
          partition by form, level, organisation, place_id order by turn
        ), turn - 1) - 1 as gap,
        case when is_nil and n_superseded > 0 then 'b' when is_nil then 'n'
          when n_superseded > 0 then 's' else '-' end as mark
      from progress join periods using (form, period)
    )
  select form, province_id, level, organisation, place_id, place, min(turn)::integer - 1 as first,
    string_agg(repeat('.', gap) || letter, '' order by turn) as states,
    string_agg(repeat('-', gap) || mark, '' order by turn) as marks
  from lettered
  group by form, province_id, level, organisation, place_id, place
  order by form, province_id, level desc, place_id, organisation`;

export const overdueCountQuery = `
  select (count(*) filter (where why_owed = 'has_reported'))::integer as overdue,
    (count(*) filter (where why_owed = 'named_by_form'))::integer as never_sent
  from progress where is_overdue`;

/** Those that are known to report come first: they are the ones to write to. */
export const overdueQuery = `
  select form, period, strftime(due_on, '%Y-%m-%d') as due_on, organisation, progress.place_id, place,
    coalesce(province_id, '') as province_id, state, why_owed = 'named_by_form' as never_sent,
    ask_organisation, ask_place_id, asked.full_name as ask_place
  from progress left join places as asked on asked.place_id = ask_place_id
  where is_overdue
  order by never_sent, due_on desc, form, organisation, progress.place_id
  limit ${MOST_OVERDUE}`;

export const unattributedQuery = `
  select count(*)::integer as count from returns
  where status = 'rejected'
    and (form is null or form = 'other' or organisation is null or place_id is null or period is null)`;

/** Findings of returns that still stand, by the office that sent them. */
export const officeFindingsQuery = `
  with
    counted as (
      select r.organisation, r.place_id, any_value(p.full_name) as place,
        count(distinct r.return_id)::integer as returns,
        (count(*) filter (where f.severity = 'error'))::integer as errors,
        (count(*) filter (where f.severity = 'warning'))::integer as warnings,
        (count(*) filter (where f.severity = 'note'))::integer as notes,
        mode(f.code order by f.code) filter (where f.severity in ('error', 'warning')) as code
      from findings as f
      join returns as r using (return_id)
      left join places as p on p.place_id = r.place_id
      where r.status not in ('superseded', 'withdrawn', 'duplicate') and f.accepted_by is null
      group by r.organisation, r.place_id
    )
  select organisation, place_id, place, returns, errors, warnings, notes, code, count(*) over ()::integer as total
  from counted
  where errors + warnings > 0
  order by errors desc, warnings desc, organisation nulls last, place_id nulls last
  limit ${MOST_OFFICES}`;
