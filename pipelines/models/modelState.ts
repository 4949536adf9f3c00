import {createHash} from "node:crypto";

import type {DuckDBConnection} from "@duckdb/node-api";

import {sqlDayInVietnam} from "../vietnamDay.ts";

/** What the kept tables and the marts were computed from. */
export interface ModelState {
  readonly models: string;
  readonly codes: string;
  /**
   * The day on which it is asked what is due, in Việt Nam: that of the newest return that counts, unless
   * one was given. Not the day of the build, so that the same ledger gives the same figures whenever.
   */
  readonly day: string;
  readonly release: string;
  /**
   * Number of the release that revisions are counted from: the last one that holds other returns. For a
   * release that has come back, the last one before it, so that it is what it was.
   */
  readonly baseline: number | null;
}

/** Reads the temporary table `present_returns`: the returns with their present status. */
export async function presentState(
  connection: DuckDBConnection,
  models: string,
  today?: string
): Promise<ModelState> {
  const codes = await textOf(
    connection,
    `select coalesce(string_agg(name || ' ' || sha256, '\n' order by name), '')
     from codes.contents where name <> 'decisions'`
  );
  const returns = await textOf(
    connection,
    `select coalesce(sha256(string_agg(sha256, '\n' order by sha256)), '')
     from present_returns where is_counted`
  );
  const day =
    today ??
    (await textOf(
      connection,
      `select coalesce(max(${sqlDayInVietnam("received_at")})::varchar, '1900-01-01')
       from present_returns where is_counted`
    ));
  const release = createHash("sha256")
    .update([models, codes, returns, day].join("\0"))
    .digest("hex")
    .slice(0, 16);
  const baseline = await connection.runAndReadAll(
    `with again as (select min(number) as number from raw.releases where release = $1)
     select max(number) from raw.releases
     where release <> $1 and coalesce(number < (select number from again), true)`,
    [release]
  );
  const number = baseline.getRowsJson()[0]?.[0] ?? null;
  return {models, codes, day, release, baseline: number === null ? null : Number(number)};
}

/** Null before the first run, and where an older version kept less. */
export async function storedState(connection: DuckDBConnection): Promise<ModelState | null> {
  // The list of all columns would have every view of the warehouse planned.
  const tables = await connection.runAndReadAll(
    "select 1 from duckdb_tables() where schema_name = 'intermediate' and table_name = 'state'"
  );
  if (tables.currentRowCount === 0) return null;
  const days = await connection.runAndReadAll(
    "select 1 from pragma_table_info('intermediate.state') where name = 'day'"
  );
  if (days.currentRowCount === 0) return null;
  const result = await connection.runAndReadAll(
    "select models, codes, day, release, baseline from intermediate.state"
  );
  const row = result.getRowsJS()[0] as [string, string, string, string, number | null] | undefined;
  if (row === undefined) return null;
  const [models, codes, day, release, baseline] = row;
  return {models, codes, day, release, baseline};
}

export async function storeState(connection: DuckDBConnection, state: ModelState): Promise<void> {
  await connection.run("delete from intermediate.state");
  await connection.run("insert into intermediate.state values ($1, $2, $3, $4, $5)", [
    state.models,
    state.codes,
    state.day,
    state.release,
    state.baseline
  ]);
}

async function textOf(connection: DuckDBConnection, sql: string): Promise<string> {
  const result = await connection.runAndReadAll(sql);
  const value = result.getRowsJson()[0]?.[0];
  return typeof value === "string" ? value : "";
}
