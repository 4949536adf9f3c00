import {dirname, join} from "node:path";

import {findingAt} from "./findings/finding.ts";
import {holdsPersonalColumn} from "./findings/personalTexts.ts";
import type {InboxFile} from "./inbox.ts";
import {listInbox, readInboxFile, sha256Of, sha256OfLargeFile} from "./inbox.ts";
import type {IngestedReturn, IngestReport} from "./ingestReport.ts";
import {summarise, totalsOf, unchangedReturn} from "./ingestReport.ts";
import type {Judge} from "./judge.ts";
import {judgeReturn} from "./judge.ts";
import type {AcceptedReturn, LoadedReturn} from "./load/accepted.ts";
import {headOf} from "./load/accepted.ts";
import type {SeenFile} from "./load/inbox.ts";
import {knownHashes, knownInbox} from "./load/inbox.ts";
import {loadBatch} from "./load/loadBatch.ts";
import {ObservationNumbers} from "./load/observationNumbers.ts";
import {keepOriginal} from "./load/originals.ts";
import {beginRun, endOpenRun} from "./load/runs.ts";
import type {Warehouse} from "./load/warehouse.ts";
import {limits} from "./read/limits.ts";
import {trimHeap} from "./trimHeap.ts";

/** One transaction holds so many returns, or so many observations, whichever comes first. */
const BATCH_RETURNS = 2_000;
const BATCH_OBSERVATIONS = 200_000;

