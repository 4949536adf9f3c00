import {existsSync} from "node:fs";
import {cp} from "node:fs/promises";
import {join, resolve} from "node:path";

import {chungTay} from "../cli/runCli.ts";

const repository = resolve(import.meta.dirname, "../..");

export interface PublishedRelease {
  readonly warehouse: string;
  /** Where `publish` wrote. */
  readonly dataDir: string;
}

/** Returns that came in after a release had been published: what they say moves figures of it. */
const LATER = [
  "relief/fatherland-front-2024-09-18.xlsx",
  "relief/fatherland-front-2025-11-22.csv",
  "relief/fatherland-front-2025-11-29.xlsx"
];

/** The published returns, ingested and released in two steps below `folder`, unless they are there already. */
export async function publishedRelease(folder: string): Promise<PublishedRelease> {
  const [returns, dataDir] = [join(folder, "returns"), join(folder, "data")];
  const warehouse = join(folder, "warehouse.duckdb");
  if (existsSync(warehouse)) return {warehouse, dataDir};
  const published = join(repository, "data/returns/published");
  const isLater = (path: string) => LATER.some((name) => path.endsWith(name));
  for (const filter of [(path: string) => !isLater(path), () => true]) {
    await cp(published, returns, {recursive: true, filter});
    await chungTay("ingest", "--returns", returns, "--warehouse", warehouse);
    await chungTay("build", "--warehouse", warehouse, "--out", dataDir);
  }
  return {warehouse, dataDir};
}
