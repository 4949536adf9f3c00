import type {DuckDBConnection} from "@duckdb/node-api";

import {COMPARED, COMPARED_BATCH, COMPARED_LAST} from "./modelFiles.ts";
import {runModelFiles} from "./runModelFiles.ts";

/**
 * Compares every two periods of the units in which something has changed, a batch of topics after the other:
 * the pairs of all of them at once would not fit into memory. What each place adds to them is kept.
 */
export async function comparePeriods(connection: DuckDBConnection): Promise<void> {
  await runModelFiles(connection, COMPARED);
  const batches = await connection.runAndReadAll(
    "select distinct batch from compared_topics order by batch"
  );
  for (const [batch] of batches.getRowsJson()) {
    await connection.run(`
      create or replace temp table batch_topics as
        select topic_id from compared_topics where batch = ${Number(batch)}
    `);
    await runModelFiles(connection, COMPARED_BATCH);
  }
  await runModelFiles(connection, COMPARED_LAST);
}
