import {copyFileSync, mkdirSync} from "node:fs";
import {dirname, join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";

import type {BundleTable} from "./bundleTable.ts";
import {quoted} from "./csvFile.ts";

/** Tables that grow with the returns, in a file for each value of a column. */
const PARTED: Readonly<Record<string, string>> = {observations: "year"};

/**
 * Writes a table as Parquet below `folder`; returns the paths, the oldest part first. The column that the parts
 * differ in stands in each of them, and their folders are not called `year=2024`: pandas and Arrow refuse a
 * column that is both in the file and in the path.
 */
export async function writeParquet(
  connection: DuckDBConnection,
  source: string,
  {folder, table}: {readonly folder: string; readonly table: BundleTable}
): Promise<string[]> {
  const column = PARTED[table.id];
  if (column === undefined) {
    const path = `parquet/${table.id}.parquet`;
    mkdirSync(join(folder, "parquet"), {recursive: true});
    copyFileSync(source, join(folder, path));
    return [path];
  }
  const rows = `read_parquet(${quoted(source)})`;
  const found = await connection.runAndReadAll(
    `select distinct "${column}"::varchar from ${rows} order by "${column}"`
  );
  const paths: string[] = [];
  for (const [value] of found.getRowsJson()) {
    const part = typeof value === "string" ? value : null;
    const path = `parquet/${table.id}/${table.id}-${part ?? "none"}.parquet`;
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    const filter = part === null ? `"${column}" is null` : `"${column}" = ${quoted(part)}`;
    await connection.run(
      `copy (from ${rows} where ${filter})
       to ${quoted(join(folder, path))} (format parquet, compression zstd)`
    );
    paths.push(path);
  }
  return paths;
}
