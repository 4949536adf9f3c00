import {existsSync, readFileSync, renameSync, rmSync} from "node:fs";
import {dirname, join} from "node:path";

import {OperatorError} from "./errors.ts";
import {sha256Of} from "./inbox.ts";
import type {Judge} from "./judge.ts";
import {judgeReturn} from "./judge.ts";
import type {AcceptedReturn, LoadStatus} from "./load/accepted.ts";
import {timestampOf} from "./load/chunks.ts";
import {acceptedFrom} from "./load/heldReturn.ts";
import type {JournaledRelease, JournaledReturn, JournalEntry} from "./load/journal.ts";
import {figuresPath} from "./load/journal.ts";
import {loadBatch} from "./load/loadBatch.ts";
import {originalPath, originalsOf} from "./load/originals.ts";
import {beginRun, endOpenRun} from "./load/runs.ts";
import type {Warehouse} from "./load/warehouse.ts";
import {inTransaction} from "./load/warehouse.ts";
import {trimHeap} from "./trimHeap.ts";
import {dayInVietnam} from "./vietnamDay.ts";

export interface Rebuilt {
  readonly runs: number;
  readonly returns: number;
  readonly observations: number;
  readonly releases: number;
}

type ReturnEntry = JournaledReturn & {readonly return: number};

/**
 * Plays a journal into an empty ledger: every original is judged again by the rules of today and loaded
 * in the run, order and at the time in which it came, so that conflicts and supersessions come out as
 * they did; then what was published is put back.
 */
export async function replayJournal(
  ledger: Warehouse,
  entries: readonly JournalEntry[],
  judge: Judge,
  onProgress: (done: number, total: number) => void = () => undefined
): Promise<Rebuilt> {
  const returns = entries.filter((entry): entry is ReturnEntry => "return" in entry);
  const seen = new Set<string>();
  let runs = 0;
  let observations = 0;
  let done = 0;
  for (const entry of entries) {
    if ("run" in entry && !("return" in entry)) {
      runs += 1;
      await beginRun(ledger, () => new Date(entry.started_at));
      for (const batch of batchesOf(returns.filter(({run}) => run === entry.run))) {
        const accepted: AcceptedReturn[] = [];
        for (const one of batch) accepted.push(await judgedAnew(ledger, one, judge, seen));
        const receivedAt = new Date(batch[0]?.received_at ?? entry.started_at);
        observations += (await loadBatch(ledger, accepted, () => receivedAt)).observations;
        done += batch.length;
        onProgress(done, returns.length);
        trimHeap();
      }
      await endOpenRun(ledger, () => new Date(entry.ended_at ?? entry.started_at));
    }
  }
  const releases = await restoreReleases(ledger, entries);
  return {runs, returns: returns.length, observations, releases};
}

/** Returns that were loaded in one transaction, in the order of the ledger. */
function batchesOf(returns: readonly ReturnEntry[]): readonly (readonly ReturnEntry[])[] {
  const batches = new Map<number, ReturnEntry[]>();
  for (const one of returns) batches.set(one.batch, [...(batches.get(one.batch) ?? []), one]);
  return [...batches.values()];
}

async function judgedAnew(
  ledger: Warehouse,
  one: ReturnEntry,
  judge: Judge,
  seen: Set<string>
): Promise<AcceptedReturn> {
  const {file, sha256, bytes} = one;
  const known = {file, sha256, bytes, inbox: {modifiedNs: 0n, changedNs: 0n}};
  const status = one.status as LoadStatus;
  if (status === "duplicate") {
    const nothing = {format: "unknown", interpretation: null, observations: [], findings: []};
    return {...known, ...nothing, status};
  }
  const isAgain = seen.has(sha256);
  seen.add(sha256);
  // Held by the ledger's own rule, not by the return: it comes out again where its rival does.
  const itself: LoadStatus = status === "held" ? "accepted_with_warnings" : status;
  if (one.held !== undefined) return acceptedFrom(one.held, {...known, status: itself});
  const original = originalOf(ledger, one);
  const today = dayInVietnam(Date.parse(one.received_at));
  const judged = await judgeReturn(original, file, {...judge, today});
  const {format, interpretation, observations, findings} = judged;
  const entry = {...known, format, interpretation, observations, findings, status: judged.status};
  if (!isAgain) return entry;
  return {...entry, status: status === "held" ? status : judged.status, isAgain: true};
}

