import {spawn} from "node:child_process";
import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";

/** What a process and all its children took. */
export interface Measured {
  readonly stdout: string;
  readonly seconds: number;
  readonly cpuMilliseconds: number;
  /** Of the largest process among them. */
  readonly peakMegabytes: number;
}

const HOOK = new URL("usageHook.js", import.meta.url).href;
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const DEADLINE_MILLISECONDS = 30 * 60_000;

/** The command line as `npm run chung-tay` starts it, so that what is measured is what is used. */
export function measureCommandLine(...args: readonly string[]): Promise<Measured> {
  return measure(commandLine(...args).args);
}

/** What node is started with for a command, and in which folder. */
export function commandLine(...args: readonly string[]): {
  readonly cwd: string;
  readonly args: readonly string[];
} {
  const {scripts} = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    scripts: Readonly<Record<string, string>>;
  };
  const [program, ...start] = (scripts["chung-tay"] ?? "").split(" ");
  if (program !== "node") throw new Error(`npm run chung-tay does not start node: ${program}`);
  return {cwd: ROOT, args: [...start, ...args]};
}

/** Runs node with these arguments in a process of its own; throws where it does not end well. */
export async function measure(args: readonly string[]): Promise<Measured> {
  const usageDirectory = mkdtempSync(join(tmpdir(), "chung-tay-usage-"));
  try {
    const started = process.hrtime.bigint();
    const stdout = await run(args, usageDirectory);
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    const usages = readdirSync(usageDirectory).map((name) => usageIn(join(usageDirectory, name)));
    return {
      stdout,
      seconds,
      cpuMilliseconds: usages.reduce((sum, usage) => sum + usage.cpuMicroseconds / 1_000, 0),
      peakMegabytes: Math.max(...usages.map(({maxRssKilobytes}) => maxRssKilobytes / 1_024))
    };
  } finally {
    rmSync(usageDirectory, {recursive: true, force: true});
  }
}

function run(args: readonly string[], usageDirectory: string): Promise<string> {
  const child = spawn(process.execPath, [...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_OPTIONS: `--import=${HOOK}`,
      CHUNG_TAY_USAGE_DIRECTORY: usageDirectory
    },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: DEADLINE_MILLISECONDS,
    killSignal: "SIGKILL"
  });
  const stdout: Buffer[] = [];
  let complaint = "";
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-2_000);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) resolve(Buffer.concat(stdout).toString());
      else reject(new Error(`node ${args.join(" ")}: ended with ${code ?? signal}\n${complaint}`));
    });
  });
}

function usageIn(path: string): {cpuMicroseconds: number; maxRssKilobytes: number} {
  return JSON.parse(readFileSync(path, "utf8")) as {
    cpuMicroseconds: number;
    maxRssKilobytes: number;
  };
}
