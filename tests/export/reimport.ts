import type {DuckDBConnection} from "@duckdb/node-api";
import {DuckDBInstance} from "@duckdb/node-api";

/** What datapackage.json says of a column, as far as reading it back needs it. */
export interface PackagedField {
  readonly name: string;
  readonly type: string;
  readonly storedAs: string;
  readonly description: string;
  readonly unit?: string;
  readonly constraints?: {readonly required: boolean};
}

export async function inMemory<Value>(work: (connection: DuckDBConnection) => Promise<Value>) {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** A CSV file of a bundle as a query: by what its README and datapackage.json say, and nothing else. */
export function csvAsQuery(path: string, fields: readonly PackagedField[]): string {
  const columns = fields.map(({name}) => `'${name}': 'varchar'`).join(", ");
  const values = fields.map(({name, storedAs}) => `${valueOf(name, storedAs)} as "${name}"`);
  return `select ${values.join(", ")} from read_csv('${path}', header = true, auto_detect = false,
    delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false,
    columns = {${columns}})`;
}

function valueOf(name: string, storedAs: string): string {
  const column = `"${name}"`;
  if (storedAs === "VARCHAR") {
    return String.raw`if(regexp_matches(${column}, '^''+[=+\-@\t\r\n]'), ${column}[2:], ${column})`;
  }
  const isNested = storedAs.endsWith("[]") || storedAs.startsWith("STRUCT");
  return isNested ? `cast(${column}::json as ${storedAs})` : `cast(${column} as ${storedAs})`;
}

/** Rows that one side has and the other has not; types count, `null` equals `null` alone. */
export async function differences(
  connection: DuckDBConnection,
  a: string,
  b: string
): Promise<unknown[]> {
  const types = await Promise.all(
    [a, b].map(async (query) =>
      (await connection.runAndReadAll(`describe ${query}`))
        .getRowsJson()
        .map((row) => row.slice(0, 2))
    )
  );
  if (JSON.stringify(types[0]) !== JSON.stringify(types[1])) return types;
  const result = await connection.runAndReadAll(
    `((from (${a})) except all (from (${b}))) union all ((from (${b})) except all (from (${a}))) limit 5`
  );
  return result.getRowsJson();
}
