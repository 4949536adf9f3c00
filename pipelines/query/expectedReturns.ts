import {OperatorError} from "../errors.ts";
import {numberOf, rowsOf} from "../load/rows.ts";
import type {Warehouse} from "../load/warehouse.ts";

/** What is asked of the register, and as of which day. */
export interface ExpectedQuestion {
  /** ISO date; what is due by then and has not come is overdue. */
  readonly today: string;
  /** Code of a form; null for all. */
  readonly form: string | null;
  readonly period: string | null;
}

/** How many offices owe a form for a period: expected = received + overdue + never_sent + not_due. */
export interface ExpectedPeriod {
  readonly form: string;
  readonly period: string;
  readonly due_on: string | null;
  readonly expected: number;
  /** Offices whose return counts: in time, late, and those whose day of arrival nobody knows. */
  readonly received: number;
  readonly on_time: number;
  readonly late: number;
  /** Past the due day, from offices that have sent the form before. */
  readonly overdue: number;
  /** Past the due day, from offices that the form names and that have never sent it. */
  readonly never_sent: number;
  readonly not_due: number;
  /** Of the last three: offices from which nothing but rejected, or held, returns came. */
  readonly rejected: number;
  readonly held: number;
  /** Returns that a later one superseded. */
  readonly superseded: number;
  /** Received with nothing but nil. */
  readonly nil: number;
  /** Returns that count and that no office owed. */
  readonly unexpected: number;
}

/** One office that owes a return whose due day has passed. */
export interface OverdueReturn {
  readonly form: string;
  readonly period: string;
  readonly due_on: string;
  readonly days: number;
  readonly organisation: string;
  readonly organisation_name: string;
  readonly place_id: string;
  readonly place: string;
  /** overdue, rejected or held. */
  readonly state: string;
  readonly never_sent: boolean;
  /** Whom to write to, where the office is no more. */
  readonly ask: string | null;
}

export interface ExpectedStatus {
  readonly today: string;
  readonly periods: readonly ExpectedPeriod[];
  /** Rejected files of which form, office or period is unknown: one of them may be what is missed. */
  readonly unattributed: number;
}

export interface OverdueStatus {
  readonly today: string;
  /** Those that have sent the form before, then those that never have. */
  readonly overdue: readonly OverdueReturn[];
  /** As in `ExpectedStatus`. */
  readonly unattributed: number;
}

/**
 * Who owes what by when, counted by form and period. Null in a warehouse whose marts were made before
 * there was a register. Throws an OperatorError for a form, period or day that is none.
 */
export async function expectedStatus(
  {connection}: Pick<Warehouse, "connection">,
  question: ExpectedQuestion
): Promise<ExpectedStatus | null> {
  if (!(await hasRegister(connection))) return null;
  await checkQuestion(connection, question);
  const rows = await rowsOf(connection, BY_PERIOD, valuesOf(question));
  return {
    today: question.today,
    periods: rows as unknown as readonly ExpectedPeriod[],
    unattributed: await numberOf(connection, UNATTRIBUTED)
  };
}

/** The offices to write to; null and errors as for `expectedStatus`. */
export async function overdueStatus(
  {connection}: Pick<Warehouse, "connection">,
  question: ExpectedQuestion
): Promise<OverdueStatus | null> {
  if (!(await hasRegister(connection))) return null;
  await checkQuestion(connection, question);
  const rows = await rowsOf(connection, OVERDUE, valuesOf(question));
  return {
    today: question.today,
    overdue: rows as unknown as readonly OverdueReturn[],
    unattributed: await numberOf(connection, UNATTRIBUTED)
  };
}

async function hasRegister(connection: Warehouse["connection"]): Promise<boolean> {
  const found = await numberOf(
    connection,
    "select count(*) from duckdb_functions() where function_name = 'expected_returns_on'"
  );
  return found > 0;
}

