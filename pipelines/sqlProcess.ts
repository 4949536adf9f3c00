import type {ChildProcess} from "node:child_process";
import {spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {createRequire} from "node:module";
import {availableParallelism} from "node:os";
import {dirname, join} from "node:path";
import process from "node:process";
import {createInterface} from "node:readline";
import {pathToFileURL} from "node:url";

import {OperatorError} from "./errors.ts";
import type {SqlAnswer, SqlRequest} from "./query/sql/protocol.ts";

/** Of the engine. */
const MEMORY = "1GB";
/** Of what the process may write to, by the system: what the engine lets through ends here. */
const MEMORY_KILOBYTES = 2_000_000;

export interface SqlProcessOptions {
  readonly seconds: number;
  readonly onAnswer: (answer: SqlAnswer) => void;
}

/**
 * Answers one query in a process of its own, which is ended at the deadline and may take no more than so much
 * memory. Throws an OperatorError that says why where there is no answer.
 */
export async function runSqlProcess(
  request: Omit<SqlRequest, "memory">,
  {seconds, onAnswer}: SqlProcessOptions
): Promise<void> {
  const child = startChild(seconds);
  const kill = () => void child.kill("SIGKILL");
  process.once("exit", kill);
  let isLate = false;
  let isAnswered = false;
  let fault: string | null = null;
  const deadline = setTimeout(() => {
    isLate = true;
    kill();
  }, seconds * 1000);
  const faults: string[] = [];
  child.stderr?.on("data", (piece: Buffer) => faults.push(piece.toString()));
  child.stdin?.on("error", () => undefined); // it ended before it was asked: its exit says why
  child.stdin?.end(JSON.stringify({...request, memory: MEMORY}));
  const ended = new Promise<string>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(signal ?? (code === 0 ? "" : `exit ${code}`)));
  });
  try {
    if (child.stdout !== null) {
      for await (const line of createInterface({input: child.stdout, crlfDelay: Infinity})) {
        const answer = answerOf(line);
        if (answer === null) continue;
        if (answer.kind === "fault") fault = answer.message;
        else onAnswer(answer);
        isAnswered ||= answer.kind === "end";
      }
    }
    const end = await ended;
    if (fault !== null) throw new OperatorError(memoryFault(fault) ?? fault);
    if (isAnswered) return;
    if (isLate) {
      throw new OperatorError(
        `the query was ended after ${seconds} s: ask for less, or give it more time with --timeout`
      );
    }
    throw new OperatorError(memoryFault(faults.join("")) ?? endedFault(end));
  } finally {
    clearTimeout(deadline);
    process.removeListener("exit", kill);
    kill();
  }
}

/** Null for a line that the end of the process cut. */
function answerOf(line: string): SqlAnswer | null {
  try {
    return JSON.parse(line) as SqlAnswer;
  } catch {
    return null;
  }
}

function memoryFault(text: string): string | null {
  return /out of memory|bad_alloc|allocation failed|failed to allocate|cannot allocate/i.test(text)
    ? `the query needs more memory than the ${MEMORY} it may have, and was ended: filter or aggregate more`
    : null;
}

function endedFault(end: string): string {
  return end === "SIGABRT" ||
    end === "SIGSEGV" ||
    end === "SIGKILL" ||
    end === "SIGTRAP" ||
    end === "SIGXCPU"
    ? `the query took more than it may have and was ended (${end}): filter or aggregate more`
    : `the query ended without an answer (${end})`;
}

/**
 * Through a shell that lowers the limits of memory and of processor seconds first: who started the process may
 * itself be killed before the deadline. Where the system has no such limits, the deadline alone holds.
 */
function startChild(seconds: number): ChildProcess {
  const [command, ...args] = childCommand();
  const options = {stdio: ["pipe", "pipe", "pipe"] as "pipe"[], env: {}, windowsHide: true};
  if (process.platform === "win32") return spawn(command, args, options);
  const busy = Math.ceil(seconds * availableParallelism()) + 1;
  const limited = `ulimit -d ${MEMORY_KILOBYTES} 2>/dev/null; ulimit -t ${busy} 2>/dev/null; exec "$0" "$@"`;
  return spawn("/bin/sh", ["-c", limited, command, ...args], options);
}

/** Beside the bundle of the command line, where there is one (`launch.js`); otherwise the source, through tsx. */
function childCommand(): [string, ...string[]] {
  const bundled = join(dirname(import.meta.filename), "sqlChild.mjs");
  if (existsSync(bundled)) return [process.execPath, bundled];
  const loader = createRequire(import.meta.url).resolve("tsx");
  const source = join(import.meta.dirname, "sqlChild.ts");
  return [process.execPath, "--import", pathToFileURL(loader).href, source];
}
