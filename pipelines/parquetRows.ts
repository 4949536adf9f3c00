import {join} from "node:path";

/**
 * The rows of a published table, for SQL: those of its files below `folder`, one file after the other. No folder on
 * the way is taken for a column, whatever it is called.
 */
export function parquetRows(folder: string, paths: readonly string[]): string {
  const files = paths.map((path) => `'${join(folder, path).replaceAll("'", "''")}'`);
  return `read_parquet([${files.join(", ")}], hive_partitioning = false)`;
}

/** The same in the order of the table: where it has a file for each year, each of them is ordered by itself. */
export function orderedRows(folder: string, paths: readonly string[]): string {
  const rows = parquetRows(folder, paths);
  return paths.length > 1 ? `(from ${rows} order by all)` : rows;
}
