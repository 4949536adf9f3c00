import {existsSync} from "node:fs";
import {join, resolve} from "node:path";

import {loadCodelists} from "./codelists/loadCodelists.ts";
import {OperatorError} from "./errors.ts";
import {ingestInbox} from "./ingest.ts";
import type {IngestReport} from "./ingestReport.ts";
import {withJudgedAgain} from "./ingestReport.ts";
import {createInterpreter} from "./interpret/index.ts";
import type {Judge} from "./judge.ts";
import {judgeAgain} from "./judgeAgain.ts";
import {loadCodes} from "./load/codes.ts";
import {isDemonstration, isDemonstrationInbox, markDemonstration} from "./load/demonstration.ts";
import type {FrozenRelease} from "./load/freezeRelease.ts";
import {freezeRelease} from "./load/freezeRelease.ts";
import {readJournal, writeJournal} from "./load/journal.ts";
import type {Warehouse} from "./load/warehouse.ts";
import {openWarehouse} from "./load/warehouse.ts";
import {runReturnMarts, startModels} from "./models/runModels.ts";
import {nodeEnvironment} from "./nodeEnvironment.ts";
import {parsedForm} from "./parsedForm.ts";
import type {PublishedRelease} from "./publish/publish.ts";
import type {Rebuilt} from "./rebuild.ts";
import {rebuiltPath, replayJournal, swapRebuilt} from "./rebuild.ts";
import {runReview} from "./review/runReview.ts";
import {dayInVietnam} from "./vietnamDay.ts";

/** Where things lie; the command line fills it in, tests give their own. */
export interface Places {
  readonly dataDir: string;
  readonly warehouse: string;
}

/** What judging needs, built once for any number of returns. */
export async function createJudge(dataDir: string, today = dayInVietnam()): Promise<Judge> {
  const codelists = await loadCodelists(dataDir);
  return {
    codelists,
    interpreter: createInterpreter(codelists),
    environment: nodeEnvironment,
    today
  };
}

/** read → interpret → check → load for all that is new in the inbox, then the marts of single returns. */
export async function ingest(
  {dataDir, warehouse}: Places,
  options: {
    readonly returnsDir: string;
    readonly onProgress?: (done: number, total: number) => void;
    /** Also judge again the returns in which a label stood unmatched. */
    readonly isAgain?: boolean;
  }
): Promise<IngestReport> {
  const open = await openWarehouse(warehouse, {threads: 1});
  try {
    await loadCodes(open, dataDir, parsedForm);
    if (isDemonstrationInbox(options.returnsDir)) await markDemonstration(open);
    const report = await ingestInbox({
      ...options,
      createJudge: () => createJudge(dataDir),
      warehouse: open,
      isDryRun: false
    });
    const again =
      options.isAgain === true ? await judgeAgain(open, await createJudge(dataDir)) : [];
    await runReturnMarts(open);
    await writeJournal(open);
    return withJudgedAgain(report, again);
  } finally {
    open.close();
  }
}

/** What `ingest` would do, with nothing written. */
export async function rehearseIngest(
  {dataDir, warehouse}: Places,
  options: {
    readonly returnsDir: string;
    readonly onProgress?: (done: number, total: number) => void;
  }
): Promise<IngestReport> {
  const open = existsSync(warehouse) ? await openWarehouse(warehouse, {readOnly: true}) : null;
  try {
    return await ingestInbox({
      ...options,
      createJudge: () => createJudge(dataDir),
      warehouse: open,
      isDryRun: true
    });
  } finally {
    open?.close();
  }
}

/** models → review → publish: the marts of what counts now, and one release of them in `outDir`. */
export async function build(
  {dataDir, warehouse}: Places,
  {outDir}: {readonly outDir: string}
): Promise<PublishedRelease> {
  // Loaded here: ingest starts without it.
  const {publish} = await import("./publish/publish.ts");
  const open = await openWarehouse(warehouse, {threads: 1});
  try {
    await loadCodes(open, dataDir, parsedForm);
    const marks = {isDemonstration: await isDemonstration(open)};
    const models = await startModels(open);
    const release = await publish(open, outDir, {...marks, review: runReview, models});
    await writeJournal(open);
    return release;
  } finally {
    open.close();
  }
}

/** Freezes what was published last under a note. */
export async function freeze({warehouse}: Places, note: string): Promise<FrozenRelease> {
  if (!existsSync(warehouse)) {
    throw new OperatorError(`no warehouse at ${warehouse}; run "ingest" and "build" first`);
  }
  const open = await openWarehouse(warehouse);
  try {
    const frozen = await freezeRelease(open, note);
    await writeJournal(open);
    return frozen;
  } finally {
    open.close();
  }
}

/**
 * Builds the warehouse anew from the kept originals, in the order in which they came; what was there
 * stays beside it. Nothing is lost where it fails half-way.
 */
export async function rebuild(
  {dataDir, warehouse}: Places,
  onProgress?: (done: number, total: number) => void
): Promise<Rebuilt & {readonly warehouse: string; readonly before: string | null}> {
  if (existsSync(warehouse)) {
    const before = await openWarehouse(warehouse);
    try {
      await writeJournal(before);
    } finally {
      before.close();
    }
  }
  const entries = readJournal({path: warehouse});
  const path = rebuiltPath(warehouse);
  const open = await openWarehouse(path, {threads: 1});
  let report: Rebuilt;
  try {
    await loadCodes(open, dataDir, parsedForm);
    report = await replayJournal(open, entries, await createJudge(dataDir), onProgress);
    await runReturnMarts(open);
  } finally {
    open.close();
  }
  return {...report, warehouse, before: swapRebuilt(path, warehouse)};
}

/**
 * Opens the ledger for a decision about a return, up to date, and brings the lists of returns up to what
 * was decided. The figures follow with the next `build`.
 */
export async function decide<Result>(
  {dataDir, warehouse}: Places,
  take: (open: Warehouse) => Promise<Result>
): Promise<Result> {
  if (!existsSync(warehouse)) {
    throw new OperatorError(`no warehouse at ${warehouse}; run "ingest" first`);
  }
  const open = await openWarehouse(warehouse);
  try {
    await loadCodes(open, dataDir, parsedForm);
    await runReturnMarts(open);
    const result = await take(open);
    if (await loadCodes(open, dataDir, parsedForm)) await runReturnMarts(open);
    return result;
  } finally {
    open.close();
  }
}

/**
 * Opens the ledger for a decision that moves figures: a joint result, a corrected cell. The lists follow at
 * once, the figures with the next `build`.
 */
export async function decideFigures<Result>(
  {dataDir, warehouse}: Places,
  take: (open: Warehouse) => Promise<Result>
): Promise<Result> {
  if (!existsSync(warehouse)) {
    throw new OperatorError(`no warehouse at ${warehouse}; run "ingest" first`);
  }
  const open = await openWarehouse(warehouse);
  try {
    await runReturnMarts(open);
    const result = await take(open);
    await loadCodes(open, dataDir, parsedForm);
    return result;
  } finally {
    open.close();
  }
}

export const DEFAULT_PLACES: Places = {
  dataDir: resolve(import.meta.dirname, "../data"),
  warehouse: join("data", "warehouse", "chung_tay.duckdb")
};
