import type {ChildProcessByStdio} from "node:child_process";
import {spawn} from "node:child_process";
import {once} from "node:events";
import {copyFileSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {createInterface} from "node:readline";
import type {Readable} from "node:stream";
import {setTimeout} from "node:timers/promises";

import {commandLine} from "./measuredProcess.ts";

const LOOK_MILLISECONDS = 5;
const DEADLINE_MILLISECONDS = 10 * 60_000;

/** A return that was held back: where it waits, and where in the inbox it belongs. */
export interface HeldBack {
  readonly kept: string;
  readonly path: string;
}

export interface WatchedReleases {
  /** From the moment a return is dropped in until the manifest names the release that holds it, one by one. */
  readonly seconds: readonly number[];
  /** Files whose content each run read. */
  readonly read: readonly number[];
}

/** Drops returns one after the other into an inbox that `watch` looks after. */
export async function watchedReleases(
  {inbox, warehouse, out}: Readonly<Record<"inbox" | "warehouse" | "out", string>>,
  returns: readonly HeldBack[]
): Promise<WatchedReleases> {
  const child = startWatch(["--returns", inbox, "--warehouse", warehouse, "--out", out, "--json"]);
  const lines = createInterface({input: child.stdout})[Symbol.asyncIterator]();
  const seconds: number[] = [];
  const read: number[] = [];
  try {
    await nextRun(lines);
    for (const {kept, path} of returns) {
      const before = releaseIn(out);
      const started = performance.now();
      copyFileSync(kept, path);
      while (releaseIn(out) === before) await elapsed(started);
      seconds.push((performance.now() - started) / 1000);
      read.push((await nextRun(lines)).read);
    }
  } finally {
    if (child.exitCode === null) {
      child.kill("SIGINT");
      await once(child, "exit");
    }
  }
  return {seconds, read};
}

function startWatch(args: readonly string[]): ChildProcessByStdio<null, Readable, null> {
  const {cwd, args: start} = commandLine("watch", ...args);
  return spawn(process.execPath, [...start], {
    cwd,
    stdio: ["ignore", "pipe", "ignore"],
    timeout: DEADLINE_MILLISECONDS
  });
}

/** What `watch --json` says of its next run. */
async function nextRun(lines: AsyncIterator<string>): Promise<{readonly read: number}> {
  const next = await lines.next();
  if (next.done === true) throw new Error("watch ended before its run did");
  return JSON.parse(next.value) as {read: number};
}

async function elapsed(started: number): Promise<void> {
  if (performance.now() - started > DEADLINE_MILLISECONDS) throw new Error("no release came");
  await setTimeout(LOOK_MILLISECONDS);
}

function releaseIn(out: string): string {
  const manifest = readFileSync(join(out, "manifest.json"), "utf8");
  return (JSON.parse(manifest) as {release: string}).release;
}
