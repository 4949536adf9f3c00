import type {DuckDBConnection} from "@duckdb/node-api";

import {runModelFiles} from "./runModelFiles.ts";

/**
 * Runs models once for each batch of `source`, with the `column` of the batch in the temporary table `into`:
 * all of them at once would not fit into memory.
 */
export async function runInBatches(
  connection: DuckDBConnection,
  names: readonly string[],
  {source, column, into}: {readonly source: string; readonly column: string; readonly into: string}
): Promise<void> {
  const batches = await connection.runAndReadAll(
    `select distinct batch from ${source} order by batch`
  );
  for (const [batch] of batches.getRowsJson()) {
    await connection.run(`
      create or replace temp table ${into} as
        select ${column} from ${source} where batch = ${Number(batch)}
    `);
    await runModelFiles(connection, names);
  }
}
