import {nameInQuery} from "../../src/sql/catalogue.ts";
import type {ReleaseTable} from "../site/sql/releaseTables.ts";
import {readReleaseTables} from "../site/sql/releaseTables.ts";
import type {TableKeys} from "./tableKeys.ts";
import {keysOf} from "./tableKeys.ts";

/** A table of a release as a bundle holds it. */
export interface BundleTable extends ReleaseTable {
  /** As a query names it, and as its files are called: `places`, `codes.cpi`. */
  readonly id: string;
  readonly keys: TableKeys;
}

/** The tables of a release with the keys that join them. */
export async function bundleTables(releaseDirectory: string): Promise<BundleTable[]> {
  const tables = await readReleaseTables(releaseDirectory);
  return tables.map((table) => {
    const id = nameInQuery(table);
    return {...table, id, keys: keysOf(id, table.columns)};
  });
}
