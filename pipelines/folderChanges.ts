import {createHash} from "node:crypto";
import type {FSWatcher} from "node:fs";
import {existsSync, watch} from "node:fs";
import {setTimeout} from "node:timers/promises";

import {listInbox} from "./inbox.ts";

/** A copy in progress changes between two looks so far apart. */
const SETTLED_MILLISECONDS = 100;
/** Without a hint of the system: so often, but a look may take no more than a twentieth of the time. */
const LOOK_MILLISECONDS = 1_000;
const LOOK_SHARE = 20;

export interface FolderChanges {
  /** Waits until something is not what it was at the last look, and no longer changes; `signal` ends the wait. */
  next(signal: AbortSignal, on?: ChangeEvents): Promise<void>;
  close(): void;
}

export interface ChangeEvents {
  /** Something has changed; in a moment it is known whether more does. */
  readonly change: () => void;
  /** More does: it may take a while. */
  readonly more: () => void;
}

const NO_EVENTS: ChangeEvents = {change: () => undefined, more: () => undefined};

/**
 * What changes below some folders. The system's own notices only hasten the next look: they do not come from
 * shared folders of a network, nor from more folders than the system has room for.
 */
export function watchFolders(directories: readonly string[]): FolderChanges {
  let known = stampOf(directories);
  let hint = new AbortController();
  const watchers = directories.map((directory) => hintsOf(directory, () => hint.abort()));
  return {
    async next(signal, on = NO_EVENTS) {
      while (!signal.aborted) {
        hint = new AbortController();
        const started = performance.now();
        const stamp = stampOf(directories);
        const took = performance.now() - started;
        if (stamp !== known) {
          on.change();
          known = await settled(directories, stamp, on.more);
          return;
        }
        const milliseconds = Math.max(LOOK_MILLISECONDS, took * LOOK_SHARE);
        await pause(milliseconds, AbortSignal.any([signal, hint.signal]));
      }
    },
    close() {
      for (const watcher of watchers) watcher?.close();
    }
  };
}

async function settled(
  directories: readonly string[],
  first: string,
  onMore: () => void
): Promise<string> {
  let stamp = first;
  for (;;) {
    await setTimeout(SETTLED_MILLISECONDS);
    const next = stampOf(directories);
    if (next === stamp) return stamp;
    onMore();
    stamp = next;
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
