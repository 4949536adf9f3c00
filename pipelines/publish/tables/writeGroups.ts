import {rmSync} from "node:fs";

import type {DuckDBConnection} from "@duckdb/node-api";

import type {RowGroups, WrittenGroups} from "./rowGroups.ts";
import {allRowGroups, readParquetFile, writeRowGroups} from "./rowGroups.ts";
import type {ShelfGroup} from "./shelves.ts";
import {onShelves} from "./shelves.ts";

/** What is noted of a file that was written in groups. */
interface GroupsNoted {
  /** In the order in which they lie in it. */
  readonly groups?: readonly (WrittenGroups & {readonly key: string})[];
}

interface FileToWrite {
  /** Selects its rows. */
  readonly rows: string;
  /** What the rows of a group are ordered by. */
  readonly order: string;
  readonly groups: readonly ShelfGroup[];
  /** The file in the release before, and what was noted of it. */
  readonly before: {readonly path: string; readonly told: unknown} | null;
  /** Looks at a file of the rows of one group, of those that it did not have before: not where it had none of them. */
  readonly lookAt?: (path: string) => Promise<void>;
}

/**
 * Writes a Parquet file. Where its rows lie in several groups, those that it had before are taken over as they stand
 * there: to pack them costs most of all. Returns what there is to note of it.
 */
export async function writeGroups(
  connection: DuckDBConnection,
  path: string,
  {rows, order, groups, before, lookAt}: FileToWrite
): Promise<GroupsNoted> {
  const write = (to: string, some: string) =>
    connection.run(
      `copy (${some} order by ${order})
       to '${to.replaceAll("'", "''")}' (format parquet, compression zstd, compression_level 1)`
    );
  if (groups.length <= 1) {
    await write(path, rows);
    return {};
  }
  const known = formerGroups(before);
  const isLookedAt = groups.some(({key}) => known.has(key));
  const aside = `${path}.part`;
  const runs: RowGroups[] = [];
  for (const {key, shelves} of groups) {
    const former = known.get(key);
    if (former !== undefined) runs.push(former);
    else {
      await write(aside, `from (${rows}) where ${onShelves(shelves)}`);
      if (isLookedAt) await lookAt?.(aside);
      runs.push(allRowGroups(readParquetFile(aside)));
    }
  }
  rmSync(aside, {force: true});
  const written = writeRowGroups(path, runs);
  return {groups: written.map((group, at) => ({key: groups[at]?.key ?? "", ...group}))};
}

/** By their keys; none where the file is not what it was said to be. */
function formerGroups(before: FileToWrite["before"]): ReadonlyMap<string, RowGroups> {
  const found = new Map<string, RowGroups>();
  const noted = (before?.told as GroupsNoted | undefined)?.groups;
  if (before === null || noted === undefined) return found;
  try {
    const file = readParquetFile(before.path);
    let first = 0;
    for (const {key, ...group} of noted) {
      found.set(key, {file, first, ...group});
      first += group.count;
    }
    return first === file.footer.groups.length ? found : new Map();
  } catch {
    return new Map();
  }
}
