import {readdirSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";

import {allEnded} from "../allEnded.ts";
import {findingCatalogue} from "../findings/catalogue.ts";
import {findingTitles} from "../findings/findingTitles.ts";
import type {Warehouse} from "../load/warehouse.ts";
import {withOneThread} from "../load/warehouse.ts";
import {toArrow} from "./arrowTable.ts";
import {dropShown, holdComputedMarts, holdRevisions, showToPages} from "./computedMarts.ts";
import type {Query, WriteJson} from "./groupRows.ts";
import {writeIndicators, writePlaceFigures} from "./indicatorFiles.ts";
import {inFolder} from "./inFolder.ts";
import type {FileKeys, KeptFiles} from "./keptFiles.ts";
import {KEYS_FILE, openKeptFiles} from "./keptFiles.ts";
import {writeLineage} from "./lineage/writeLineage.ts";
import {writePageFiles} from "./pageFiles.ts";
import {PIECES_FILE} from "./pieces/formerPieces.ts";
import {openPieces} from "./pieces/openPieces.ts";
import {
  changesQuery,
  CODELISTS,
  definitionChangesQuery,
  findingsByCodeQuery,
  findingsQuery,
  formsQuery,
  identitiesQuery,
  indicatorsQuery,
  organisationsQuery,
  placesQuery,
  returnsByStatusQuery,
  returnsQuery,
  sourcesQuery
} from "./queries.ts";
import {columnsByName, readColumns, readRows} from "./readColumns.ts";
import {writeTableFiles} from "./tables/writeTableFiles.ts";

const CHANGE_COLUMNS = {
  indicator: "text",
  geography: "text",
  place_id: "text",
  year: "integer",
  scenario: "text",
  value: "number",
  previous_value: "number",
  change: "number",
  change_same_reporters: "number",
  change_new: "number",
  change_lost: "number",
  change_revised: "number",
  percent: "number",
  withheld_reason: "text"
} as const;

/** The release in the making, and the folder of the one before it. */
interface Folders {
  readonly directory: string;
  readonly former: string | null;
}

/**
 * Writes every file of a release into `directory`; returns their bytes. Equal marts give equal files. Those that
 * the release in `former` wrote from the same rows are taken over from there. `prepare` brings into the ledger what
 * pages and tables show beside the figures.
 */
export async function writeReleaseFiles(
  warehouse: Pick<Warehouse, "connection" | "connectBeside">,
  {directory, former}: Folders,
  prepare: () => Promise<void>
): Promise<number> {
  const write = former === null ? writeInTurn : writeInTwoLanes;
  const keys = await write(warehouse, {directory, former}, prepare);
  writeJson(directory, KEYS_FILE, sortedKeys(keys));
  return bytesBelow(directory);
}

/** The first release has everything to write, and holds what it needs for one thing at a time. */
async function writeInTurn(
  {connection}: Pick<Warehouse, "connection">,
  folders: Folders,
  prepare: () => Promise<void>
): Promise<readonly FileKeys[]> {
  await prepare();
  await holdComputedMarts(connection);
  await holdRevisions(connection);
  const ofPages = await writePages(connection, folders);
  const ofTables = await writeTables(connection, folders, Promise.resolve());
  await writeLineage(connection, folders.directory);
  return [ofPages, ofTables];
}

/**
 * After another release what is written is little and nearly every statement is short: a second thread has little to
 * do in it. So there are two lanes instead, each on a connection of its own, that take about as long: the marts that
 * are held and the pages; what is prepared, the tables and the lineage. More at once would keep waiting for each other.
 */
async function writeInTwoLanes(
  warehouse: Pick<Warehouse, "connection" | "connectBeside">,
  folders: Folders,
  prepare: () => Promise<void>
): Promise<readonly FileKeys[]> {
  const {connection} = warehouse;
  const lanes = (own: DuckDBConnection) => {
    const prepared = prepare();
    const held = allEnded([prepared, holdComputedMarts(own)]).then(() => holdRevisions(own));
    const ofPages = held.then(() => writePages(own, folders));
    const ofTables = prepared.then(async () => {
      const keys = await writeTables(connection, folders, held);
      await writeLineage(connection, folders.directory);
      return keys;
    });
    return allEnded([ofPages, ofTables]);
  };
  return withOneThread(warehouse, () => onOwn(warehouse, lanes));
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

async function writePages(
  connection: DuckDBConnection,
  {directory, former}: Folders
): Promise<FileKeys> {
  await showToPages(connection);
  const rows = queryOf(connection);
  const json = (name: string, value: unknown) => writeJson(directory, name, value);
  json("indicators.json", await rows(indicatorsQuery));
  const changes = await readColumns(connection, changesQuery);
  writeFile(directory, "year_over_year.arrow", toArrow(CHANGE_COLUMNS, columnsByName(changes)));
  json("returns.json", await returnsFile(rows));
  json("findings.json", await findingsFile(rows));
  json("method.json", await methodFile(rows));
  const kept = await openKeptFiles(rows, directory, former);
  await writePlaces(rows, json, kept);
  const pieces = await openPieces(connection, directory, former);
  await writeIndicators(rows, pieces);
  await writePlaceFigures(rows, json, kept);
  await writePageFiles(rows, json, {kept, pieces});
  json(PIECES_FILE, pieces.record());
  await dropShown(connection);
  return kept.keys();
}

async function writeTables(
  connection: DuckDBConnection,
  {directory, former}: Folders,
  held: Promise<unknown>
): Promise<FileKeys> {
  const kept = await openKeptFiles(queryOf(connection), directory, former);
  await writeTableFiles(connection, directory, {kept, held});
  return kept.keys();
}

async function writePlaces(rows: Query, json: WriteJson, kept: KeptFiles): Promise<void> {
  const nameOf = () => "places.json";
  const left = await kept.takeOver({parts: [CODELISTS], by: "'all'", nameOf, values: ["all"]});
  if (left.length > 0) json("places.json", await rows(placesQuery));
}

async function returnsFile(rows: Query) {
  const byStatus = await rows(returnsByStatusQuery);
  return {
    total: byStatus.reduce((sum, row) => sum + Number(row.count), 0),
    by_status: Object.fromEntries(byStatus.map((row) => [String(row.status), row.count])),
    rows: await rows(returnsQuery)
  };
}

async function findingsFile(rows: Query) {
  const byCode = await rows(findingsByCodeQuery);
  return {
    total: byCode.reduce((sum, row) => sum + Number(row.count), 0),
    by_code: byCode.map((row) => ({...row, ...findingTitles(String(row.code))})),
    rows: await rows(findingsQuery),
    identities: await rows(identitiesQuery)
  };
}

async function methodFile(rows: Query) {
  const sources = await rows(sourcesQuery);
  return {
    forms: await rows(formsQuery),
    organisations: await rows(organisationsQuery),
    definition_changes: await rows(definitionChangesQuery),
    sources: sources.map(({source, titles, files}) => ({
      title: Array.isArray(titles) ? titles.join("; ") : source,
      url: /https?:\/\/\S+/.exec(String(source))?.[0] ?? null,
      files
    })),
    catalogue: Object.entries(findingCatalogue)
      .map(([code, {severity, message, remedy}]) => ({
        ...{code, severity, ...findingTitles(code)},
        ...{message_vi: message.vi, message_en: message.en},
        ...{remedy_vi: remedy.vi, remedy_en: remedy.en}
      }))
      .sort((a, b) => (a.code < b.code ? -1 : 1))
  };
}

function queryOf(connection: DuckDBConnection): Query {
  return (sql) => readRows(connection, sql);
}

function sortedKeys(keys: readonly FileKeys[]): FileKeys {
  const all = keys.flatMap((some) => Object.entries(some));
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function writeJson(directory: string, name: string, value: unknown) {
  writeFile(directory, name, JSON.stringify(value));
}

function writeFile(directory: string, name: string, content: string | Uint8Array) {
  const path = join(directory, name);
  inFolder(path, () => writeFileSync(path, content));
}

function bytesBelow(directory: string): number {
  let bytes = 0;
  for (const entry of readdirSync(directory, {recursive: true, withFileTypes: true})) {
    if (entry.isFile()) bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return bytes;
}
