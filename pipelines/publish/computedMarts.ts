import type {DuckDBConnection} from "@duckdb/node-api";

import {inTransaction} from "../load/warehouse.ts";
import {bringUpExpected, EXPECTED} from "./expectedReturns.ts";
import {hashOf} from "./keptFiles.ts";
import {cellsQuery, figuresQuery} from "./queries.ts";
import {replaceRows, withHash} from "./replaceRows.ts";
import {otherPartsQuery, shownChanges} from "./shownChanges.ts";
import type {TableYears} from "./tableYears.ts";
import {BY_LAST_DAY, BY_YEAR} from "./tableYears.ts";
import type {Moved} from "./whatHasMoved.ts";
import {askOnly, forgetMoved, ofMoved, whatHasMoved, whatReturnsMoved} from "./whatHasMoved.ts";

interface ComputedMart {
  /** What it is computed from, in SQL, where that is not the view of its name. */
  readonly source?: string;
  readonly years: TableYears;
  /** What moves its rows; "everywhere" where a row depends on the figures of other places. */
  readonly of: "told" | "figured" | "everywhere" | "changes";
  /** SQL, true of rows that are computed again whatever year has moved: of several years, or of none. */
  readonly always?: string;
}

/**
 * Views whose whole costs time and which several files of a release ask; later ones stand on earlier ones. What returns
 * say beside each other comes first, then what is made of figures.
 */
export const COMPUTED_MARTS: Readonly<Record<string, ComputedMart>> = {
  running_totals: {years: BY_YEAR, of: "told", always: "basis = 'programme_to_date'"},
  identities: {
    years: BY_YEAR,
    of: "told",
    always: "year is null",
    // of the running totals that are kept: they stand under that name before it
    source: "intermediate.identities_of('running_totals')"
  },
  double_reports: {years: BY_YEAR, of: "told", always: "year is null"},
  indicator_by_place_period: {years: BY_LAST_DAY, of: "figured"},
  organisation_by_place_period: {years: BY_LAST_DAY, of: "figured"},
  indicator_breakdowns: {years: BY_YEAR, of: "figured"},
  derived_measures: {years: BY_YEAR, of: "figured"},
  organisation_contributions: {years: BY_YEAR, of: "figured"},
  target_progress: {years: BY_YEAR, of: "figured"},
  place_standings: {years: BY_YEAR, of: "everywhere"}
};

/** A mart that is kept as a table. */
interface Kept {
  readonly name: string;
  /** What it is computed from, in SQL. */
  readonly rows: string;
}

interface Held extends ComputedMart, Kept {}

const EXPECTED_RETURNS: Kept = {name: "expected_returns", rows: EXPECTED};
const REVISIONS: Kept = {name: "revisions", rows: "main.revisions"};

/** What a release shows as of itself. */
export const MARTS_OF_RELEASE: readonly string[] = [EXPECTED_RETURNS.name, REVISIONS.name];

const SHOWN_CHANGES: Held = {
  name: "shown_changes",
  rows: `(${shownChanges()})`,
  years: BY_YEAR,
  of: "changes"
};

const HELD: readonly Held[] = [
  ...Object.entries(COMPUTED_MARTS).map(([name, mart]) => ({
    name,
    rows: mart.source ?? `main.${name}`,
    ...mart
  })),
  {name: "shown_figures", rows: `(${figuresQuery})`, years: BY_YEAR, of: "figured"},
  SHOWN_CHANGES
];

/** What pages show, computed whole. */
const SHOWN = {shown_cells: cellsQuery} as const;

/**
 * Computes once what several files are written from, and keeps it: only the years and places in which something has
 * moved since are computed again. It needs the models, and what the returns alone tell.
 */
export async function holdComputedMarts(connection: DuckDBConnection): Promise<void> {
  const held = await heldTables(connection);
  const moved = await whatHasMoved(connection);
  const marts = HELD.filter(({of}) => of !== "told");
  await inTransaction(connection, async () => {
    await showToldMarts(connection);
    await holdNew(connection, marts, held);
    if (!held.has(REVISIONS.name)) await connection.run(create(REVISIONS, "limit 0"));
    if (moved !== null) {
      const known = marts.filter(({name}) => held.has(name));
      const ofMarts = (of: Held["of"]) => known.filter((mart) => mart.of === of);
      await holdMoved(connection, ofMarts("figured"), moved);
      await holdMoved(connection, ofMarts("everywhere"), {...moved, places: null});
      if (held.has(SHOWN_CHANGES.name)) await holdMovedChanges(connection, moved);
    }
    await forgetMoved(connection);
  });
  await dropShown(connection);
}

/** The same of what the returns alone tell, whether the models have run or not, and of who owes what as of the release. */
export async function holdToldMarts(connection: DuckDBConnection): Promise<void> {
  const held = await heldTables(connection);
  const moved = await whatReturnsMoved(connection);
  const marts = HELD.filter(({of}) => of === "told");
  await inTransaction(connection, async () => {
    await holdNew(connection, marts, held);
    if (moved !== null) {
      const known = marts.filter(({name}) => held.has(name));
      await holdMoved(connection, known, moved);
    }
    await bringUpExpected(connection, held.has(EXPECTED_RETURNS.name), (asked) =>
      asked === null
        ? create(EXPECTED_RETURNS)
        : replaceRows(heldTable(EXPECTED_RETURNS), EXPECTED, asked)
    );
  });
  await dropShown(connection);
}

