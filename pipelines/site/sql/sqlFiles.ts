import {createHash} from "node:crypto";
import {copyFile, mkdir, readdir, readFile, stat, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {basename, dirname, join} from "node:path";

import {build} from "esbuild";

import type {SqlPageCatalogue} from "../../../src/sql/catalogue.ts";
import {allEnded} from "../../allEnded.ts";
import {repositoryDirectory} from "../paths.ts";
import {writeDatabaseFiles} from "./databaseFiles.ts";
import {packFile} from "./packFile.ts";
import {readReleaseTables} from "./releaseTables.ts";
import {readSharedQueries} from "./sharedQueries.ts";

/** Under the root of the site: the engine, the page's program and the tables, named by what is in them. */
export const SQL_FOLDER = "duckdb";

/** Names of the files that the page "ask in SQL" fetches when it is opened. */
export interface SqlFiles {
  readonly app: string;
  readonly engine: string;
  /** Unpacked, for the progress bar: servers tell the packed size only. */
  readonly engineBytes: number;
  readonly worker: string;
  readonly catalogue: string;
}

/** Writes into `root`/duckdb all that the page "ask in SQL" needs, so that nothing comes from elsewhere. */
export async function writeSqlFiles(root: string, releaseDirectory: string): Promise<SqlFiles> {
  const folder = join(root, SQL_FOLDER);
  await mkdir(folder, {recursive: true});
  const engineFolder = dirname(
    createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm")
  );
  const [app, engine, worker, catalogue] = await allEnded([
    writeApp(folder),
    copyNamed(folder, join(engineFolder, "duckdb-eh.wasm"), "engine", "wasm"),
    copyNamed(folder, join(engineFolder, "duckdb-browser-eh.worker.js"), "worker", "js"),
    writeCatalogue(folder, releaseDirectory)
  ]);
  const {size: engineBytes} = await stat(join(folder, engine));
  for (const name of await readdir(folder)) {
    // Text is packed with that of the other pages.
    if (/\.(?:wasm|duckdb)$/.test(name)) await packFile(join(folder, name));
  }
  return {app, engine, engineBytes, worker, catalogue};
}

async function writeApp(folder: string): Promise<string> {
  const {metafile} = await build({
    entryPoints: {app: join(repositoryDirectory, "src/components/sql/app.ts")},
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
    entryPoint?.endsWith("sql/app.ts")
  );
  if (entry === undefined) throw new Error("the program of the page “ask in SQL” was not built");
  return basename(entry[0]);
}

async function copyNamed(
  folder: string,
  source: string,
  name: string,
  ending: string
): Promise<string> {
  const hash = hashOf(await readFile(source));
  await copyFile(source, join(folder, `${name}.${hash}.${ending}`));
  return `${name}.${hash}.${ending}`;
}

async function writeCatalogue(folder: string, releaseDirectory: string): Promise<string> {
  const tables = await readReleaseTables(releaseDirectory);
  const {files, fileOf} = await writeDatabaseFiles(folder, releaseDirectory, tables);
  const catalogue: SqlPageCatalogue = {
    tables: tables.map((table) => ({
      schema: table.schema,
      name: table.name,
      comment: table.comment,
      rows: table.rows,
      columns: table.columns,
      file: fileOf(table)
    })),
    files,
    queries: await readSharedQueries()
  };
  const text = JSON.stringify(catalogue);
  const name = `catalogue.${hashOf(text)}.json`;
  await writeFile(join(folder, name), text);
  return name;
}

function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 8);
}
