import {spawnSync} from "node:child_process";
import {resolve} from "node:path";

const root = resolve(import.meta.dirname, "../..");

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as a stranger types it, from the root of the repository. */
export function runCli(...args: readonly string[]): CliResult {
  const child = spawnSync(process.execPath, ["--import", "tsx", "pipelines/cli.ts", ...args], {
    cwd: root,
    encoding: "utf8",
    timeout: 120_000,
    maxBuffer: 64 * 1024 * 1024
  });
  return {code: child.status, stdout: child.stdout, stderr: child.stderr};
}

export function jsonOf<Value>({stdout}: CliResult): Value {
  return JSON.parse(stdout) as Value;
}
