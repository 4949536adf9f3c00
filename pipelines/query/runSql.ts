import {existsSync} from "node:fs";

import type {DuckDBConnection} from "@duckdb/node-api";
import {DuckDBInstance, DuckDBTypeId, StatementType} from "@duckdb/node-api";

import {OperatorError} from "../errors.ts";

export interface SqlResult {
  readonly columns: readonly string[];
  /** Numbers where they are exact as such, else text; null for null. */
  readonly rows: readonly (readonly unknown[])[];
  /** Which columns hold numbers, for aligning and for exports. */
  readonly isNumeric: readonly boolean[];
  /** True where more rows would have followed. */
  readonly isTruncated: boolean;
  /** True where the query reads figures that do not yet hold what was loaded since the last build. */
  readonly isBehind: boolean;
}

const ALLOWED: ReadonlySet<StatementType> = new Set([StatementType.SELECT, StatementType.EXPLAIN]);
/** Marts that only a build brings up to date. */
const FIGURES = /\b(indicator_by_place_year|year_over_year)\b/i;
const IS_BEHIND = `
  with counted as (select return_id from returns where is_counted)
  select exists (from counted anti join intermediate.modelled_returns using (return_id))
    or exists (from intermediate.modelled_returns anti join counted using (return_id))`;
/** Functions that write files or change the process although the database is read-only. */
const FORBIDDEN = /\b(enable_logging|enable_profiling|set_config|truncate_duckdb_logs)\s*\(/i;
const NUMERIC: ReadonlySet<DuckDBTypeId> = new Set([
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.UHUGEINT,
  DuckDBTypeId.FLOAT,
  DuckDBTypeId.DOUBLE,
  DuckDBTypeId.DECIMAL
]);

/** Runs one query over a warehouse that it can neither change nor leave: no files, no network, no settings. */
export async function runSql(path: string, sql: string, limit: number): Promise<SqlResult> {
  if (!existsSync(path)) throw new OperatorError(`no warehouse at ${path}; run "ingest" first`);
  const instance = await openLocked(path);
  const connection = await instance.connect();
  try {
    return await runOne(connection, sql, limit);
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(`the query failed: ${oneLine(error)}`, {cause: error});
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function openLocked(path: string): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(path, {
      access_mode: "READ_ONLY",
      memory_limit: "1GB",
      threads: "2",
      enable_external_access: "false",
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
      lock_configuration: "true"
    });
  } catch (error) {
    const holder = /PID (\d+)/.exec(oneLine(error))?.[1];
    throw new OperatorError(
      holder === undefined
        ? `${path} cannot be opened: ${oneLine(error)}`
        : `${path} is being written by process ${holder}; ask again when it has ended`,
      {cause: error}
    );
  }
}

async function runOne(
  connection: DuckDBConnection,
  sql: string,
  limit: number
): Promise<SqlResult> {
  if (FORBIDDEN.test(sql)) throw new OperatorError("only reading is allowed here: use a select");
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1) {
    throw new OperatorError(`one query at a time, not ${statements.count}`);
  }
  const prepared = await statements.prepare(0);
  if (!ALLOWED.has(prepared.statementType)) {
    throw new OperatorError("only reading is allowed here: use a select");
  }
  const reader = await prepared.streamAndReadUntil(limit + 1);
  const rows = reader.getRowsJson().slice(0, limit);
  const isNumeric = reader.columnTypes().map((type) => NUMERIC.has(type.typeId));
  return {
    columns: reader.deduplicatedColumnNames(),
    rows: rows.map((row) => row.map((value, at) => (isNumeric[at] ? exactNumber(value) : value))),
    isNumeric,
    isTruncated: reader.currentRowCount > limit,
    isBehind: FIGURES.test(sql) && (await isBehind(connection))
  };
}

async function isBehind(connection: DuckDBConnection): Promise<boolean> {
  const result = await connection.runAndReadAll(IS_BEHIND);
  return result.getRowsJson()[0]?.[0] === true;
}

/** `65000000000.000000` → 65000000000; text where a double would not hold every digit. */
function exactNumber(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const trimmed = value.includes(".") ? value.replace(/\.?0+$/, "") : value;
  const digits = trimmed.replace(/^-?0*\.?|\./g, "").length;
  return digits <= 15 ? Number(trimmed) : trimmed;
}

function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (
    message
      .split(/\n\n|\nLINE/)[0]
      ?.replaceAll("\n", " ")
      .slice(0, 300) ?? ""
  );
}
