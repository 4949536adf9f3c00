import {join} from "node:path";
import {fileURLToPath} from "node:url";

import {build} from "esbuild";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** Below the packages, which it loads as they are. */
const BUNDLE = join(ROOT, "node_modules/.cache/chung-tay-bench/timedReader.mjs");

let made: Promise<string> | null = null;

/**
 * `timedReader.ts` as one script, as the command line is run: loaded module by module, each function that is
 * made would be given its name again, a twentieth of the time of judging.
 */
export function bundledReader(): Promise<string> {
  made ??= build({
    absWorkingDir: ROOT,
    entryPoints: ["tests/bench/timedReader.ts"],
    outfile: BUNDLE,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "silent"
  }).then(() => BUNDLE);
  return made;
}