function originalOf(ledger: Warehouse, {sha256, file}: ReturnEntry): Uint8Array {
  const path = originalPath(originalsOf(ledger), sha256);
  if (!existsSync(path)) {
    throw new OperatorError(`the original of ${file} is not at ${path}; put it back and run again`);
  }
  const bytes = readFileSync(path);
  if (sha256Of(bytes) !== sha256) {
    throw new OperatorError(
      `${path} is not what was received as ${file}; put it back and run again`
    );
  }
  return bytes;
}

async function restoreReleases(
  ledger: Warehouse,
  entries: readonly JournalEntry[]
): Promise<number> {
  const {connection} = ledger;
  let count = 0;
  await inTransaction(connection, async () => {
    for (const entry of entries) {
      if ("made_up" in entry) {
        await connection.run("create table if not exists raw.made_up (since timestamp not null)");
        await connection.run("insert into raw.made_up values ($1)", [dateOf(entry.made_up)]);
      } else if ("release" in entry) {
        count += 1;
        await restoreRelease(ledger, entry.release, entry);
      } else if ("frozen" in entry) {
        const values = [entry.frozen, entry.note, dateOf(entry.frozen_at)];
        await connection.run("insert into raw.frozen_releases values ($1, $2, $3)", values);
      }
    }
  });
  return count;
}

async function restoreRelease(
  ledger: Warehouse,
  number: number,
  {id, released_at, returns, observations, note, came, went, decisions = []}: JournaledRelease
): Promise<void> {
  const {connection} = ledger;
  await connection.run("insert into raw.releases values ($1, $2, $3, $4, $5, $6)", [
    ...[number, id, dateOf(released_at), returns, BigInt(observations), note]
  ]);
  await connection.run(`
    insert into raw.release_returns
    select ${number}, return_id from raw.release_returns where number = ${number - 1}`);
  if (went.length > 0) {
    await connection.run(
      `delete from raw.release_returns where number = ${number} and return_id in (${went.map(Number).join(", ")})`
    );
  }
  if (came.length > 0) {
    const values = came.map((returnId) => `(${number}, ${Number(returnId)})`);
    await connection.run(`insert into raw.release_returns values ${values.join(", ")}`);
  }
  for (const decision of decisions) {
    const [kind = "", ordinal = ""] = decision.split(" ");
    await connection.run("insert into raw.release_decisions values ($1, $2, $3)", [
      ...[number, kind, Number(ordinal)]
    ]);
  }
  const figures = figuresPath(ledger, number);
  if (!existsSync(figures))
    throw new OperatorError(`${figures} is missing; put it back and run again`);
  await connection.run(
    `insert into raw.released_figures by name from read_parquet('${figures.replaceAll("'", "''")}')`
  );
}

function dateOf(iso: string) {
  return timestampOf(new Date(iso));
}

/** The rebuilt warehouse takes the place of the one before, which stays beside it until the next rebuild. */
export function swapRebuilt(rebuilt: string, warehouse: string): string | null {
  const before = `${warehouse}.before`;
  const hadOne = existsSync(warehouse);
  rmSync(before, {force: true});
  if (hadOne) renameSync(warehouse, before);
  renameSync(rebuilt, warehouse);
  return hadOne ? before : null;
}

/** Where it is built: in the folder of the warehouse, so that journal and originals are found beside it. */
export function rebuiltPath(warehouse: string): string {
  const path = join(dirname(warehouse), ".rebuilt.duckdb");
  for (const leftover of [path, `${path}.wal`]) rmSync(leftover, {force: true});
  return path;
}
