import type {DuckDBConnection} from "@duckdb/node-api";

import {readModel} from "./modelFiles.ts";

/** Runs models in order; an error says which one it came from. */
export async function runModelFiles(
  connection: DuckDBConnection,
  names: readonly string[]
): Promise<void> {
  for (const name of names) {
    try {
      await connection.run(readModel(name));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`model ${name}: ${reason}`, {cause: error});
    }
  }
}
