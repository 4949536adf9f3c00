import {createHash} from "node:crypto";
import type {FSWatcher} from "node:fs";
import {existsSync, watch} from "node:fs";
import {setTimeout} from "node:timers/promises";

import type {InboxFile, InboxListing} from "./inbox.ts";
import {isAsListed, listInbox, lookInto, modifiedOf} from "./inbox.ts";

/** A copy in progress changes between two looks so far apart. */
const SETTLED_MILLISECONDS = 100;
/** Without a hint of the system: so often, but a look may take no more than a twentieth of the time. */
const LOOK_MILLISECONDS = 1_000;
const LOOK_SHARE = 20;

export interface FolderChanges {
  /**
   * Waits until something is not what it was at the last look, and no longer changes: gives what is in each folder now.
   * `signal` ends the wait, with null.
   */
  next(signal: AbortSignal, on?: ChangeEvents): Promise<FolderLook | null>;
  close(): void;
}

export interface ChangeEvents {
  /** Something has changed; in a moment it is known whether more does. */
  readonly change: () => void;
  /** More does: it may take a while. */
  readonly more: () => void;
}

/** By its folder, what was found in it. */
export type FolderLook = ReadonlyMap<string, InboxListing>;

const NO_EVENTS: ChangeEvents = {change: () => undefined, more: () => undefined};

/**
 * What changes below some folders. The system's own notices only hasten the next look: they do not come from
 * shared folders of a network, nor from more folders than the system has room for.
 */
export function watchFolders(directories: readonly string[]): FolderChanges {
  let known = lookAt(directories);
  let hint = new AbortController();
  const watchers = directories.map((directory) => hintsOf(directory, () => hint.abort()));
  return {
    async next(signal, on = NO_EVENTS) {
      while (!signal.aborted) {
        hint = new AbortController();
        const started = performance.now();
        const look = lookAt(directories);
        const took = performance.now() - started;
        const changed = changedSince(known, look);
        if (changed !== null) {
          on.change();
          known = await settled(directories, {look, changed}, on.more);
          return known;
        }
        const milliseconds = Math.max(LOOK_MILLISECONDS, took * LOOK_SHARE);
        await pause(milliseconds, AbortSignal.any([signal, hint.signal]));
      }
      return null;
    },
    close() {
      for (const watcher of watchers) watcher?.close();
    }
  };
}

/** Folders that are not there are empty. */
function lookAt(directories: readonly string[]): FolderLook {
  const present = directories.filter((directory) => existsSync(directory));
  return new Map(present.map((directory) => [directory, lookInto(directory)]));
}

/** The files that came or were written; null where none was, and none went. */
function changedSince(before: FolderLook, after: FolderLook): readonly InboxFile[] | null {
  const old = new Map(filesIn(before).map((file) => [file.path, file]));
  const files = filesIn(after);
  const changed = files.filter((file) => !isSame(old.get(file.path), file));
  return changed.length === 0 && files.length === old.size ? null : changed;
}

function filesIn(look: FolderLook): readonly InboxFile[] {
  return [...look.values()].flatMap(({files}) => files);
}

function isSame(one: InboxFile | undefined, other: InboxFile): boolean {
  return (
    one !== undefined &&
    one.bytes === other.bytes &&
    one.modifiedNs === other.modifiedNs &&
    one.changedNs === other.changedNs
  );
}

/** Looks again at what has changed alone, and whether more came: to look at every file takes longer than to wait. */
async function settled(
  directories: readonly string[],
  first: {readonly look: FolderLook; readonly changed: readonly InboxFile[]},
  onMore: () => void
): Promise<FolderLook> {
  let {look, changed} = first;
  for (;;) {
    await setTimeout(SETTLED_MILLISECONDS);
    const folders = [...look.values()].flatMap((listing) => listing.folders);
    const isSettled =
      changed.every(isAsListed) &&
      folders.every(({path, modifiedNs}) => modifiedOf(path) === modifiedNs);
    if (isSettled) return look;
    onMore();
    const next = lookAt(directories);
    changed = changedSince(look, next) ?? [];
    look = next;
  }
}

/** Ends early, without an error, once `signal` is given. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, {signal}).catch(() => undefined);
}

/** Equal while no file below the folders came, went or was written. */
export function stampOf(directories: readonly string[]): string {
  const hash = createHash("sha256");
  for (const directory of directories) {
    if (!existsSync(directory)) continue;
    for (const {file, bytes, modifiedNs, changedNs} of listInbox(directory)) {
      hash.update(`${file}\0${bytes}\0${modifiedNs}\0${changedNs}\n`);
    }
  }
  return hash.digest("hex");
}

function hintsOf(directory: string, hint: () => void): FSWatcher | null {
  try {
    const watcher = watch(directory, {recursive: true}, hint);
    watcher.on("error", () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}
