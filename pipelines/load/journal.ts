import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
  writeSync
} from "node:fs";
import {dirname, join} from "node:path";

import {OperatorError} from "../errors.ts";
import type {HeldReturn} from "./heldReturn.ts";
import {heldReturns} from "./heldReturn.ts";
import {originalPath, originalsOf} from "./originals.ts";
import {numberOf, rowsOf} from "./rows.ts";
import type {Warehouse} from "./warehouse.ts";

/**
 * What the kept originals alone do not tell: in which order and run they came, under which names, and
 * what was published when. Lines are only ever added.
 */
export type JournalEntry =
  | {readonly run: number; readonly started_at: string; readonly ended_at: string | null}
  | ({readonly return: number} & JournaledReturn)
  | ({readonly release: number} & JournaledRelease)
  | {readonly frozen: number; readonly note: string; readonly frozen_at: string}
  | {readonly made_up: string};

export interface JournaledReturn {
  readonly run: number;
  readonly batch: number;
  /** ISO, UTC. */
  readonly received_at: string;
  readonly sha256: string;
  readonly file: string;
  readonly bytes: number;
  readonly status: string;
  /** Where its original is not kept: what the ledger holds of it. */
  readonly held?: HeldReturn;
}

export interface JournaledRelease {
  readonly id: string;
  readonly released_at: string;
  readonly returns: number;
  readonly observations: number;
  readonly note: string | null;
  /** Returns that count in it and not in the release before, and the other way round. */
  readonly came: readonly number[];
  readonly went: readonly number[];
  /** Lines of stewards that held in it, such as `correction 3`; none in journals of older versions. */
  readonly decisions?: readonly string[];
}

/** Beside the warehouse, as the originals are. */
export function journalPath({path}: Pick<Warehouse, "path">): string {
  return join(dirname(path), "ledger.jsonl");
}

