import type {DuckDBConnection} from "@duckdb/node-api";

import {findingCatalogue} from "../findings/catalogue.ts";
import {findingTitles} from "../findings/findingTitles.ts";
import {toArrow} from "./arrowTable.ts";
import {dropShown, showToldMarts, showToPages} from "./computedMarts.ts";
import type {Query, WriteJson} from "./groupRows.ts";
import {writeIndicators, writePlaceFigures} from "./indicatorFiles.ts";
import {writeFile, writeJson} from "./inFolder.ts";
import type {FileKeys, KeptFiles} from "./keptFiles.ts";
import {openKeptFiles} from "./keptFiles.ts";
import {writePageFiles} from "./pageFiles.ts";
import {PIECES_FILE} from "./pieces/formerPieces.ts";
import {openPieces} from "./pieces/openPieces.ts";
import {writeProgressFiles} from "./progressFiles.ts";
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
import {columnsByName, queryOf, readColumns} from "./readColumns.ts";
import type {ReleaseFolders} from "./releaseFolder.ts";

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

/** What pages show of returns alone, whatever their figures are; the files that the next release may take over. */
export async function writePagesOfReturns(
  connection: DuckDBConnection,
  {directory, former}: ReleaseFolders
): Promise<FileKeys> {
  await showToldMarts(connection);
  await connection.run(`create or replace temp table ${SHOWN_FINDINGS} as from main.findings`);
  const rows = queryOf(connection);
  const json = (name: string, value: unknown) => writeJson(directory, name, value);
  json("returns.json", await returnsFile(rows));
  json("findings.json", await findingsFile(rows));
  json("method.json", await methodFile(rows));
  const kept = await openKeptFiles(rows, directory, former);
  await writeProgressFiles(rows, json, kept);
  await connection.run(`drop table temp.${SHOWN_FINDINGS}`);
  await dropShown(connection);
  return kept.keys();
}

/** What several lists are made of: the view joins every finding with what was decided of it. */
const SHOWN_FINDINGS = "findings";

/** What pages show; the files that the next release may take over. */
export async function writePages(
  connection: DuckDBConnection,
  {directory, former}: ReleaseFolders
): Promise<FileKeys> {
  await showToPages(connection);
  const rows = queryOf(connection);
  const json = (name: string, value: unknown) => writeJson(directory, name, value);
  json("indicators.json", await rows(indicatorsQuery));
  const changes = await readColumns(connection, changesQuery);
  writeFile(directory, "year_over_year.arrow", toArrow(CHANGE_COLUMNS, columnsByName(changes)));
  const kept = await openKeptFiles(rows, directory, former);
  await writePlaces(rows, json, kept);
  const pieces = await openPieces(connection, directory, former);
  await writeIndicators(rows, pieces);
  await writePlaceFigures(rows, json, kept);
  await writePageFiles(rows, json, {kept, pieces});
  json(PIECES_FILE, pieces.record());
  await pieces.keep();
  await dropShown(connection);
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
