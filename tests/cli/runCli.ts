import {execFile, spawnSync} from "node:child_process";
import {join, resolve} from "node:path";
import {promisify} from "node:util";

const root = resolve(import.meta.dirname, "../..");

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What `npm run -s chung-tay` starts; the bundle is made by the first start of a run of tests. */
export const COMMAND = join(root, "pipelines/launch.js");

/** The command line as a stranger types it, from the root of the repository. */
export function runCli(...args: readonly string[]): CliResult {
  return runNode([COMMAND, ...args]);
}

/** The same beside other work. Throws where it fails. */
export async function chungTay(...args: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [COMMAND, ...args], {cwd: root, maxBuffer: 1e8});
}

/** The same without a bundle, its modules one by one: what the bundle is compared with. */
export function runModules(...args: readonly string[]): CliResult {
  return runNode(["--import", "tsx", "pipelines/cli.ts", ...args]);
}

function runNode(args: readonly string[]): CliResult {
  const child = spawnSync(process.execPath, args, {
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
