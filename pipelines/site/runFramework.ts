import type {ChildProcess} from "node:child_process";
import {spawn} from "node:child_process";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";

import {repositoryDirectory} from "./paths.ts";

const require = createRequire(import.meta.url);

/** Starts Observable Framework in a folder of its own, in a process of its own: it replaces `fetch`. */
export function startFramework(
  directory: string,
  args: readonly string[],
  stdio: "pipe" | "inherit"
): ChildProcess {
  const framework = frameworkDirectory();
  return spawn(
    process.execPath,
    [
      "--import",
      require.resolve("tsx"),
      join(framework, "dist/bin/observable.js"),
      ...args,
      "--config",
      join(repositoryDirectory, "observablehq.config.ts")
    ],
    {
      cwd: directory,
      stdio: ["ignore", stdio, stdio],
      env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"}
    }
  );
}

/** Framework exports no entry point, so its folder is found by the file that every package has. */
function frameworkDirectory(): string {
  return dirname(require.resolve("@observablehq/framework/package.json"));
}

/** Builds `directory`/src into `directory`/dist; calls back with each page as it is read. */
export async function runFrameworkBuild(
  directory: string,
  onPage: (page: number) => void
): Promise<void> {
  const child = startFramework(directory, ["build"], "pipe");
  let output = "";
  let pages = 0;
  const listen = (chunk: Buffer) => {
    const text = chunk.toString();
    output = (output + text).slice(-4000);
    const loaded = text.match(/load.*? \/\S*/g)?.length ?? 0;
    for (let i = 0; i < loaded; i++) onPage(++pages);
  };
  child.stdout?.on("data", listen);
  child.stderr?.on("data", listen);
  const stop = () => child.kill("SIGTERM");
  process.once("exit", stop);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    if (code !== 0) throw new Error(`the site could not be generated:\n${output.trim()}`);
  } finally {
    process.off("exit", stop);
  }
}
