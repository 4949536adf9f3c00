import type {DuckDBConnection} from "@duckdb/node-api";

import {inTransaction} from "../load/warehouse.ts";
import {cellsQuery, figuresQuery, shownChangesQuery} from "./queries.ts";
import type {TableYears} from "./tableYears.ts";
import {BY_LAST_DAY, BY_YEAR} from "./tableYears.ts";
import type {Moved} from "./whatHasMoved.ts";
import {askOnly, forgetMoved, inPlaces, whatHasMoved} from "./whatHasMoved.ts";

interface ComputedMart {
  readonly years: TableYears;
  /** The places whose rows may have moved; "everything" where a row depends on other places. */
  readonly of: "told" | "figured" | "everything";
  /** SQL, true of rows that are computed again whatever year has moved: of several years, or of none. */
  readonly always?: string;
}

/**
 * Views whose whole costs time and which several files of a release ask; later ones stand on earlier ones. What returns
 * say beside each other comes first, then what is made of figures.
 */
export const COMPUTED_MARTS: Readonly<Record<string, ComputedMart>> = {
  running_totals: {years: BY_YEAR, of: "told", always: "basis = 'programme_to_date'"},
  identities: {years: BY_YEAR, of: "told", always: "year is null"},
  double_reports: {years: BY_YEAR, of: "told", always: "year is null"},
  indicator_by_place_period: {years: BY_LAST_DAY, of: "figured"},
  organisation_by_place_period: {years: BY_LAST_DAY, of: "figured"},
  indicator_breakdowns: {years: BY_YEAR, of: "figured"},
  derived_measures: {years: BY_YEAR, of: "figured"},
  organisation_contributions: {years: BY_YEAR, of: "figured"},
  target_progress: {years: BY_YEAR, of: "figured"},
  place_standings: {years: BY_YEAR, of: "everything"}
};

/** What is owed changes from day to day: a release shows it as of that of its newest return, computed whole for each. */
const EXPECTED = `
  intermediate.expected_returns_on(
    (select coalesce(max(intermediate.day_in_vietnam(received_at)), date '2000-01-01') from main.returns)
  )`;

/** What a release shows as of itself. */
export const MARTS_OF_RELEASE: readonly string[] = ["expected_returns", "revisions"];

interface Held extends ComputedMart {
  readonly name: string;
  /** What it is computed from, in SQL. */
  readonly rows: string;
}

const HELD: readonly Held[] = [
  ...Object.entries(COMPUTED_MARTS).map(([name, mart]) => ({name, rows: `main.${name}`, ...mart})),
  // what a page shows of a place depends on what the country can show
  {name: "shown_changes", rows: `(${shownChangesQuery})`, years: BY_YEAR, of: "everything"}
];

/** What pages of several kinds show, computed whole. */
const SHOWN = {shown_figures: figuresQuery, shown_cells: cellsQuery} as const;

/**
 * Computes once what several files are written from, and keeps it: only the years and places in which something has
 * moved since are computed again. It needs the models alone.
 */
export async function holdComputedMarts(connection: DuckDBConnection): Promise<void> {
  const held = await heldMarts(connection);
  const moved = await whatHasMoved(connection);
  await inTransaction(connection, async () => {
    for (const mart of HELD) {
      if (!held.has(mart.name)) {
        // ordered by year, so that what is asked of one year reads little of the others
        await connection.run(
          `create table ${tableOf(mart)} as from ${mart.rows} order by ${mart.years.year}`
        );
      } else if (moved !== null) {
        await holdMoved(connection, mart, moved);
      }
      await show(connection, mart.name);
    }
    await forgetMoved(connection, moved);
  });
  await dropShown(connection);
}

/** Keeps who owes what as of the release: what the returns alone tell. */
export async function holdExpected(connection: DuckDBConnection): Promise<void> {
  await holdWhole(connection, "expected_returns", EXPECTED);
}

/** Keeps what was revised between the releases that are recorded now. */
export async function holdRevisions(connection: DuckDBConnection): Promise<void> {
  await holdWhole(connection, "revisions", "main.revisions");
}

/** Lets a connection see it as the mart of that name. */
export async function showExpected(connection: DuckDBConnection): Promise<void> {
  await show(connection, "expected_returns");
}

/**
 * Lets a connection see what is kept under the marts' names, in other views too: until they are dropped, temporary views
 * stand before the marts.
 */
export async function showHeldMarts(connection: DuckDBConnection): Promise<void> {
  for (const name of SHOWN_KEPT) await show(connection, name);
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

async function holdWhole(connection: DuckDBConnection, name: string, rows: string): Promise<void> {
  await connection.run(`create or replace table ${tableOf({name})} as from ${rows}`);
}

async function show(connection: DuckDBConnection, name: string): Promise<void> {
  await connection.run(`create or replace temp view ${name} as from ${tableOf({name})}`);
}

/** What is asked of observations and series is that of some years and places alone, which is most of what it costs. */
async function holdMoved(connection: DuckDBConnection, mart: Held, moved: Moved): Promise<void> {
  const places = mart.of === "everything" ? null : moved[mart.of];
  const inYears = mart.years.between(moved.first, moved.last);
  const rows =
    mart.always === undefined
      ? `${inYears} and ${inPlaces(places)}`
      : `(${inYears} or ${mart.always}) and (${inPlaces(places)} or place_id is null)`;
  await connection.run(`delete from ${tableOf(mart)} where ${rows}`);
  await askOnly(connection, moved, mart.of === "told" ? places : null, () =>
    connection.run(`insert into ${tableOf(mart)} by name from ${mart.rows} where ${rows}`)
  );
}

async function heldMarts(connection: DuckDBConnection): Promise<ReadonlySet<string>> {
  const found = await connection.runAndReadAll(`
    select table_name[6:] from duckdb_tables()
    where schema_name = 'intermediate' and starts_with(table_name, 'held_')`);
  return new Set(found.getRowsJson().flat().map(String));
}

function tableOf({name}: {readonly name: string}): string {
  return `intermediate.held_${name}`;
}
