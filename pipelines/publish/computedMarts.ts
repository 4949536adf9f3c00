import type {DuckDBConnection} from "@duckdb/node-api";

/** Views whose whole costs seconds and which several files of a release ask. */
const COMPUTED_MARTS = [
  "indicator_breakdowns",
  "derived_measures",
  "organisation_contributions"
] as const;

/** Computes them once: a temporary table of the name stands before the view until it is dropped. */
export async function holdComputedMarts(connection: DuckDBConnection): Promise<void> {
  for (const mart of COMPUTED_MARTS) {
    await connection.run(`create or replace temp table ${mart} as from main.${mart}`);
  }
}

export async function dropComputedMarts(connection: DuckDBConnection): Promise<void> {
  for (const mart of COMPUTED_MARTS) await connection.run(`drop table if exists temp.${mart}`);
}