/** Brings the journal up to the ledger; what it holds already stays as it is. */
export async function writeJournal(warehouse: Warehouse): Promise<void> {
  const path = journalPath(warehouse);
  const {lines: known, bytes} = wholeLines(path);
  const lines = await newEntries(
    warehouse,
    known.map((line, at) => outlineOf(line, at, path))
  );
  if (lines.length === 0) return;
  // A line that a killed run left half written is written again.
  if (existsSync(path)) truncateSync(path, bytes);
  const descriptor = openSync(path, "a");
  try {
    writeSync(descriptor, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Every entry, in order. Throws an OperatorError where there is no journal. */
export function readJournal(warehouse: Pick<Warehouse, "path">): readonly JournalEntry[] {
  const path = journalPath(warehouse);
  if (!existsSync(path)) {
    throw new OperatorError(
      `no journal at ${path}: nothing was ingested there; run "ingest" on the inbox instead`
    );
  }
  return wholeLines(path).lines.map((line, at) => entryOf(line, at, path));
}

function wholeLines(path: string): {lines: readonly string[]; bytes: number} {
  if (!existsSync(path)) return {lines: [], bytes: 0};
  const text = readFileSync(path, "utf8");
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  return {lines: whole.split("\n").filter((line) => line !== ""), bytes: Buffer.byteLength(whole)};
}

function entryOf(line: string, at: number, path: string): JournalEntry {
  try {
    return JSON.parse(line) as JournalEntry;
  } catch {
    throw new OperatorError(`${path}, line ${at + 1}, is damaged; put a copy of it back`);
  }
}

/** Of a return its number alone, which its line begins with: there are as many as the ledger has returns. */
function outlineOf(line: string, at: number, path: string): Outline {
  const number = /^\{"return":(\d+),.*\}$/.exec(line)?.[1];
  return number === undefined ? entryOf(line, at, path) : {return: Number(number)};
}

type Outline = JournalEntry | {readonly return: number};

async function newEntries(
  warehouse: Warehouse,
  known: readonly Outline[]
): Promise<readonly object[]> {
  const {connection} = warehouse;
  const last = (key: "run" | "return" | "release"): number =>
    known.reduce((most, entry) => Math.max(most, numberIn(entry, key)), 0);
  const frozen = new Set(known.map((entry) => numberIn(entry, "frozen")));
  const isMarked = known.some((entry) => "made_up" in entry);
  const hasMark = !isMarked && (await rowsOf(connection, MADE_UP_TABLE)).length > 0;
  const returns = await rowsOf(connection, RETURNS, [last("return")]);
  const isReleased = (await numberOf(connection, LAST_RELEASE)) > last("release");
  const releases = isReleased ? await rowsOf(connection, RELEASES, [last("release")]) : [];
  for (const {release} of releases) await keepFigures(warehouse, Number(release));
  return [
    ...(hasMark ? await rowsOf(connection, MADE_UP) : []),
    ...(await rowsOf(connection, RUNS, [last("run")])),
    ...(await journaled(warehouse, returns)),
    ...releases,
    ...(await rowsOf(connection, FROZEN)).filter((row) => !frozen.has(Number(row["frozen"])))
  ];
}

/** A return has the number of its run too, and is no run. */
function numberIn(entry: Outline, key: "run" | "return" | "release" | "frozen"): number {
  if (key === "run" && "return" in entry) return 0;
  return Number((entry as Readonly<Record<string, unknown>>)[key] ?? 0);
}

/** The returns as their lines tell them, with what the ledger holds of those whose original is not kept. */
async function journaled(
  warehouse: Warehouse,
  rows: readonly Readonly<Record<string, unknown>>[]
): Promise<readonly object[]> {
  const originals = originalsOf(warehouse);
  const entries = rows.map((row) => ({
    ...row,
    return: Number(row["return"]),
    bytes: Number(row["bytes"]),
    isHeld:
      row["status"] !== "duplicate" && !existsSync(originalPath(originals, String(row["sha256"])))
  }));
  const held = await heldReturns(
    warehouse,
    entries.filter(({isHeld}) => isHeld).map((entry) => entry.return)
  );
  return entries.map(({isHeld, ...entry}) =>
    isHeld ? {...entry, held: held.get(entry.return)} : entry
  );
}

/** What a release published otherwise than the one before, as a file of its own. */
export function figuresPath({path}: Pick<Warehouse, "path">, number: number): string {
  return join(dirname(path), "releases", `${number}.parquet`);
}

async function keepFigures(warehouse: Warehouse, number: number): Promise<void> {
  const path = figuresPath(warehouse, number);
  mkdirSync(dirname(path), {recursive: true});
  await warehouse.connection.run(
    `copy (
       from raw.released_figures where number = ${number}
       order by indicator, geography, place_id, year, scenario
     ) to '${path.replaceAll("'", "''")}' (format parquet, compression zstd)`
  );
}

const MADE_UP_TABLE =
  "select 1 from duckdb_tables() where schema_name = 'raw' and table_name = 'made_up'";
const MADE_UP = `select strftime(since, '%Y-%m-%dT%H:%M:%S.%fZ') as made_up from raw.made_up`;
const time = (column: string): string => `strftime(${column}, '%Y-%m-%dT%H:%M:%S.%fZ')`;

const RUNS = `
  select run_id::integer as run, ${time("started_at")} as started_at, ${time("ended_at")} as ended_at
  from raw.runs where run_id > $1 and ended_at is not null order by run_id`;

const RETURNS = `
  select r.return_id as return, run_id::integer as run, r.batch_id::integer as batch,
    ${time("received_at")} as received_at, sha256, file, bytes, status_on_load as status
  from raw.returns as r join raw.batches using (batch_id) join raw.runs using (run_id)
  where r.return_id > $1 and ended_at is not null
  order by r.return_id`;

const LAST_RELEASE = "select coalesce(max(number), 0) from raw.releases";

/** Takes ten milliseconds to plan. */
const RELEASES = `
  select r.number as release, r.release as id, ${time("released_at")} as released_at, r.returns,
    r.observations::double as observations, r.note,
    (
      select coalesce(list(return_id::integer order by return_id), [])
      from (
        select return_id from raw.release_returns where number = r.number
        except select return_id from raw.release_returns where number = r.number - 1
      )
    ) as came,
    (
      select coalesce(list(return_id::integer order by return_id), [])
      from (
        select return_id from raw.release_returns where number = r.number - 1
        except select return_id from raw.release_returns where number = r.number
      )
    ) as went,
    (
      select coalesce(list(kind || ' ' || ordinal order by kind, ordinal), [])
      from raw.release_decisions where number = r.number
    ) as decisions
  from raw.releases as r where r.number > $1 order by r.number`;

const FROZEN = `
  select number as frozen, note, ${time("frozen_at")} as frozen_at
  from raw.frozen_releases order by number`;
