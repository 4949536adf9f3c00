import {join} from "node:path";

import {DuckDBInstance} from "@duckdb/node-api";

import {serveSite} from "../../pipelines/site/serveSite.ts";
import {sharedDemonstration} from "../demo/sharedDemonstration.ts";
import {madeOnce} from "../madeOnce.ts";
import {publishedRelease} from "./publishedRelease.ts";

export interface ServedSite {
  readonly address: string;
  /** Rows of a query on the warehouse, as the marts hold them: what the pages are compared with. */
  readonly rows: (sql: string) => Promise<Record<string, unknown>[]>;
  readonly close: () => Promise<void>;
}

/** The whole way from the published returns to a served site, in two releases. */
export async function openPublishedSite(): Promise<ServedSite> {
  const folder = await madeOnce("published", async (made) => {
    // Loaded by the one that builds: it takes longer to load than all else together.
    const {buildSite} = await import("../../pipelines/site/buildSite.ts");
    const {dataDir} = await publishedRelease(made);
    await buildSite({dataDir, outDir: join(made, "site"), log: () => {}});
  });
  return served(join(folder, "site"), (await publishedRelease(folder)).warehouse);
}

/** A made-up programme with everything that the published returns lack: quarters, plans, overdue returns. */
export async function openDemonstration(): Promise<ServedSite> {
  const {site, warehouse} = await sharedDemonstration();
  return served(site, warehouse);
}

async function served(dir: string, warehouse: string): Promise<ServedSite> {
  const site = await serveSite({dir, port: 0, log: () => {}});
  const instance = await DuckDBInstance.create(warehouse, {access_mode: "READ_ONLY"});
  const connection = await instance.connect();
  return {
    address: site.address,
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    close: async () => {
      connection.closeSync();
      instance.closeSync();
      await site.close();
    }
  };
}
