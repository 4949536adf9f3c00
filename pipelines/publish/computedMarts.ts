import type {DuckDBConnection} from "@duckdb/node-api";

import {cellsQuery, figuresQuery, shownChangesQuery} from "./queries.ts";

/** Views whose whole costs time and which several files of a release ask; later ones stand on earlier ones. */
const COMPUTED_MARTS = [
  "running_totals",
  "identities",
  "double_reports",
  "indicator_by_place_period",
  "organisation_by_place_period",
  "indicator_breakdowns",
  "derived_measures",
  "organisation_contributions",
  "target_progress"
] as const;

/** What pages of several kinds show. */
const SHOWN = {
  shown_figures: figuresQuery,
  shown_changes: shownChangesQuery,
  shown_cells: cellsQuery
} as const;

/**
 * Computes once what several files are written from: a temporary table of a mart's name stands before its
 * view until it is dropped, for other views too.
 */
export async function holdComputedMarts(connection: DuckDBConnection): Promise<void> {
  for (const mart of COMPUTED_MARTS) {
    await connection.run(`create or replace temp table ${mart} as from main.${mart}`);
  }
  for (const [name, query] of Object.entries(SHOWN)) {
    await connection.run(`create or replace temp table ${name} as ${query}`);
  }
}

export async function dropComputedMarts(connection: DuckDBConnection): Promise<void> {
  for (const table of [...COMPUTED_MARTS, ...Object.keys(SHOWN)]) {
    await connection.run(`drop table if exists temp.${table}`);
  }
}
