import {readdirSync, statSync} from "node:fs";
import {join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";

import {allEnded} from "../allEnded.ts";
import type {Warehouse} from "../load/warehouse.ts";
import {withThreads} from "../load/warehouse.ts";
import {holdComputedMarts, holdRevisions, holdToldMarts} from "./computedMarts.ts";
import {writeJson} from "./inFolder.ts";
import type {FileKeys} from "./keptFiles.ts";
import {KEYS_FILE, openKeptFiles} from "./keptFiles.ts";
import {writeLineage} from "./lineage/writeLineage.ts";
import {queryOf} from "./readColumns.ts";
import type {ReleaseFolders} from "./releaseFolder.ts";
import {writePages, writePagesOfReturns} from "./releasePages.ts";
import type {GroupSizes} from "./tables/shelves.ts";
import {openTableFiles} from "./tables/writeTableFiles.ts";

/** What else comes into the ledger before the files that show it are written. */
interface Arrivals {
  /** Findings across returns. */
  readonly review: (warehouse: Pick<Warehouse, "connection">) => Promise<void>;
  /** Ends with the marts of figures, which are computed on the warehouse's connection. */
  readonly figures: Promise<void>;
  /** Numbers the release, and notes what it moves; needs the figures. */
  readonly record: () => Promise<void>;
  readonly groupSizes?: GroupSizes;
}

/**
 * Writes every file of a release into `directory`; returns their bytes. Equal marts give equal files. Those that
 * the release in `former` wrote from the same rows are taken over from there.
 */
export async function writeReleaseFiles(
  warehouse: Pick<Warehouse, "connection" | "connectBeside">,
  {directory, former}: ReleaseFolders,
  arrivals: Arrivals
): Promise<number> {
  const write = former === null ? writeInTurn : writeInTwoLanes;
  const keys = await write(warehouse, {directory, former}, arrivals);
  writeJson(directory, KEYS_FILE, sortedKeys(keys));
  return bytesBelow(directory);
}

/** The first release has everything to write, and holds what it needs for one thing at a time. */
async function writeInTurn(
  {connection}: Pick<Warehouse, "connection">,
  folders: ReleaseFolders,
  {review, figures, record, groupSizes}: Arrivals
): Promise<readonly FileKeys[]> {
  await figures;
  return withThreads({connection}, 2, async () => {
    await review({connection});
    await record();
    await holdToldMarts(connection);
    await holdComputedMarts(connection);
    await holdRevisions(connection);
    const ofReturns = await writePagesOfReturns(connection, folders);
    const ofPages = await writePages(connection, folders);
    const tables = await openTables(connection, folders, groupSizes);
    await tables.writeOfReturns();
    await tables.writeOfModels();
    await writeLineage(connection, folders.directory, folders.former);
    return [ofReturns, ofPages, await tables.writeOthers()];
  });
}

/**
 * After another release what is written is little and nearly every statement is short: a second thread has little to
 * do in it. So there are two lanes instead that take about as long: the models, the marts that are held and the pages;
 * and what returns tell without the figures, then tables and lineage. More at once would keep waiting for each other. The
 * one that has written the pages helps with the tables that are left.
 * Each has a connection of its own: the models leave temporary tables, which stand before what a view asks for.
 */
async function writeInTwoLanes(
  warehouse: Pick<Warehouse, "connection" | "connectBeside">,
  folders: ReleaseFolders,
  {review, figures, record, groupSizes}: Arrivals
): Promise<readonly FileKeys[]> {
  const lanes = (pages: DuckDBConnection, tables: DuckDBConnection) => {
    const told = review({connection: tables}).then(() => holdToldMarts(tables));
    const ofReturns = told.then(async () => {
      const keys = await writePagesOfReturns(tables, folders);
      const files = await openTables(tables, folders, groupSizes);
      await files.writeOfReturns();
      return {files, keys};
    });
    const held = allEnded([figures, told]).then(() => holdComputedMarts(pages));
    const recorded = allEnded([ofReturns, figures]).then(record);
    const revised = allEnded([held, recorded]).then(() => holdRevisions(pages));
    const ofPages = revised.then(() => writePages(pages, folders));
    const ofModels = allEnded([ofReturns, recorded]).then(([{files}]) => files.writeOfModels());
    const ofTables = allEnded([ofReturns, ofModels]).then(async ([{files, keys}]) => {
      await writeLineage(tables, folders.directory, folders.former);
      await revised;
      return [keys, await files.writeOthers()];
    });
    const helped = allEnded([ofReturns, ofModels, ofPages]).then(([{files}]) =>
      files.helpWithOthers(pages)
    );
    return allEnded([ofPages, ofTables, helped]).then(([ofThem, others]) => [ofThem, ...others]);
  };
  return onOwn(warehouse, (pages) =>
    onOwn(warehouse, (tables) => withThreads({connection: tables}, 1, () => lanes(pages, tables)))
  );
}

async function onOwn<Result>(
  warehouse: Pick<Warehouse, "connectBeside">,
  write: (connection: DuckDBConnection) => Promise<Result>
): Promise<Result> {
  const connection = await warehouse.connectBeside();
  try {
    return await write(connection);
  } finally {
    connection.closeSync();
  }
}

async function openTables(
  connection: DuckDBConnection,
  {directory, former}: ReleaseFolders,
  sizes?: GroupSizes
) {
  const kept = await openKeptFiles(queryOf(connection), directory, former);
  const files = await openTableFiles(connection, {directory, kept}, sizes);
  return {
    ...files,
    writeOthers: async (): Promise<FileKeys> => {
      await files.writeOthers();
      return kept.keys();
    }
  };
}

function sortedKeys(keys: readonly FileKeys[]): FileKeys {
  const all = keys.flatMap((some) => Object.entries(some));
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function bytesBelow(directory: string): number {
  let bytes = 0;
  for (const entry of readdirSync(directory, {recursive: true, withFileTypes: true})) {
    if (entry.isFile()) bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return bytes;
}
