import type {BigIntStats} from "node:fs";
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync
} from "node:fs";
import {join} from "node:path";

import {OperatorError} from "../../errors.ts";

export interface Snapshot {
  readonly path: string;
  /** When the warehouse was last written before it was taken. */
  readonly asOf: Date;
  /** True where the warehouse is being written and an earlier state answers. */
  readonly isEarlier: boolean;
}

const TRIES = 4;
const PAUSE_MILLISECONDS = 60;

/**
 * A copy of the warehouse to ask, made where it has changed since the last one: whoever asks neither waits
 * for an ingest nor keeps it from writing. File and log of changes are copied as they stand between two
 * writes, as a restart after a crash would find them. While writing does not pause, the copy before answers.
 */
export async function snapshotOf(warehouse: string): Promise<Snapshot> {
  const state = stateOf(warehouse);
  if (state === null) throw new OperatorError(`no warehouse at ${warehouse}; run "ingest" first`);
  const folder = `${warehouse}.read`;
  const known = join(folder, `${state.key}.duckdb`);
  if (existsSync(known)) return {path: known, asOf: state.asOf, isEarlier: false};
  try {
    mkdirSync(folder, {recursive: true});
  } catch {
    // A folder that nothing can be written to is not being written by an ingest either.
    return {path: warehouse, asOf: state.asOf, isEarlier: false};
  }
  for (let turn = 0; turn < TRIES; turn++) {
    const taken = take(warehouse, folder);
    if (taken !== null) return taken;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
  }
  return earlier(warehouse, folder);
}

interface State {
  readonly key: string;
  readonly asOf: Date;
  readonly hasLog: boolean;
}

function stateOf(warehouse: string): State | null {
  const file = statSync(warehouse, {bigint: true, throwIfNoEntry: false});
  if (file === undefined || !file.isFile()) return null;
  const log = statSync(`${warehouse}.wal`, {bigint: true, throwIfNoEntry: false});
  const mark = (stats: BigIntStats | undefined) =>
    stats === undefined ? "0" : `${stats.mtimeNs.toString(36)}-${stats.size.toString(36)}`;
  const newest = log === undefined || log.mtimeNs < file.mtimeNs ? file : log;
  return {key: `${mark(file)}-${mark(log)}`, asOf: newest.mtime, hasLog: log !== undefined};
}

/** Null where the warehouse was written meanwhile. */
function take(warehouse: string, folder: string): Snapshot | null {
  const before = stateOf(warehouse);
  if (before === null) return null;
  const aside = join(folder, `${process.pid}.part`);
  const target = join(folder, `${before.key}.duckdb`);
  try {
    copyFileSync(warehouse, aside, constants.COPYFILE_FICLONE);
    if (before.hasLog) copyFileSync(`${warehouse}.wal`, `${aside}.wal`);
    if (stateOf(warehouse)?.key !== before.key) return null;
    if (before.hasLog) renameSync(`${aside}.wal`, `${target}.wal`);
    renameSync(aside, target);
  } catch {
    return null; // the log of changes went away between two looks
  } finally {
    for (const path of [aside, `${aside}.wal`]) rmSync(path, {force: true});
  }
  removeOthers(folder, before.key);
  return {path: target, asOf: before.asOf, isEarlier: false};
}

/** Whoever still reads an older one keeps it until it is closed. */
function removeOthers(folder: string, key: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(key) && !name.endsWith(".part") && !name.endsWith(".part.wal")) {
      rmSync(join(folder, name), {force: true});
    }
  }
}

function earlier(warehouse: string, folder: string): Snapshot {
  const [name] = readdirSync(folder).filter((one) => one.endsWith(".duckdb"));
  if (name === undefined) {
    throw new OperatorError(
      `${warehouse} is being written, and there is no earlier state to ask; ask again in a moment, or ask a release with --release`
    );
  }
  const path = join(folder, name);
  return {path, asOf: statSync(path).mtime, isEarlier: true};
}
