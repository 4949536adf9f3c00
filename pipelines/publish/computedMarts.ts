import type {DuckDBConnection} from "@duckdb/node-api";

import {inTransaction} from "../load/warehouse.ts";
import {cellsQuery, figuresQuery, shownChangesQuery} from "./queries.ts";

/**
 * Views whose whole costs time and which several files of a release ask, with the year of their rows; later ones
 * stand on earlier ones.
 */
export const COMPUTED_MARTS = {
  running_totals: "year",
  identities: "year",
  double_reports: "year",
  indicator_by_place_period: "year(period_end)",
  organisation_by_place_period: "year(period_end)",
  indicator_breakdowns: "year",
  derived_measures: "year",
  organisation_contributions: "year",
  target_progress: "year"
} as const;

/** Rows that other years have a part in: computed again whatever has moved. */
const OF_SEVERAL_YEARS: Readonly<Partial<Record<keyof typeof COMPUTED_MARTS, string>>> = {
  running_totals: "basis = 'programme_to_date'"
};

/** What pages of several kinds show. */
const SHOWN = {
  shown_figures: figuresQuery,
  shown_changes: shownChangesQuery,
  shown_cells: cellsQuery
} as const;

/**
 * Computes once what several files are written from, and keeps it: only the years in which something has moved
 * since are computed again. Until they are dropped, temporary views of the marts' names that show what is kept
 * stand before the marts, for other views too.
 */
export async function holdComputedMarts(connection: DuckDBConnection): Promise<void> {
  await dropComputedMarts(connection);
  const years = await movedYears(connection);
  for (const [mart, year] of Object.entries(COMPUTED_MARTS)) {
    if (!(await isHeld(connection, mart))) {
      await connection.run(`create table intermediate.held_${mart} as from main.${mart}`);
    } else if (years.length > 0) {
      const others = OF_SEVERAL_YEARS[mart as keyof typeof COMPUTED_MARTS] ?? "false";
      const moved = `${year} is null or ${year} in (${years.join(", ")}) or ${others}`;
      await holdYears(connection, {mart, years, moved});
    }
    await connection.run(`create temp view ${mart} as from intermediate.held_${mart}`);
  }
  await connection.run("delete from intermediate.moved_years");
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
  for (const mart of Object.keys(COMPUTED_MARTS)) {
    await connection.run(`drop view if exists temp.${mart}`);
  }
  for (const table of Object.keys(SHOWN))
    await connection.run(`drop table if exists temp.${table}`);
}

/** What is asked of observations and series is that of these years alone, which is most of what it costs. */
async function holdYears(
  connection: DuckDBConnection,
  {
    mart,
    years,
    moved
  }: {readonly mart: string; readonly years: readonly number[]; readonly moved: string}
): Promise<void> {
  await connection.run(`set variable asked_years = [${years.join(", ")}]`);
  try {
    await inTransaction(connection, async () => {
      await connection.run(`delete from intermediate.held_${mart} where ${moved}`);
      await connection.run(
        `insert into intermediate.held_${mart} by name from main.${mart} where ${moved}`
      );
    });
  } finally {
    await connection.run("reset variable asked_years");
  }
}

async function movedYears(connection: DuckDBConnection): Promise<readonly number[]> {
  const years = await connection.runAndReadAll(
    "select distinct year from intermediate.moved_years order by year"
  );
  return years.getRowsJson().map(([year]) => Number(year));
}

async function isHeld(connection: DuckDBConnection, mart: string): Promise<boolean> {
  const found = await connection.runAndReadAll(
    `select 1 from duckdb_tables() where schema_name = 'intermediate' and table_name = 'held_${mart}'`
  );
  return found.currentRowCount > 0;
}
