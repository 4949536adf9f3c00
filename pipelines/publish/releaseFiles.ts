import {mkdirSync, readdirSync, statSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";

import {findingCatalogue} from "../findings/catalogue.ts";
import {findingTitles} from "../findings/findingTitles.ts";
import {toArrow} from "./arrowTable.ts";
import {dropComputedMarts, holdComputedMarts} from "./computedMarts.ts";
import type {Query} from "./groupRows.ts";
import {writeIndicators, writePlaceFigures} from "./indicatorFiles.ts";
import {KEYS_FILE, openKeptFiles} from "./keptFiles.ts";
import {writeLineage} from "./lineage/writeLineage.ts";
import {writePageFiles} from "./pageFiles.ts";
import {PIECES_FILE} from "./pieces/formerPieces.ts";
import {openPieces} from "./pieces/openPieces.ts";
import {
  changesQuery,
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

/**
 * Writes every file of a release into `directory`; returns their bytes. Equal marts give equal files. Those that
 * the release in `former` wrote from the same rows are taken over from there.
 */
export async function writeReleaseFiles(
  connection: DuckDBConnection,
  directory: string,
  former: string | null
): Promise<number> {
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  const json = (name: string, value: unknown) => writeFile(directory, name, JSON.stringify(value));
  await holdComputedMarts(connection);
  json("indicators.json", await rows(indicatorsQuery));
  json("places.json", await rows(placesQuery));
  const changes = (await connection.runAndReadAll(changesQuery)).getColumnsObjectJson();
  writeFile(directory, "year_over_year.arrow", toArrow(CHANGE_COLUMNS, changes));
  json("returns.json", await returnsFile(rows));
  json("findings.json", await findingsFile(rows));
  json("method.json", await methodFile(rows));
  const kept = await openKeptFiles(rows, directory, former);
  const pieces = await openPieces(connection, directory, former);
  await writeIndicators(rows, pieces);
  await writePlaceFigures(rows, json, kept);
  await writePageFiles(rows, json, pieces);
  await writeTableFiles(connection, directory, kept);
  json(KEYS_FILE, kept.keys());
  json(PIECES_FILE, pieces.record());
  await dropComputedMarts(connection);
  await writeLineage(connection, directory);
  return bytesBelow(directory);
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

function writeFile(directory: string, name: string, content: string | Uint8Array) {
  const path = join(directory, name);
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, content);
}

function bytesBelow(directory: string): number {
  let bytes = 0;
  for (const entry of readdirSync(directory, {recursive: true, withFileTypes: true})) {
    if (entry.isFile()) bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  return bytes;
}
