/** Who owes what by when, as of the day of the newest return: a later look at the same returns gives the same bytes. */

export const MOST_OVERDUE = 300;
export const MOST_OFFICES = 200;

export const dayQuery = `
  select max(intermediate.day_in_vietnam(received_at))::varchar as day from returns`;

/** What the release holds of the mart, as of its newest return, with the province of today that each office lies in. */
const placed = (owed: string) => `
  select e.*, u.unit_id as province_id
  from (${owed}) as e
  left join intermediate.place_units as u
    on u.place_id = e.place_id and u.geography = 'provinces_34' and u.is_whole`;

const PROVINCE_OFFICES = placed("from expected_returns where level = 'province'");
const OFFICES_BELOW = placed("from expected_returns where level <> 'province'");

export const progressFormsQuery = `
  select f.code, f.name_vi, f.name_en
  from codes.forms as f semi join expected_returns as p on p.form = f.code
  order by f.code`;

export const progressPeriodsQuery = `
  select form, period, strftime(period_end, '%Y-%m-%d') as period_end, strftime(due_on, '%Y-%m-%d') as due_on
  from (select distinct form, period, period_end, due_on from expected_returns)
  order by form, period_end`;

/** By form and period: over all offices, and for each organisation. What is counted takes few values. */
export const progressCountsQuery = `
  with counted as (
    select form, organisation, period, state, why_owed, is_overdue, is_nil, return_id is not null as is_received,
      count(*) as n, sum(n_superseded) as n_superseded
    from expected_returns
    group by all
  )
  select form, organisation, period,
    sum(n)::integer as expected,
    coalesce(sum(n) filter (where is_received), 0)::integer as received,
    coalesce(sum(n) filter (where state = 'on_time'), 0)::integer as on_time,
    coalesce(sum(n) filter (where state = 'late'), 0)::integer as late,
    coalesce(sum(n) filter (where is_overdue and why_owed = 'has_reported'), 0)::integer as overdue,
    coalesce(sum(n) filter (where is_overdue and why_owed = 'named_by_form'), 0)::integer as never_sent,
    coalesce(sum(n) filter (where not is_received and not is_overdue), 0)::integer as not_due,
    coalesce(sum(n) filter (where state = 'held'), 0)::integer as held,
    coalesce(sum(n) filter (where state = 'rejected'), 0)::integer as rejected,
    coalesce(sum(n) filter (where is_nil), 0)::integer as nil,
    sum(n_superseded)::integer as superseded
  from counted
  group by grouping sets ((form, period), (form, organisation, period))
  order by form, period, organisation nulls first`;

/** Each period's place in its form's list. */
const PERIODS = `
  select form, period, row_number() over (partition by form order by period_end) as turn
  from (select distinct form, period, period_end from expected_returns)`;

/** Of each province, by period (its place in the form's list): offices that owe, have reported, need not yet. */
export const progressPlacesQuery = `
  with
    periods as (${PERIODS}),
    counted as (
      select form, province_id, place_id, turn, count(*)::integer as expected,
        count(return_id)::integer as received,
        (count(*) filter (where state = 'not_due'))::integer as not_due
      from (${PROVINCE_OFFICES}) join periods using (form, period)
      group by form, province_id, place_id, turn
    )
  select form, province_id, place_id,
    list([turn::integer - 1, expected, received, not_due] order by turn) as counts
  from counted
  group by form, province_id, place_id
  order by form, province_id, place_id desc`;

/** One letter for each period that an office owes, a dot between them for one that it does not; what they mean stands in src/release/progress.ts. */
const lettersOf = (offices: string) => `
  with
    periods as (${PERIODS}),
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
      from (${offices}) join periods using (form, period)
    )
  select form, province_id, level, organisation, place_id, place, min(turn)::integer - 1 as first,
    string_agg(repeat('.', gap) || letter, '' order by turn) as states,
    string_agg(repeat('-', gap) || mark, '' order by turn) as marks
  from lettered
  group by form, province_id, level, organisation, place_id, place
  order by form, province_id, level desc, place_id, organisation`;

export const provinceOfficesQuery = lettersOf(PROVINCE_OFFICES);

/** Rows that the letters of offices below a province are made of, with the periods that stand before each. */
export const belowProvinces = `
  select province_id, form, level, organisation, place_id, place, period, state, why_owed, is_nil,
    n_superseded > 0 as is_superseded
  from (${OFFICES_BELOW})
  where province_id is not null`;

/** In the order in which the offices are listed. */
export const provincesBelowQuery = `
  select province_id from (${belowProvinces})
  group by province_id
  order by min((form, province_id))`;

export const officesBelowQuery = (provinces: readonly string[]) =>
  lettersOf(
    `from (${OFFICES_BELOW}) where list_contains([${provinces.map((id) => `'${id}'`).join(", ")}], province_id)`
  );

export const overdueCountQuery = `
  select (count(*) filter (where why_owed = 'has_reported'))::integer as overdue,
    (count(*) filter (where why_owed = 'named_by_form'))::integer as never_sent
  from expected_returns where is_overdue`;

/** Those that are known to report come first: they are the ones to write to. */
export const overdueQuery = `
  with
    listed as (
      select form, period, due_on, organisation, place_id, place, state,
        why_owed = 'named_by_form' as never_sent, ask_organisation, ask_place_id
      from expected_returns
      where is_overdue
      order by never_sent, due_on desc, form, organisation, place_id
      limit ${MOST_OVERDUE}
    )
  select form, period, strftime(due_on, '%Y-%m-%d') as due_on, organisation, listed.place_id, place,
    coalesce(province_id, '') as province_id, state, never_sent, ask_organisation, ask_place_id,
    asked.full_name as ask_place
  from (${placed("from listed")}) as listed
  left join places as asked on asked.place_id = ask_place_id
  order by never_sent, listed.due_on desc, form, organisation, listed.place_id`;

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
