import type {DuckDBConnection, DuckDBPreparedStatement} from "@duckdb/node-api";
import {DuckDBInstance, StatementType} from "@duckdb/node-api";

import type {SqlTable} from "../../../src/sql/catalogue.ts";
import {statementsOf} from "../../../src/sql/statements.ts";
import {warningsOf} from "../../../src/sql/warnings/warningsOf.ts";
import {OperatorError} from "../../errors.ts";
import {sqlDayInVietnam} from "../../vietnamDay.ts";
import {beginsAsReading, refusedFunction} from "./allowed.ts";
import {describeTables} from "./describeTables.ts";
import type {AskedRelease, SqlAnswer, SqlRequest} from "./protocol.ts";
import {showRelease} from "./releaseTables.ts";

const ALLOWED: ReadonlySet<StatementType> = new Set([StatementType.SELECT, StatementType.EXPLAIN]);
/** Marts that only a build brings up to date. */
const FIGURES = /\b(indicator_by_place_\w+|year_over_year|period_comparisons|derived_measures)\b/i;
const IS_BEHIND = `
  with counted as (select return_id from returns where is_counted)
  select exists (from counted anti join intermediate.modelled_returns using (return_id))
    or exists (from intermediate.modelled_returns anti join counted using (return_id))`;
const ONLY_READING = "only reading is allowed here: use a select";

type Give = (answer: SqlAnswer) => Promise<void>;

/** Runs one query over tables that it can neither change nor leave: no files, no network, no settings. */
export async function runSql(request: SqlRequest, give: Give): Promise<void> {
  const instance = await openSource(request);
  const connection = await instance.connect();
  try {
    if ("release" in request.source) await showRelease(connection, request.source.release);
    await connection.run("set enable_external_access = false");
    await connection.run("set lock_configuration = true");
    await runOne(connection, request, give);
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    throw new OperatorError(`the query failed: ${reasonOf(error)}`, {cause: error});
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function openSource({source, memory}: SqlRequest): Promise<DuckDBInstance> {
  const isWarehouse = "warehouse" in source;
  const path = isWarehouse ? source.warehouse : ":memory:";
  try {
    return await DuckDBInstance.create(path, {
      ...(isWarehouse ? {access_mode: "READ_ONLY"} : {}),
      memory_limit: memory,
      threads: "2",
      // What does not fit into memory is no question for here, and nothing is written.
      temp_directory: "",
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false"
    });
  } catch (error) {
    throw new OperatorError(`${path} cannot be opened: ${reasonOf(error)}`, {cause: error});
  }
}

async function runOne(
  connection: DuckDBConnection,
  {sql, limit, source}: SqlRequest,
  give: Give
): Promise<void> {
  const count = statementsOf(sql).length;
  if (count !== 1) throw new OperatorError(`one query at a time, not ${count}`);
  if (!beginsAsReading(sql)) throw new OperatorError(ONLY_READING);
  const refused = refusedFunction(sql);
  if (refused !== null) throw new OperatorError(`${ONLY_READING}, without ${refused}()`);
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1) {
    throw new OperatorError(`one query at a time, not ${statements.count}`);
  }
  const prepared = await statements.prepare(0);
  if (!ALLOWED.has(prepared.statementType)) throw new OperatorError(ONLY_READING);
  const isTruncated = await giveRows(prepared, limit, give);
  const isBehind = "warehouse" in source && FIGURES.test(sql) && (await isModelBehind(connection));
  await give({kind: "end", isTruncated, isBehind, release: await releaseOf(connection)});
  if (prepared.statementType === StatementType.SELECT) {
    const ask = async (probe: string) =>
      (await connection.runAndReadAll(probe)).getRowsJson().map((row) => row.map(textOf));
    const tables: readonly SqlTable[] = await describeTables(ask);
    await give({kind: "warnings", warnings: await warningsOf(sql, tables, ask)});
  }
}

/** True where more rows would have followed. */
async function giveRows(
  prepared: DuckDBPreparedStatement,
  limit: number | null,
  give: Give
): Promise<boolean> {
  const result = await prepared.stream();
  const types = result.columnTypes();
  await give({
    kind: "columns",
    columns: result
      .deduplicatedColumnNames()
      .map((name, at) => ({name, type: types[at]?.toString() ?? "VARCHAR"}))
  });
  let given = 0;
  for await (const piece of result.yieldRowsJson()) {
    const rows = limit === null ? piece : piece.slice(0, limit - given);
    if (rows.length > 0) await give({kind: "rows", rows: rows.map((row) => row.map(textOf))});
    given += rows.length;
    if (rows.length < piece.length) return true;
  }
  return false;
}

async function isModelBehind(connection: DuckDBConnection): Promise<boolean> {
  const result = await connection.runAndReadAll(IS_BEHIND);
  return result.getRowsJson()[0]?.[0] === true;
}

async function releaseOf(connection: DuckDBConnection): Promise<AskedRelease | null> {
  const result = await connection.runAndReadAll(`
    select release, number::integer, ${sqlDayInVietnam("released_at")}::varchar,
      exists (from duckdb_tables() where table_name = 'made_up')
    from main.releases order by number desc limit 1`);
  const [id, number, date, isDemonstration] = result.getRowsJson()[0] ?? [];
  return typeof id === "string" && typeof date === "string"
    ? {id, number: Number(number), date, isDemonstration: isDemonstration === true}
    : null;
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [first = ""] = message.split(/\n\n|\nLINE/);
  return first.replaceAll("\n", " ").slice(0, 300);
}
