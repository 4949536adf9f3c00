import type {DuckDBConnection, DuckDBValue} from "@duckdb/node-api";

/** The rows of one query as plain objects; decimals, dates and 64-bit numbers as text. */
export async function rowsOf(
  connection: DuckDBConnection,
  sql: string,
  values: DuckDBValue[] = []
): Promise<readonly Record<string, unknown>[]> {
  const result = await connection.runAndReadAll(sql, values);
  return result.getRowObjectsJson();
}

/** The single number that a query gives, for instance a count. */
export async function numberOf(
  connection: DuckDBConnection,
  sql: string,
  values: DuckDBValue[] = []
): Promise<number> {
  const result = await connection.runAndReadAll(sql, values);
  return Number(result.getRowsJson()[0]?.[0] ?? 0);
}
