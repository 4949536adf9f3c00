import type {DuckDBConnection} from "@duckdb/node-api";
import {DuckDBInstance} from "@duckdb/node-api";

/** Lends a connection to a database that is only read, or to an empty one in memory, and closes it. */
export async function withEngine<Value>(
  path: string | null,
  work: (connection: DuckDBConnection) => Promise<Value>
): Promise<Value> {
  const instance = await DuckDBInstance.create(path ?? ":memory:", {
    // One thread: rows are written in the order in which they are read.
    threads: "1",
    ...(path === null ? {} : {access_mode: "READ_ONLY"})
  });
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
