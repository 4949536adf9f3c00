import type {DuckDBConnection} from "@duckdb/node-api";

import {runInBatches} from "./inBatches.ts";
import {COMPARED, COMPARED_BATCH, COMPARED_LAST} from "./modelFiles.ts";
import {runModelFiles} from "./runModelFiles.ts";

/**
 * Compares every two periods of the units in which something has changed, a batch of topics after the other.
 * What each place adds to them is kept.
 */
export async function comparePeriods(connection: DuckDBConnection): Promise<void> {
  await runModelFiles(connection, COMPARED);
  await runInBatches(connection, COMPARED_BATCH, {
    source: "compared_topics",
    column: "topic_id",
    into: "batch_topics"
  });
  await runModelFiles(connection, COMPARED_LAST);
}
