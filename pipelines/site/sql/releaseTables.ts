import {readFile} from "node:fs/promises";
import {join} from "node:path";

import {z} from "zod";

import type {SqlTable} from "../../../src/sql/catalogue.ts";

/** A table of a release, with the Parquet files that hold it. */
export interface ReleaseTable extends SqlTable {
  /** Below the folder of the release: one file, or one for each year, the oldest first. */
  readonly paths: readonly string[];
}

const catalogueSchema = z.object({
  tables: z.array(
    z.object({
      schema: z.string(),
      name: z.string(),
      comment: z.string(),
      rows: z.number(),
      paths: z.array(z.string()),
      columns: z.array(
        z.object({
          name: z.string(),
          type: z.string(),
          comment: z.string(),
          values: z.array(z.string())
        })
      )
    })
  )
});

/** The tables of a release; none where it was published before tables were. */
export async function readReleaseTables(releaseDirectory: string): Promise<ReleaseTable[]> {
  const path = join(releaseDirectory, "tables", "catalogue.json");
  const text = await readFile(path, "utf8").catch(() => null);
  return text === null ? [] : catalogueSchema.parse(JSON.parse(text)).tables;
}
