import type {AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import {AsyncDuckDB, VoidLogger} from "@duckdb/duckdb-wasm";

import type {SqlPageCatalogue} from "../../sql/catalogue.ts";
import {quotedName} from "../../sql/parameters.ts";
import type {TextRow} from "../../sql/resultColumn.ts";
import {nameOf, tokensOf} from "../../sql/tokens.ts";

export interface EngineFiles {
  /** Absolute addresses; `folder` ends in a slash and holds the database files. */
  readonly engine: string;
  readonly worker: string;
  readonly folder: string;
  readonly engineBytes: number;
  readonly catalogue: SqlPageCatalogue;
}

/** `done` of 0…1; what is being loaded. */
export type OnLoading = (what: "engine" | "tables" | "ready", done: number) => void;

/** Thrown where the reader stopped a query. */
export class Stopped extends Error {}

/** One connection to an engine that can neither fetch, read files, nor be configured. */
export interface Engine {
  /** Runs one statement once the tables that it names are loaded; rows as text. */
  ask(sql: string): Promise<TextRow[]>;
  /** Runs one statement, rows as an Arrow IPC stream. */
  askArrow(sql: string): Promise<Uint8Array>;
  /** Ends what runs now, for good: its worker is ended, and the next question starts another. */
  stop(): void;
}

interface Running {
  readonly db: AsyncDuckDB;
  readonly worker: Worker;
  readonly connection: AsyncDuckDBConnection;
  readonly loaded: Set<string>;
}

export function createEngine(files: EngineFiles, onLoading: OnLoading): Engine {
  let running: Promise<Running> | null = null;
  let stop: ((reason: Stopped) => void) | null = null;
  let stopped = Promise.race<never>([]);
  const start = (): Promise<Running> => {
    if (running !== null) return running;
    stopped = new Promise((_, reject) => (stop = reject));
    stopped.catch(() => undefined);
    running = startEngine(files, onLoading);
    running.catch(() => (running = null));
    return running;
  };
  const prepared = async (sql: string): Promise<Running> => {
    const engine = await start();
    await loadTables(engine, files, sql, onLoading);
    return engine;
  };
  const orStopped = <Result>(work: Promise<Result>) => Promise.race([work, stopped]);
  return {
    ask: async (sql) => {
      const {connection} = await orStopped(prepared(sql));
      return rowsOf(await orStopped(connection.query(sql)));
    },
    askArrow: async (sql) => {
      const {connection} = await orStopped(prepared(sql));
      return orStopped(connection.useUnsafe((db, id) => db.runQuery(id, sql)));
    },
    stop: () => {
      const old = running;
      running = null;
      stop?.(new Stopped());
      void old?.then(({worker}) => worker.terminate()).catch(() => undefined);
    }
  };
}

async function startEngine(files: EngineFiles, onLoading: OnLoading): Promise<Running> {
  const {catalogue, folder, engineBytes} = files;
  const first = catalogue.files.filter(({isFirst}) => isFirst);
  const fetched = first.map(({address}) => fetchBytes(folder + address));
  // Looked at below; until then a failure must not end the page.
  for (const one of fetched) one.catch(() => undefined);
  const worker = new Worker(files.worker);
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  await db.instantiate(files.engine, null, ({bytesLoaded}) => {
    onLoading("engine", Math.min(1, bytesLoaded / engineBytes));
  });
  await db.open({});
  const connection = await db.connect();
  const engine = {db, worker, connection, loaded: new Set<string>()};
  await lock(connection, catalogue);
  for (const [at, file] of first.entries()) {
    await openFile(engine, catalogue, file.name, (await fetched[at]) ?? new Uint8Array());
  }
  onLoading("ready", 1);
  return engine;
}

/**
 * Nothing is fetched, no other file is read and no setting changed from here on. Extensions are never looked
 * for: with autoload left on, a query that needs one damages the engine where the network is closed.
 */
async function lock(connection: AsyncDuckDBConnection, {files}: SqlPageCatalogue): Promise<void> {
  // The engine looks for a log of changes beside each file; there never is one.
  const paths = files.flatMap(({name}) => [`'${name}.duckdb'`, `'${name}.duckdb.wal'`]).join(", ");
  for (const setting of [
    "autoinstall_known_extensions = false",
    "autoload_known_extensions = false",
    "preserve_insertion_order = true",
    `allowed_paths = [${paths}]`,
    "enable_external_access = false",
    "lock_configuration = true"
  ]) {
    await connection.query(`set ${setting}`);
  }
  await connection.query("create schema if not exists codes");
}

/** Loads the files of the tables that `sql` names and that are not there yet. */
async function loadTables(
  engine: Running,
  {catalogue, folder}: EngineFiles,
  sql: string,
  onLoading: OnLoading
): Promise<void> {
  const names = new Set(tokensOf(sql).map(nameOf));
  const needed = new Set(
    catalogue.tables.filter(({name}) => names.has(name.toLowerCase())).map(({file}) => file)
  );
  const missing = catalogue.files.filter(({name}) => needed.has(name) && !engine.loaded.has(name));
  if (missing.length === 0) return;
  const total = missing.reduce((sum, {bytes}) => sum + bytes, 0);
  let done = 0;
  onLoading("tables", 0);
  await Promise.all(
    missing.map(async ({name, address}) => {
      const bytes = await fetchBytes(folder + address, (part) => {
        done += part;
        onLoading("tables", Math.min(1, done / total));
      });
      await openFile(engine, catalogue, name, bytes);
    })
  );
  onLoading("ready", 1);
}

async function openFile(
  engine: Running,
  {tables}: SqlPageCatalogue,
  file: string,
  bytes: Uint8Array
): Promise<void> {
  if (engine.loaded.has(file)) return;
  engine.loaded.add(file);
  await engine.db.registerFileBuffer(`${file}.duckdb`, bytes);
  const database = quotedName(`file_${file}`);
  await engine.connection.query(`attach '${file}.duckdb' as ${database} (read_only)`);
  for (const {schema, name} of tables.filter((table) => table.file === file)) {
    const table = `${quotedName(schema)}.${quotedName(name)}`;
    await engine.connection.query(
      `create or replace view memory.${table} as from ${database}.${table}`
    );
  }
}

async function fetchBytes(
  address: string,
  onPart: (bytes: number) => void = () => undefined
): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok || response.body === null) throw new Error(`${response.status}: ${address}`);
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body.getReader();
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
    onPart(value.length);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

type QueryResult = Awaited<ReturnType<AsyncDuckDBConnection["query"]>>;

/** Every question of the page asks for text, so that no digit is lost on the way. */
function rowsOf(table: QueryResult): TextRow[] {
  const columns = table.schema.fields.map((_, at) => table.getChildAt(at));
  return Array.from({length: table.numRows}, (_, row) =>
    columns.map((column) => {
      const value = column?.get(row) as string | number | bigint | null | undefined;
      return value === null || value === undefined ? null : String(value);
    })
  );
}