async function checkQuestion(
  connection: Warehouse["connection"],
  {today, form, period}: ExpectedQuestion
): Promise<void> {
  if (!isDate(today)) {
    throw new OperatorError(`not a date: ${today}; write it as 2026-01-31`);
  }
  const known = await rowsOf(
    connection,
    "select distinct form from intermediate.form_periods order by form"
  );
  const forms = known.map((row) => String(row["form"]));
  if (form !== null && !forms.includes(form)) {
    throw new OperatorError(
      `no form that is owed regularly: ${form}; there are ${forms.join(", ")}`
    );
  }
  if (period === null) return;
  const periods = await numberOf(
    connection,
    "select count(*) from intermediate.form_periods where period = $1",
    [period]
  );
  if (periods === 0) {
    throw new OperatorError(`no period of a form: ${period}; write it as 2026-Q1 or 2026`);
  }
}

/** The 30th of February is none, although JavaScript takes it for the 2nd of March. */
function isDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function valuesOf({today, form, period}: ExpectedQuestion): (string | null)[] {
  return [today, form, period];
}

const CHOSEN = `
  select * from intermediate.expected_returns_on(cast($1 as date))
  where form = coalesce($2, form) and period = coalesce($3, period)`;

const BY_PERIOD = `
  with
    expected as materialized (${CHOSEN}),
    counted as (
      select
        form, period, cast(any_value(due_on) as varchar) as due_on,
        count(*)::integer as expected,
        count(return_id)::integer as received,
        (count(*) filter (where state = 'on_time'))::integer as on_time,
        (count(*) filter (where state = 'late'))::integer as late,
        (count(*) filter (where is_overdue and why_owed = 'has_reported'))::integer as overdue,
        (count(*) filter (where is_overdue and why_owed = 'named_by_form'))::integer as never_sent,
        (count(*) filter (where return_id is null and not is_overdue))::integer as not_due,
        (count(*) filter (where state = 'rejected'))::integer as rejected,
        (count(*) filter (where state = 'held'))::integer as held,
        sum(n_superseded)::integer as superseded,
        (count(*) filter (where is_nil))::integer as nil
      from expected
      group by form, period
    ),
    unexpected as (
      select form, period, count(*)::integer as unexpected
      from intermediate.arrivals
      semi join (select distinct form from intermediate.form_periods) using (form)
      anti join expected using (return_id)
      where is_counted and form = coalesce($2, form) and period = coalesce($3, period)
      group by form, period
    )
  select
    form, period, due_on, coalesce(expected, 0) as expected, coalesce(received, 0) as received,
    coalesce(on_time, 0) as on_time, coalesce(late, 0) as late, coalesce(overdue, 0) as overdue,
    coalesce(never_sent, 0) as never_sent, coalesce(not_due, 0) as not_due,
    coalesce(rejected, 0) as rejected, coalesce(held, 0) as held,
    coalesce(superseded, 0) as superseded, coalesce(nil, 0) as nil,
    coalesce(unexpected, 0) as unexpected
  from counted full join unexpected using (form, period)
  order by form, period`;

const OVERDUE = `
  with
    expected as (${CHOSEN}),
    named as (
      select
        places.place_id,
        concat_ws(', ', places.full_name, if(places.level in ('district', 'commune'), parents.full_name, null))
          as full_name
      from staging.places as places
      left join staging.places as parents on parents.place_id = places.parent_id
    )
  select
    form, period, cast(due_on as varchar) as due_on, (cast($1 as date) - due_on)::integer as days,
    organisation, coalesce(organisations.name_vi, organisation) as organisation_name, place_id,
    named.full_name as place, state, why_owed = 'named_by_form' as never_sent,
    -- a place that kept its name under another id is the same to a reader
    nullif(
      concat_ws(', ', asked.name_vi, asked_places.full_name),
      concat_ws(', ', organisations.name_vi, named.full_name)
    ) as ask
  from expected
  join named using (place_id)
  left join staging.organisations as organisations on organisations.code = organisation
  left join staging.organisations as asked on asked.code = ask_organisation
  left join named as asked_places on asked_places.place_id = ask_place_id
  where is_overdue
  order by never_sent, form, period, organisation_name, place_id`;

const UNATTRIBUTED = `
  select count(*) from returns
  where status = 'rejected'
    and (form is null or form = 'other' or organisation is null or place_id is null or period is null)`;
