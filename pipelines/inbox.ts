import {createHash} from "node:crypto";
import type {BigIntStats, Dirent} from "node:fs";
import {
  closeSync,
  constants,
  createReadStream,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync
} from "node:fs";
import {lstat} from "node:fs/promises";
import {basename, join} from "node:path";

import {OperatorError} from "./errors.ts";

/** One entry of the inbox, as the file system shows it; nothing of it has been read. */
export interface InboxFile {
  /** Path below the returns directory, with "/" between its parts, NFC. */
  readonly file: string;
  readonly path: string;
  readonly bytes: number;
  readonly modifiedNs: bigint;
  readonly changedNs: bigint;
  readonly isRegular: boolean;
}

/** Names that programs leave behind and that are never returns. */
const NOT_RETURNS = /^(\.|~\$|Thumbs\.db$|desktop\.ini$|README\.md$)/i;

/** Every file below `directory`, ordered by path so that two runs see one order. Links are listed, never followed. */
export function listInbox(directory: string): readonly InboxFile[] {
  return lookInto(directory).files;
}

export interface InboxListing {
  readonly files: readonly InboxFile[];
  /** The directory itself and those below it: one in which a file came or went has another time. */
  readonly folders: readonly {readonly path: string; readonly modifiedNs: bigint | undefined}[];
}

/** The same with the folders in which the files were looked for. */
export function lookInto(directory: string): InboxListing {
  const found = {files: [] as InboxFile[], folders: [] as InboxListing["folders"][number][]};
  collect(directory, "", found);
  found.files.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return found;
}

/** Synchronous, as asking for one entry after the other through the thread pool takes ten times the CPU. */
function collect(
  root: string,
  below: string,
  found: {readonly files: InboxFile[]; readonly folders: InboxListing["folders"][number][]}
): void {
  const folder = join(root, below);
  found.folders.push({path: folder, modifiedNs: modifiedOf(folder)});
  for (const entry of entriesOf(folder)) {
    if (NOT_RETURNS.test(entry.name)) continue;
    const relative = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      collect(root, relative, found);
      continue;
    }
    const path = join(root, relative);
    const stats = lstatSync(path, {bigint: true, throwIfNoEntry: false});
    if (stats !== undefined) found.files.push(inboxFile(relative, path, stats));
  }
}

/** Undefined where there is nothing at the path. */
export function modifiedOf(path: string): bigint | undefined {
  return lstatSync(path, {bigint: true, throwIfNoEntry: false})?.mtimeNs;
}

/** False also where it is no longer there. */
export function isAsListed({path, bytes, modifiedNs, changedNs}: InboxFile): boolean {
  const stats = lstatSync(path, {bigint: true, throwIfNoEntry: false});
  return (
    stats !== undefined &&
    Number(stats.size) === bytes &&
    stats.mtimeNs === modifiedNs &&
    stats.ctimeNs === changedNs
  );
}

function entriesOf(directory: string): readonly Dirent[] {
  try {
    return readdirSync(directory, {withFileTypes: true});
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "unknown fault";
    throw new OperatorError(
      `cannot list the returns in ${directory}: ${reason}; name a directory with --returns`,
      {cause: error}
    );
  }
}

/** The one file at `path`, or null where there is none. */
export async function inboxFileAt(path: string): Promise<InboxFile | null> {
  const stats = await lstat(path, {bigint: true}).catch(() => null);
  return stats === null ? null : inboxFile(basename(path), path, stats);
}

function inboxFile(file: string, path: string, stats: BigIntStats): InboxFile {
  return {
    file: file.normalize("NFC"),
    path,
    bytes: Number(stats.size),
    modifiedNs: stats.mtimeNs,
    changedNs: stats.ctimeNs,
    isRegular: stats.isFile()
  };
}

/**
 * The bytes of one inbox file; `changing` where somebody is still writing it (it is left for the next
 * run), `forbidden` where it may not be read. Opened without following links and without blocking.
 */
export function readInboxFile(file: InboxFile): Uint8Array | "changing" | "forbidden" {
  let descriptor: number;
  try {
    descriptor = openSync(
      file.path,
      constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)
    );
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EACCES" ? "forbidden" : "changing";
  }
  try {
    const bytes = Buffer.allocUnsafe(file.bytes);
    let filled = 0;
    while (filled < bytes.length) {
      const count = readSync(descriptor, bytes, filled, bytes.length - filled, null);
      if (count === 0) return "changing";
      filled += count;
    }
    const after = fstatSync(descriptor, {bigint: true});
    const isSame = Number(after.size) === file.bytes && after.mtimeNs === file.modifiedNs;
    return isSame ? bytes : "changing";
  } finally {
    closeSync(descriptor);
  }
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The sha256 of a file too large to hold. */
export async function sha256OfLargeFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
