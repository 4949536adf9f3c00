import {createHash} from "node:crypto";
import {mkdir, writeFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {gzipSync} from "node:zlib";

import {build} from "esbuild";

import {allEnded} from "../../allEnded.ts";
import {loadCodelists} from "../../codelists/loadCodelists.ts";
import {repositoryDirectory} from "../paths.ts";
import {bundleCodelists} from "./codelistBundle.ts";

/** Under the root of the site, beside the pages: files whose names hold the hash of what is in them. */
export const CHECK_FOLDER = "check";

/** Names of the files that the page "check my return" fetches when it is first used. */
export interface CheckFiles {
  readonly worker: string;
  readonly codelists: string;
}

/**
 * Writes into `root`/check the worker that judges returns in the browser, with what it loads only when it
 * needs it (the reader of old formats, the writer of workbooks), and the codelists.
 */
export async function writeCheckFiles(root: string): Promise<CheckFiles> {
  const folder = join(root, CHECK_FOLDER);
  await mkdir(folder, {recursive: true});
  const [worker, codelists] = await allEnded([writeWorker(folder), writeCodelists(folder)]);
  return {worker, codelists};
}

async function writeWorker(folder: string): Promise<string> {
  const {metafile} = await build({
    entryPoints: {worker: join(repositoryDirectory, "pipelines/site/checkReturn/worker.ts")},
    outdir: folder,
    entryNames: "[name].[hash]",
    chunkNames: "[name].[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    legalComments: "none",
    logLevel: "error",
    metafile: true
  });
  const entry = Object.entries(metafile.outputs).find(([, {entryPoint}]) =>
    entryPoint?.endsWith("checkReturn/worker.ts")
  );
  if (entry === undefined)
    throw new Error("the worker of the page “check my return” was not built");
  return basename(entry[0]);
}

/**
 * Packed here and not left to the server, so that a plain one sends 250 kB and not 1.7 MB. The name of a
 * packed file would make some servers mark it as such; both are understood.
 */
async function writeCodelists(folder: string): Promise<string> {
  const codelists = await loadCodelists(join(repositoryDirectory, "data"));
  const bytes = gzipSync(bundleCodelists(codelists), {level: 9});
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  const name = `codelists.${hash}.gz`;
  await writeFile(join(folder, name), bytes);
  return name;
}
