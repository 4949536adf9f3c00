import type {ChildProcess} from "node:child_process";
import {fork} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import process from "node:process";
import {pathToFileURL} from "node:url";

import {READY} from "./foreignReady.ts";
import type {ForeignReading} from "./read/foreignSheet.ts";

const MEBIBYTE = 1024 * 1024;
/** A sound workbook of 1 MB takes 0.3 s. */
const DEADLINE_MILLISECONDS = 4_000;
const DEADLINE_PER_MEBIBYTE = 1_500;
const LONGEST_DEADLINE = 20_000;
/** How much longer a file may take by the clock than by the child's own work: on a busy machine it waits its turn. */
const WAITING = 6;
/** Starting is no file's fault. */
const START_MILLISECONDS = 60_000;
/** Of the system's account of processes; Linux has had it so on every machine for decades. */
const TICK_MILLISECONDS = 10;
/** Of JavaScript objects; V8 ends the process by itself where it would need more. */
const HEAP_MEBIBYTES = 256;
/** Of the whole process, where the system tells. */
const MEMORY_BYTES = 320 * MEBIBYTE;
const WATCH_MILLISECONDS = 25;
const PAGE_BYTES = 4_096;

/**
 * Reads workbooks in a child process, which is started at the first one and kept for those after it. A
 * child that takes too long or too much is killed; the next file gets a new one. A waiting child
 * does not keep the command alive.
 */
export class ForeignProcess {
  private child: ChildProcess | null = null;
  private isReady = false;
  private readonly deadlineFor: (bytes: number) => number;
  private queue: Promise<unknown> = Promise.resolve();

  /** @param deadlineFor milliseconds of the child's work for a file of so many bytes; tests give their own. */
  constructor(deadlineFor = deadlineOf) {
    this.deadlineFor = deadlineFor;
  }

  /** One file at a time, in the order of the calls. */
  read(bytes: Uint8Array): Promise<ForeignReading | null> {
    const reading = this.queue.then(() => this.readNext(bytes));
    this.queue = reading.catch(() => null);
    return reading;
  }

  /** The most memory that a child has held when it gave an answer or was killed; 0 where nobody tells. */
  peakMegabytes = 0;

  private readNext(bytes: Uint8Array): Promise<ForeignReading | null> {
    const child = this.child ?? this.start();
    keepAlive(child, true);
    return new Promise((resolve) => {
      const limit = this.deadlineFor(bytes.length);
      let clock = this.isReady ? clockOf(child) : null;
      const started = Date.now();
      const end = (reading: ForeignReading | null, isFit: boolean): void => {
        clearInterval(watch);
        this.peakMegabytes = Math.max(this.peakMegabytes, memoryOf(child) / MEBIBYTE);
        child.off("message", receive).off("exit", tooCostly).off("error", tooCostly);
        if (isFit) keepAlive(child, false);
        else this.drop(child);
        resolve(reading);
      };
      const tooCostly = (): void => {
        end(null, false);
      };
      const isOver = (): boolean =>
        clock === null ? Date.now() - started > START_MILLISECONDS : clock() > limit;
      const watch = setInterval(() => {
        if (isOver() || memoryOf(child) > MEMORY_BYTES) tooCostly();
      }, WATCH_MILLISECONDS);
      const receive = (message: unknown): void => {
        if (message === READY) {
          this.isReady = true;
          clock = clockOf(child);
        } else if (isOver()) tooCostly();
        else end(message as ForeignReading, true);
      };
      // It exits where V8 has ended it for want of memory.
      child.on("message", receive).on("exit", tooCostly).on("error", tooCostly);
      child.send(bytes, (error) => {
        if (error !== null) tooCostly();
      });
    });
  }

  private start(): ChildProcess {
    const child = startChild();
    child.on("error", () => null);
    child.once("exit", () => {
      this.drop(child);
    });
    this.child = child;
    this.isReady = false;
    return child;
  }

  private drop(child: ChildProcess) {
    if (this.child === child) this.child = null;
    child.kill("SIGKILL");
  }
}

export const foreignProcess = new ForeignProcess();

function startChild(): ChildProcess {
  const child = fork(...readerScript());
  const kill = (): void => {
    child.kill("SIGKILL");
  };
  // Once in a while it hangs at the very moment when the command ends.
  process.once("exit", kill);
  child.once("exit", () => process.removeListener("exit", kill));
  return child;
}

/** Beside the bundle of the command line, where there is one (`launch.js`); otherwise the source, through tsx. */
function readerScript(): [string, string[], object] {
  const options = {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"]
  };
  const heap = `--max-old-space-size=${HEAP_MEBIBYTES}`;
  const bundled = join(dirname(import.meta.filename), "foreignReader.mjs");
  if (existsSync(bundled)) return [bundled, [], {...options, execArgv: [heap]}];
  const loader = createRequire(import.meta.url).resolve("tsx");
  const execArgv = [heap, "--import", pathToFileURL(loader).href];
  return [join(import.meta.dirname, "foreignReader.ts"), [], {...options, execArgv}];
}

/**
 * Milliseconds that the child has worked since now, where the system tells; by the clock it may take
 * longer, by so much as a busy machine lets it wait.
 */
function clockOf({pid}: ChildProcess): () => number {
  const [began, before] = [Date.now(), workOf(pid)];
  return () => {
    const passed = Date.now() - began;
    const now = workOf(pid);
    return before === null || now === null ? passed : Math.max(now - before, passed / WAITING);
  };
}

/** By Linux' own account, behind the name in brackets; null elsewhere. */
function workOf(pid: number | undefined): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) * TICK_MILLISECONDS;
  } catch {
    return null;
  }
}

function keepAlive(child: ChildProcess, isWaitedFor: boolean) {
  if (isWaitedFor) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

function deadlineOf(bytes: number): number {
  const milliseconds = DEADLINE_MILLISECONDS + (bytes / MEBIBYTE) * DEADLINE_PER_MEBIBYTE;
  return Math.min(milliseconds, LONGEST_DEADLINE);
}

/** Resident bytes by Linux' own account; 0 elsewhere, where the limit on the heap alone holds. */
function memoryOf({pid}: ChildProcess): number {
  try {
    const [, resident = "0"] = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ");
    return Number(resident) * PAGE_BYTES;
  } catch {
    return 0;
  }
}
