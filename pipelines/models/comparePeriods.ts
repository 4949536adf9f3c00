import type {DuckDBConnection} from "@duckdb/node-api";

import {COMPARED_BATCH} from "./modelFiles.ts";
import {runModelFiles} from "./runModelFiles.ts";

/**
 * Compares every two periods of the topics in `affected_topics`, a batch of topics after the other: the
 * pairs of all of them at once would not fit into memory.
 */
export async function comparePeriods(connection: DuckDBConnection): Promise<void> {
  await runModelFiles(connection, ["intermediate/compared_topics"]);
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
}