export interface IngestOptions {
  readonly returnsDir: string;
  /** What is in it, where that has been looked at just now. */
  readonly files?: readonly InboxFile[];
  /** Built at the first file that has to be read: a run with nothing new does without. */
  readonly createJudge: () => Promise<Judge>;
  /** Null for a dry run over an inbox that has no warehouse yet. */
  readonly warehouse: Warehouse | null;
  readonly isDryRun: boolean;
  readonly clock?: () => Date;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Reads what is new in the inbox, judges it and loads what is right, a batch at a time. */
export async function ingestInbox(options: IngestOptions): Promise<IngestReport> {
  const {returnsDir, warehouse, isDryRun, onProgress, createJudge} = options;
  const started = performance.now();
  const files = options.files ?? listInbox(returnsDir);
  const seen = warehouse === null ? new Map<string, SeenFile>() : await knownInbox(warehouse);
  const unread = files.filter((file) => !isUnchanged(file, seen.get(file.file)));
  const sizes = unread.map(({bytes}) => bytes);
  const hashes = new Set(warehouse === null ? [] : await knownHashes(warehouse, sizes));
  const done: IngestedReturn[] = [];
  const leftForNext: string[] = [];
  let judge: Judge | null = null;
  let read = 0;
  let batch: AcceptedReturn[] = [];
  let numbers = new ObservationNumbers();
  let waiting = 0;
  const loader = warehouse === null || isDryRun ? dryLoader : openLoader(warehouse, options.clock);
  const flush = async (): Promise<void> => {
    for (const loaded of await loader.load(batch)) done.push(summarise(loaded));
    batch = [];
    numbers = new ObservationNumbers();
    waiting = 0;
    trimHeap();
  };
  for (const [index, file] of files.entries()) {
    const known = seen.get(file.file);
    if (isUnchanged(file, known)) {
      done.push(unchangedReturn(file, known));
    } else {
      read += 1;
      judge ??= await createJudge();
      const received = await receive(file, {...options, judge, numbers}, hashes);
      if (received === null) leftForNext.push(file.file);
      else {
        batch.push(received);
        waiting += received.observations.length;
      }
      if (batch.length >= BATCH_RETURNS || waiting >= BATCH_OBSERVATIONS) await flush();
    }
    onProgress?.(index + 1, files.length);
  }
  await flush();
  await loader.end();
  return {
    returns: done,
    ...totalsOf(done),
    read,
    unchanged: files.length - read,
    leftForNext,
    seconds: (performance.now() - started) / 1000
  };
}

interface Loader {
  load(returns: readonly AcceptedReturn[]): Promise<readonly LoadedReturn[]>;
  end(): Promise<void>;
}

/** Begins the run at the first batch, so that a run with nothing new leaves no mark. */
function openLoader(warehouse: Warehouse, clock: (() => Date) | undefined): Loader {
  return {
    async load(returns) {
      if (returns.length === 0) return [];
      await beginRun(warehouse, clock);
      return (await loadBatch(warehouse, returns, clock)).returns;
    },
    end: () => endOpenRun(warehouse, clock)
  };
}

/** Judges as a real run would, and writes nothing. */
const dryLoader: Loader = {
  load: (returns) => Promise.resolve(returns.map(asIfLoaded)),
  end: () => Promise.resolve()
};

/** One file of the inbox, judged; null where it is still being written. */
async function receive(
  file: InboxFile,
  {warehouse, isDryRun, ...judging}: Pick<IngestOptions, "warehouse" | "isDryRun"> & Judging,
  hashes: Set<string>
): Promise<AcceptedReturn | null> {
  if (!file.isRegular) return refused(file, nameHash(file), "load.not-a-file");
  if (file.bytes > limits.fileBytes) {
    return refused(file, await sha256OfLargeFile(file.path), "read.file-too-large");
  }
  const bytes = readInboxFile(file);
  if (bytes === "changing") return null;
  if (bytes === "forbidden") return refused(file, nameHash(file), "load.no-permission");
  const sha256 = sha256Of(bytes);
  if (hashes.has(sha256)) return duplicate(file, sha256);
  hashes.add(sha256);
  const entry = {...received(file, sha256), ...(await judged(bytes, file.file, judging))};
  // The ledger knows the name and the hash of a file with personal columns; its bytes are not ours to keep.
  if (warehouse !== null && !isDryRun && !holdsPersonalColumn(entry.findings)) {
    keepOriginal(join(dirname(warehouse.path), "originals"), sha256, bytes);
  }
  return entry;
}

interface Judging {
  readonly judge: Judge;
  /** Of the batch in hand. */
  readonly numbers: ObservationNumbers;
}

/** What the ledger needs of a judged return: a batch of 2,000 would not hold the cells of all its sheets. */
async function judged(bytes: Uint8Array, name: string, {judge, numbers}: Judging) {
  const {format, status, interpretation, observations, findings} = await judgeReturn(
    bytes,
    name,
    judge
  );
  return {
    format,
    status,
    interpretation: interpretation === null ? null : headOf(interpretation),
    observations: numbers.add(observations),
    findings
  };
}

/** Stands in the ledger for content that was never read, so that it equals no other. */
function nameHash({file}: InboxFile): string {
  return sha256Of(new TextEncoder().encode(`not read: ${file}`));
}

/** The parts that every return has, read or not. */
function received(file: InboxFile, sha256: string) {
  return {
    file: file.file,
    sha256,
    bytes: file.bytes,
    inbox: {modifiedNs: file.modifiedNs, changedNs: file.changedNs}
  };
}

function refused(file: InboxFile, sha256: string, code: string): AcceptedReturn {
  return {
    ...received(file, sha256),
    format: "unknown",
    status: "rejected",
    interpretation: null,
    observations: [],
    findings: [findingAt(code, null, file.file, {found: file.bytes, limit: limits.fileBytes})]
  };
}

function duplicate(file: InboxFile, sha256: string): AcceptedReturn {
  return {
    ...received(file, sha256),
    format: "unknown",
    status: "duplicate",
    interpretation: null,
    observations: [],
    findings: []
  };
}

function isUnchanged(file: InboxFile, known: SeenFile | undefined): known is SeenFile {
  return (
    known !== undefined &&
    file.bytes === known.bytes &&
    file.modifiedNs === known.modifiedNs &&
    file.changedNs === known.changedNs
  );
}

function asIfLoaded(one: AcceptedReturn): LoadedReturn {
  return {...one, returnId: null, observations: one.observations.length};
}
