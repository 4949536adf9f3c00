import type {DuckDBConnection} from "@duckdb/node-api";

import {inTransaction} from "../load/warehouse.ts";
import {cellsQuery, figuresQuery, shownChangesQuery} from "./queries.ts";
import type {TableYears} from "./tableYears.ts";
import {BY_LAST_DAY, BY_YEAR} from "./tableYears.ts";
import type {Moved} from "./whatHasMoved.ts";
import {askOnly, forgetMoved, inPlaces, whatHasMoved} from "./whatHasMoved.ts";

/**
 * Views whose whole costs time and which several files of a release ask, with the year of their rows; later ones
 * stand on earlier ones.
 */
export const COMPUTED_MARTS = {
  running_totals: BY_YEAR,
  identities: BY_YEAR,
  double_reports: BY_YEAR,
  indicator_by_place_period: BY_LAST_DAY,
  organisation_by_place_period: BY_LAST_DAY,
  indicator_breakdowns: BY_YEAR,
  derived_measures: BY_YEAR,
  organisation_contributions: BY_YEAR,
  target_progress: BY_YEAR
} as const satisfies Readonly<Record<string, TableYears>>;
type Mart = keyof typeof COMPUTED_MARTS;

/**
 * What returns say, beside each other, with the rows that are computed again whatever year has moved: those that
 * several years have a part in, and what tells no year. The other marts are made of figures.
 */
const LISTS: Readonly<Partial<Record<string, string>>> = {
  running_totals: "basis = 'programme_to_date'",
  identities: "year is null",
  double_reports: "year is null"
} satisfies Partial<Record<Mart, string>>;

interface Held {
  readonly name: string;
  /** What it is computed from, in SQL. */
  readonly rows: string;
  readonly years: TableYears;
  /** The places whose rows may have moved. */
  readonly of: "told" | "figured" | "everything";
  /** SQL, true of rows that are computed again whatever year has moved. */
  readonly always: string | null;
}

const HELD: readonly Held[] = [
  ...Object.entries(COMPUTED_MARTS).map(([name, years]): Held => {
    const always = LISTS[name] ?? null;
    return {name, years, rows: `main.${name}`, of: always === null ? "figured" : "told", always};
  }),
  // what a page shows of a place depends on what the country can show
  {
    ...{name: "shown_changes", years: BY_YEAR, rows: `(${shownChangesQuery})`},
    ...{of: "everything", always: null}
  }
];

/** What pages of several kinds show, computed whole. */
const SHOWN = {shown_figures: figuresQuery, shown_cells: cellsQuery} as const;

/**
 * Computes once what several files are written from, and keeps it: only the years and places in which something has
 * moved since are computed again. Until they are dropped, temporary views of the marts' names that show what is kept
 * stand before the marts, for other views too.
 */
export async function holdComputedMarts(connection: DuckDBConnection): Promise<void> {
  await dropComputedMarts(connection);
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
      await connection.run(`create temp view ${mart.name} as from ${tableOf(mart)}`);
    }
    await forgetMoved(connection, moved);
  });
  for (const [name, query] of Object.entries(SHOWN)) {
    await connection.run(`create or replace temp table ${name} as ${query}`);
  }
}

/** Lets another connection see what is kept, under the marts' names. */
export async function showHeldMarts(connection: DuckDBConnection): Promise<void> {
  for (const mart of Object.keys(COMPUTED_MARTS)) {
    await connection.run(`create or replace temp view ${mart} as from intermediate.held_${mart}`);
  }
}

export async function dropComputedMarts(connection: DuckDBConnection): Promise<void> {
  await connection.run(
    [
      ...HELD.map(({name}) => `drop view if exists temp.${name}`),
      ...Object.keys(SHOWN).map((table) => `drop table if exists temp.${table}`)
    ].join(";\n")
  );
}

/** What is asked of observations and series is that of some years and places alone, which is most of what it costs. */
async function holdMoved(connection: DuckDBConnection, mart: Held, moved: Moved): Promise<void> {
  const places = mart.of === "everything" ? null : moved[mart.of];
  const inYears = mart.years.between(moved.first, moved.last);
  const rows =
    mart.always === null
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

function tableOf({name}: Held): string {
  return `intermediate.held_${name}`;
}