/** Keeps what was revised between the releases that are recorded now; what earlier ones have revised is told once. */
export async function holdRevisions(connection: DuckDBConnection): Promise<void> {
  const table = heldTable(REVISIONS);
  await connection.run(`
    insert into ${table} by name ${withHash(`
      from intermediate.revisions_after((select coalesce(max(number), 0) from ${table}))`)}`);
}

/** Lets a connection see what the returns alone tell, and who owes what, under the marts' names. */
export async function showToldMarts(connection: DuckDBConnection): Promise<void> {
  const told = HELD.filter(({of}) => of === "told").map(show);
  await connection.run([...told, show(EXPECTED_RETURNS)].join(";\n"));
}

/**
 * Lets a connection see what is kept under the marts' names, in other views too: until they are dropped, temporary views
 * stand before the marts.
 */
export async function showHeldMarts(connection: DuckDBConnection): Promise<void> {
  await connection.run(SHOWN_KEPT.map((name) => show({name})).join(";\n"));
}

/** The same, with what is computed for pages alone. */
export async function showToPages(connection: DuckDBConnection): Promise<void> {
  await showHeldMarts(connection);
  for (const [name, query] of Object.entries(SHOWN)) {
    await connection.run(`create or replace temp table ${name} as ${query}`);
  }
}

export async function dropShown(connection: DuckDBConnection): Promise<void> {
  await connection.run(
    [
      ...SHOWN_KEPT.map((name) => `drop view if exists temp.${name}`),
      ...Object.keys(SHOWN).map((table) => `drop table if exists temp.${table}`)
    ].join(";\n")
  );
}

const SHOWN_KEPT = [...HELD.map(({name}) => name), ...MARTS_OF_RELEASE];

async function holdNew(
  connection: DuckDBConnection,
  marts: readonly Held[],
  held: ReadonlySet<string>
): Promise<void> {
  for (const mart of marts.filter(({name}) => !held.has(name))) {
    // so that what is asked of one year, or of the country alone, reads little of the others
    const order = [mart.years.year, ...(mart.of === "told" ? [] : ["geography"])];
    await connection.run(`${create(mart, `order by ${order.join(", ")}`)}; ${show(mart)}`);
  }
}

/** SQL; the comment says what is selected, so that rows of another selection are never taken for those of this one. */
function create(kept: Kept, more = ""): string {
  return `
    create or replace table ${heldTable(kept)} as ${withHash(`from ${kept.rows}`)} ${more};
    comment on table ${heldTable(kept)} is '${hashOf(kept.rows)}'`;
}

/** Brings marts that ask for the same places up to what has moved in these. */
async function holdMoved(
  connection: DuckDBConnection,
  marts: readonly Held[],
  moved: Moved
): Promise<void> {
  await askOnly(connection, moved, async () => {
    for (const mart of marts) {
      const rows = rowsOf(mart, moved, ofMoved(moved));
      await connection.run(`${replaceRows(heldTable(mart), mart.rows, rows)}; ${show(mart)}`);
    }
  });
}

/** The same of changes: also those of the year after, and of indicators that the country shows another part of. */
async function holdMovedChanges(connection: DuckDBConnection, moved: Moved): Promise<void> {
  const years = {...moved, last: moved.last + 1, places: null, indicators: null};
  const table = heldTable(SHOWN_CHANGES);
  await askOnly(connection, years, async () => {
    const found = await connection.runAndReadAll(otherPartsQuery(table));
    const others = found.getRowsJson().flat().map(String);
    const isAsked = [ofMoved(moved), ...others.map((code) => `indicator = '${code}'`)].join(" or ");
    const rows = rowsOf(SHOWN_CHANGES, years, isAsked);
    await connection.run(
      `${replaceRows(table, `(${shownChanges(isAsked)})`, rows)}; ${show(SHOWN_CHANGES)}`
    );
  });
}

/** SQL, true of the rows of a mart that may have moved. */
function rowsOf({years, always}: Held, moved: Moved, isAsked: string): string {
  const inYears = years.between(moved.first, moved.last);
  return always === undefined
    ? `${inYears} and (${isAsked})`
    : `(${inYears} or ${always}) and (${isAsked} or place_id is null)`;
}

function show(mart: Pick<Held, "name">): string {
  return `create or replace temp view ${mart.name} as select * exclude (row_hash) from ${heldTable(mart)}`;
}

/** The names of those that hold what is selected now. */
async function heldTables(connection: DuckDBConnection): Promise<ReadonlySet<string>> {
  const found = await connection.runAndReadAll(`
    select table_name[6:], comment from duckdb_tables()
    where schema_name = 'intermediate' and starts_with(table_name, 'held_')`);
  const selections = new Map(found.getRowsJson() as [string, string | null][]);
  const isHeld = ({name, rows}: Kept): boolean => selections.get(name) === hashOf(rows);
  return new Set([...HELD, EXPECTED_RETURNS, REVISIONS].filter(isHeld).map(({name}) => name));
}

/** Where the rows of a mart are kept, each with its hash. */
export function heldTable({name}: {readonly name: string}): string {
  return `intermediate.held_${name}`;
}
