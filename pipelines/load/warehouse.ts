import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync} from "node:fs";
import {dirname, join, resolve} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";
import {DuckDBInstance} from "@duckdb/node-api";

import {OperatorError} from "../errors.ts";
import {engineMemory} from "./engineMemory.ts";
import {giveBackFreed} from "./freedMemory.ts";

/** Layout of the raw tables; a warehouse with another one is rebuilt from the kept originals. */
const LAYOUT = 2;

export interface Warehouse {
  readonly path: string;
  readonly connection: DuckDBConnection;
  /**
   * Another connection to the same ledger, for work that goes on beside: with temporary tables and a
   * transaction of its own. Whoever asks closes it.
   */
  connectBeside(): Promise<DuckDBConnection>;
  close(): void;
}

/** How many threads of the engine a piece of work can use. */
export type Threads = 1 | 2;

/** Another process has the ledger open: what is to be done can be done once that ends. */
export class LedgerInUse extends OperatorError {}

/**
 * Opens the DuckDB file that holds the ledger, making it where there is none. Throws an OperatorError
 * where another process has it open, where it is damaged, and where the file is something else.
 *
 * A thread that waits for another one's task spins: where each task is short that is a third of all CPU, and with two
 * `threads` an ingest of 2,000 returns took a second more and ended no sooner.
 */
export async function openWarehouse(
  path: string,
  {readOnly = false, threads = 2}: {readonly readOnly?: boolean; readonly threads?: Threads} = {}
): Promise<Warehouse> {
  const file = resolve(path);
  if (readOnly && !existsSync(file)) {
    throw new OperatorError(`no warehouse at ${path}; run "ingest" first`);
  }
  if (existsSync(file) && !statSync(file).isFile()) {
    throw new OperatorError(`${path} is no file; name a warehouse file with --warehouse`);
  }
  if (!readOnly && isAbsent(file)) await makeWarehouse(file, path);
  const warehouse = await connect(file, path, {readOnly, threads});
  try {
    await checkLayout(warehouse.connection, path);
    if (!readOnly) await warehouse.connection.run(statementsOf("releases.sql"));
  } catch (error) {
    warehouse.close();
    throw error;
  }
  return {...warehouse, path: file};
}

function isAbsent(file: string): boolean {
  return (statSync(file, {throwIfNoEntry: false})?.size ?? 0) === 0;
}

/** Made aside and renamed: what has the final name is whole, however a run ends. */
async function makeWarehouse(file: string, path: string): Promise<void> {
  const aside = `${file}.part`;
  for (const leftover of [aside, `${aside}.wal`]) rmSync(leftover, {force: true});
  const warehouse = await connect(aside, path, {readOnly: false, threads: 1});
  try {
    await createLayout(warehouse.connection);
    await warehouse.connection.run("checkpoint");
  } finally {
    warehouse.close();
  }
  renameSync(aside, file);
}

interface Opening {
  readonly readOnly: boolean;
  readonly threads: Threads;
}

async function connect(
  file: string,
  path: string,
  opening: Opening
): Promise<Omit<Warehouse, "path">> {
  const instance = await openInstance(file, path, opening);
  const connection = await instance.connect();
  const stopGivingBack = giveBackFreed();
  return {
    connection,
    connectBeside: () => instance.connect(),
    close: () => {
      stopGivingBack();
      connection.closeSync();
      instance.closeSync();
    }
  };
}

async function openInstance(
  file: string,
  path: string,
  {readOnly, threads}: Opening
): Promise<DuckDBInstance> {
  const memory = engineMemory();
  try {
    if (!readOnly) mkdirSync(dirname(file), {recursive: true});
    return await DuckDBInstance.create(file, {
      access_mode: readOnly ? "READ_ONLY" : "READ_WRITE",
      memory_limit: memory,
      threads: String(threads),
      preserve_insertion_order: "false",
      // At the 16 MB of the default every batch rewrites the row group that the last one began.
      checkpoint_threshold: "128MB",
      // Where rows are added the engine takes a block for every column: of the default, 256 KB, that is a hundred
      // megabytes for one more return, filled with zeros first. A file keeps its own.
      default_block_size: "131072",
      // The first with dictionaries that texts are compressed by in half the time; a file keeps its own.
      storage_compatibility_version: "v1.3.0",
      temp_directory: `${file}.tmp`,
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false"
    });
  } catch (error) {
    throw explainOpening(error, path);
  }
}

function explainOpening(error: unknown, path: string): OperatorError {
  const reason = error instanceof Error ? error.message : String(error);
  const holder = /PID (\d+)/.exec(reason)?.[1];
  if (/could not set lock|conflicting lock|already attached|unique file handle/i.test(reason)) {
    const by = holder === undefined ? "another process" : `process ${holder}`;
    return new LedgerInUse(`${path} is in use by ${by}; wait until it ends and run again`, {
      cause: error
    });
  }
  if (/permission denied|read-only file system|cannot open file|EACCES|EROFS/i.test(reason)) {
    return new OperatorError(`${path} cannot be opened: permission denied; mend its permissions`, {
      cause: error
    });
  }
  return new OperatorError(
    `${path} is damaged or no DuckDB file (${firstSentence(reason)}); move it away and ingest the returns again`,
    {cause: error}
  );
}

async function checkLayout(connection: DuckDBConnection, path: string): Promise<void> {
  const tables = await connection.runAndReadAll(
    "select concat(schema_name, '.', table_name) from duckdb_tables()"
  );
  const names = tables.getRowsJson().map(([name]) => name);
  if (!names.includes("raw.warehouse")) {
    throw new OperatorError(
      `${path} is a DuckDB file, but no warehouse of returns; name another with --warehouse`
    );
  }
  const found = await connection.runAndReadAll("select layout from raw.warehouse");
  const layout = Number(found.getRowsJson()[0]?.[0]);
  if (layout !== LAYOUT) {
    throw new OperatorError(
      `${path} has layout ${layout}, this version needs ${LAYOUT}; move it away and ingest the returns again`
    );
  }
}

function statementsOf(name: string): string {
  return readFileSync(join(import.meta.dirname, name), "utf8");
}

async function createLayout(connection: DuckDBConnection): Promise<void> {
  const statements = ["schema.sql", "ledger.sql", "releases.sql"].map(statementsOf);
  await inTransaction(connection, async () => {
    for (const sql of statements) await connection.run(sql);
  });
}

/**
 * Runs `work` in one transaction and rolls back on any error. DuckDB commits an aborted transaction
 * without a word, so `work` itself counts what it wrote.
 */
export async function inTransaction<Result>(
  connection: DuckDBConnection,
  work: () => Promise<Result>
): Promise<Result> {
  await connection.run("begin transaction");
  try {
    const result = await work();
    await connection.run("commit");
    return result;
  } catch (error) {
    await connection.run("rollback").catch(() => undefined);
    throw error;
  }
}

function firstSentence(text: string): string {
  return (text.split("\n")[0] ?? "").slice(0, 160);
}

/** So many threads meanwhile, however many connections ask. */
export async function withThreads<Result>(
  {connection}: Pick<Warehouse, "connection">,
  threads: Threads,
  work: () => Promise<Result>
): Promise<Result> {
  const setting = await connection.runAndReadAll("select current_setting('threads')");
  const before = Number(setting.getRowsJson()[0]?.[0]);
  // To set them takes a while: the engine gives back what it has freed.
  const set = async (to: number): Promise<void> => {
    if (before !== threads) await connection.run(`set threads = ${to}`);
  };
  await set(threads);
  try {
    return await work();
  } finally {
    await set(before);
  }
}
