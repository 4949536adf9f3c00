import {join} from "node:path";

import {OperatorError} from "./errors.ts";
import {pause, stampOf, watchFolders} from "./folderChanges.ts";
import type {InboxFile} from "./inbox.ts";
import {listInbox} from "./inbox.ts";
import {ingestAndBuild} from "./ingestAndBuild.ts";
import type {IngestReport} from "./ingestReport.ts";
import type {Judge} from "./judge.ts";
import type {Warehouse} from "./load/warehouse.ts";
import {LedgerInUse, openWarehouse} from "./load/warehouse.ts";
import type {PublishedRelease} from "./publish/publish.ts";
import type {Places} from "./run.ts";
import {createJudge} from "./run.ts";
import {dayInVietnam} from "./vietnamDay.ts";

/** What stewards keep, below the data directory: a change of it moves figures as a return does. */
const STEWARDS_FOLDERS = ["codelists", "corrections", "crosswalks", "forms"];
const RETRY_MILLISECONDS = 1_000;

export interface WatchedRun {
  readonly report: IngestReport;
  /** Null where what is published is up to date. */
  readonly release: PublishedRelease | null;
  /** Of the run itself. */
  readonly seconds: number;
}

export interface WatchOptions {
  readonly returnsDir: string;
  readonly outDir: string;
  /** Ends the watch; a run that has begun is finished. */
  readonly signal: AbortSignal;
  /** Once it is known that there is an inbox to look after. */
  readonly onStart?: () => void;
  readonly onRun: (run: WatchedRun) => void | Promise<void>;
  /** What keeps a run from its end, in one sentence; told once until a run succeeds. */
  readonly onFault: (fault: OperatorError) => void;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Publishes a release of what is in the inbox, and another one whenever something comes into it or a steward
 * changes a list. Between two runs the ledger is closed, so that others may ask it. Returns once `signal` is given.
 */
export async function watchInbox(places: Places, options: WatchOptions): Promise<void> {
  const {returnsDir, signal} = options;
  listInbox(returnsDir); // a folder that is not there is said at once
  options.onStart?.();
  const stewards = STEWARDS_FOLDERS.map((name) => join(places.dataDir, name));
  const changes = watchFolders([returnsDir, ...stewards]);
  const ledger = openingAhead(places.warehouse);
  const run = runsOf(ledger, {
    ...options,
    dataDir: places.dataDir,
    createJudge: keptJudge(places.dataDir, stewards)
  });
  try {
    let files: readonly InboxFile[] | undefined;
    while (!signal.aborted) {
      const isDone = await run(files);
      files = undefined;
      if (isDone) {
        const look = await changes.next(signal, {change: ledger.open, more: ledger.close});
        files = look?.get(returnsDir)?.files;
      } else await pause(RETRY_MILLISECONDS, signal);
    }
  } finally {
    changes.close();
    ledger.close();
  }
}

interface OpeningAhead {
  readonly open: () => void;
  /** Opened before or now; whoever takes it closes it. */
  readonly take: () => Promise<Warehouse>;
  /** What was opened and not taken. */
  readonly close: () => void;
}

/** Opens the ledger while it is seen whether more comes into the inbox: that takes about as long. */
function openingAhead(warehouse: string): OpeningAhead {
  let ahead: Promise<Warehouse> | null = null;
  let closed: Promise<void> = Promise.resolve();
  const openNow = () => closed.then(() => openWarehouse(warehouse, {threads: 1}));
  return {
    open: () => {
      ahead ??= openNow();
      // told when it is taken
      ahead.catch(() => undefined);
    },
    take: () => {
      const taken = ahead ?? openNow();
      ahead = null;
      return taken;
    },
    close: () => {
      if (ahead !== null) closed = ahead.then((open) => open.close()).catch(() => undefined);
      ahead = null;
    }
  };
}

/** A run that is false at its end where it has to be repeated before anything changes. */
function runsOf(
  ledger: OpeningAhead,
  options: WatchOptions & {readonly dataDir: string; readonly createJudge: () => Promise<Judge>}
): (files: readonly InboxFile[] | undefined) => Promise<boolean> {
  let told = "";
  return async (files) => {
    const started = performance.now();
    const run = await ledger
      .take()
      .then((open) => ingestAndBuild(open, files === undefined ? options : {...options, files}))
      .catch(faultOf);
    if (run instanceof OperatorError) {
      if (run.message !== told) options.onFault(run);
      told = run.message;
      return !(run instanceof LedgerInUse);
    }
    told = "";
    await options.onRun({...run, seconds: (performance.now() - started) / 1000});
    return run.report.leftForNext.length === 0;
  };
}

function faultOf(error: unknown): OperatorError {
  if (error instanceof OperatorError) return error;
  throw error;
}

/** What judging needs is built again only where a list has changed since, or the day. */
function keptJudge(dataDir: string, folders: readonly string[]): () => Promise<Judge> {
  let kept: {readonly key: string; readonly judge: Judge} | null = null;
  return async () => {
    const today = dayInVietnam();
    const key = `${today} ${stampOf(folders)}`;
    if (kept?.key !== key) kept = {key, judge: await createJudge(dataDir, today)};
    return kept.judge;
  };
}
