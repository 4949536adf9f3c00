import {existsSync} from "node:fs";
import {join} from "node:path";

import {DuckDBInstance} from "@duckdb/node-api";
import {inject} from "vitest";

import {buildSite, serveSite} from "../../pipelines/site/index.ts";
import {chungTay, publishedRelease} from "./publishedRelease.ts";

/** Every kind of accident, all organisations and quarters, in a third of the time of 2,000. */
const DEMONSTRATION_RETURNS = 600;

export interface ServedSite {
  readonly address: string;
  /** Rows of a query on the warehouse, as the marts hold them: what the pages are compared with. */
  readonly rows: (sql: string) => Promise<Record<string, unknown>[]>;
  readonly close: () => Promise<void>;
}

/** The whole way from the published returns to a served site, in two releases; built by the first file that asks. */
export async function openPublishedSite(): Promise<ServedSite> {
  const folder = join(inject("sharedFolder"), "published");
  const {warehouse, dataDir} = await publishedRelease(folder);
  const outDir = join(folder, "site");
  if (!existsSync(outDir)) await buildSite({dataDir, outDir, log: () => {}});
  return served(outDir, warehouse);
}

/** A made-up programme with everything that the published returns lack: quarters, plans, overdue returns. */
export async function openDemonstration(): Promise<ServedSite> {
  const folder = join(inject("sharedFolder"), "demonstration");
  const returns = String(DEMONSTRATION_RETURNS);
  if (!existsSync(join(folder, "site"))) {
    await chungTay("demo", "--out", folder, "--returns", returns, "--no-serve");
  }
  return served(join(folder, "site"), join(folder, "warehouse/chung_tay.duckdb"));
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
