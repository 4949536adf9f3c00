import {createHash} from "node:crypto";
import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import Papa from "papaparse";

export type CsvRow = Readonly<Record<string, string>>;

/** Runs with a directory of its own, removed afterwards whatever happens. */
export async function inTemporaryDirectory<T>(run: (directory: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), "chung-tay-demo-"));
  try {
    return await run(directory);
  } finally {
    rmSync(directory, {recursive: true, force: true});
  }
}

export function csvRows(path: string): readonly CsvRow[] {
  return Papa.parse<CsvRow>(readFileSync(path, "utf8"), {header: true, skipEmptyLines: true}).data;
}

/** Paths of all files below a directory, in order. */
export function filesBelow(directory: string): readonly string[] {
  return readdirSync(directory, {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
}

/** One sha256 over the names and contents of a whole tree. */
export function treeHash(directory: string): string {
  const hash = createHash("sha256");
  for (const file of filesBelow(directory)) {
    hash.update(file);
    hash.update(readFileSync(join(directory, file)));
  }
  return hash.digest("hex");
}

/** Rows by the text of one column, in the order of their first appearance. */
export function groupedBy(
  rows: readonly CsvRow[],
  column: string
): ReadonlyMap<string, readonly CsvRow[]> {
  const groups = new Map<string, CsvRow[]>();
  for (const row of rows) {
    const key = row[column] ?? "";
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.set(key, group);
  }
  return groups;
}
