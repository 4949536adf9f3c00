import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {build, DEFAULT_PLACES, ingest} from "../../pipelines/run.ts";

export interface BuiltRelease {
  readonly folder: string;
  readonly warehouse: string;
  /** The publication: manifest.json and the release that it names. */
  readonly dataDir: string;
  readonly remove: () => void;
}

/** The published returns, ingested and built in a folder of their own. */
export async function builtRelease(): Promise<BuiltRelease> {
  const folder = mkdtempSync(join(tmpdir(), "chung-tay-release-"));
  const warehouse = join(folder, "w.duckdb");
  const dataDir = join(folder, "data");
  const places = {...DEFAULT_PLACES, warehouse};
  await ingest(places, {returnsDir: "data/returns/published"});
  await build(places, {outDir: dataDir});
  return {
    folder,
    warehouse,
    dataDir,
    remove: () => {
      rmSync(folder, {recursive: true, force: true});
    }
  };
}
