import {copyFileSync, mkdirSync} from "node:fs";
import {basename, dirname, join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";

import {orderedRows} from "../parquetRows.ts";
import type {BundleTable} from "./bundleTable.ts";
import {quoted} from "./csvFile.ts";

/** Tables that a bundle has in a file for each year too; the others that a release divides are one file. */
const PARTED: ReadonlySet<string> = new Set(["observations"]);

/**
 * Writes a table as Parquet below `folder`; returns the paths, the oldest year first. The year stands in each of
 * the files, and their folders are not called `year=2024`: pandas and Arrow refuse a column that is both in the file
 * and in the path.
 */
export async function writeParquet(
  connection: DuckDBConnection,
  directory: string,
  {folder, table}: {readonly folder: string; readonly table: BundleTable}
): Promise<string[]> {
  const {id, paths} = table;
  if (!PARTED.has(id)) {
    const path = `parquet/${id}.parquet`;
    await writeOneFile(connection, directory, {paths, to: join(folder, path)});
    return [path];
  }
  return paths.map((from) => {
    const path = `parquet/${id}/${id}-${basename(from)}`;
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    copyFileSync(join(directory, from), join(folder, path));
    return path;
  });
}

/** Writes the rows of a table as one file, whatever number of files the release has. */
export async function writeOneFile(
  connection: DuckDBConnection,
  directory: string,
  {paths, to}: {readonly paths: readonly string[]; readonly to: string}
): Promise<void> {
  const [first, second] = paths;
  mkdirSync(dirname(to), {recursive: true});
  if (first !== undefined && second === undefined) copyFileSync(join(directory, first), to);
  else {
    await connection.run(
      `copy (from ${orderedRows(directory, paths)}) to ${quoted(to)} (format parquet, compression zstd)`
    );
  }
}
