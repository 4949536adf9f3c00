import {execFile} from "node:child_process";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {promisify} from "node:util";

import {DuckDBInstance} from "@duckdb/node-api";

import {buildSite, serveSite} from "../../pipelines/site/index.ts";

const repository = resolve(import.meta.dirname, "../..");
const run = promisify(execFile);

export interface PublishedSite {
  readonly address: string;
  /** Rows of a query on the warehouse, as the marts hold them: what the pages are compared with. */
  readonly rows: (sql: string) => Promise<Record<string, unknown>[]>;
  readonly close: () => Promise<void>;
}

/** The whole way from the published returns to a served site, in a folder of its own. */
export async function publishSite(): Promise<PublishedSite> {
  const folder = await mkdtemp(join(tmpdir(), "chung-tay-browser-"));
  const warehouse = join(folder, "warehouse.duckdb");
  const dataDir = join(folder, "data");
  await chungTay(["ingest", "--returns", "data/returns/published", "--warehouse", warehouse]);
  await chungTay(["build", "--warehouse", warehouse, "--out", dataDir]);
  const outDir = join(folder, "site");
  await buildSite({dataDir, outDir, log: () => {}});
  const site = await serveSite({dir: outDir, port: 0, log: () => {}});
  const instance = await DuckDBInstance.create(warehouse, {access_mode: "READ_ONLY"});
  const connection = await instance.connect();
  return {
    address: site.address,
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      await site.close();
      await rm(folder, {recursive: true, force: true});
    }
  };
}

async function chungTay(args: readonly string[]): Promise<void> {
  await run(process.execPath, ["--import", "tsx", "pipelines/cli.ts", ...args], {cwd: repository});
}
