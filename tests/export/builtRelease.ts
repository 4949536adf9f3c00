import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {build, DEFAULT_PLACES, ingest} from "../../pipelines/run.ts";
import {madeOnce} from "../madeOnce.ts";

export interface BuiltRelease {
  /** Of the file of tests that asks, to write into. */
  readonly folder: string;
  /** To read from: other files of tests have the same. */
  readonly warehouse: string;
  /** The publication: manifest.json and the release that it names. */
  readonly dataDir: string;
  readonly remove: () => void;
}

/** The published returns, ingested and built. */
export async function builtRelease(): Promise<BuiltRelease> {
  const placesIn = (folder: string) => ({...DEFAULT_PLACES, warehouse: join(folder, "w.duckdb")});
  const made = await madeOnce("built-release", async (folder) => {
    await ingest(placesIn(folder), {returnsDir: "data/returns/published"});
    await build(placesIn(folder), {outDir: join(folder, "data")});
  });
  const folder = mkdtempSync(join(tmpdir(), "chung-tay-release-"));
  return {
    folder,
    warehouse: placesIn(made).warehouse,
    dataDir: join(made, "data"),
    remove: () => {
      rmSync(folder, {recursive: true, force: true});
    }
  };
}
