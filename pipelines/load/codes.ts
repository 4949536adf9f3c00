import {createHash} from "node:crypto";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";
import Papa from "papaparse";
import {parse} from "yaml";

import {OperatorError} from "../errors.ts";
import {appendColumns} from "./chunks.ts";
import {CODE_COMMENTS} from "./codeComments.ts";
import {loadCorrections, loadDecisions} from "./decisionsTable.ts";
import type {FormTableOfCodes} from "./formCodes.ts";
import {FORM_TABLES} from "./formCodes.ts";
import {rowsOf} from "./rows.ts";
import type {Warehouse} from "./warehouse.ts";
import {inTransaction} from "./warehouse.ts";

/** Table of schema codes → the files it is filled from, below the data directory. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  places: [
    "codelists/places/country_and_regions.csv",
    "codelists/places/provinces.csv",
    "codelists/places/districts.csv",
    "codelists/places/communes_before_2025.csv",
    "codelists/places/communes_2025.csv"
  ],
  place_changes: ["crosswalks/place_changes.csv", "crosswalks/communes.csv"],
  neighbours: ["crosswalks/neighbours.csv"],
  indicators: ["codelists/indicators.csv"],
  organisations: ["codelists/organisations.csv"],
  breakdowns: ["codelists/breakdowns.csv"],
  definition_changes: ["codelists/definition_changes.csv"],
  unit_costs: ["codelists/unit_costs.csv"],
  cpi: ["codelists/cpi.csv"]
};

/**
 * Puts the codelists into schema codes, each table whole and only where its files changed. Every
 * column is text and an empty cell null: nothing is guessed. Decisions about returns come with them.
 * Returns whether anything changed.
 */
export async function loadCodes(
  {connection}: Pick<Warehouse, "connection">,
  dataDir: string,
  parseForm: (text: string) => unknown = parse
): Promise<boolean> {
  const isDecided = await loadDecisions({connection}, dataDir);
  const hasNewDecisions = (await loadCorrections({connection}, dataDir)) || isDecided;
  const stored = await rowsOf(connection, "select name, sha256 from codes.contents");
  const known = new Map(stored.map(({name, sha256}) => [String(name), String(sha256)]));
  const forms = formFiles(dataDir);
  const formSources = Object.keys(FORM_TABLES).map((name) => [name, forms] as const);
  const tables = [...Object.entries(SOURCES), ...formSources]
    .map(([name, files]) => ({name, sources: files.map((file) => sourceAt(join(dataDir, file)))}))
    .map(({name, sources}) => ({name, sources, sha256: hashOf(name, sources)}))
    .filter(({name, sha256}) => known.get(name) !== sha256);
  if (tables.length === 0) return hasNewDecisions;
  const parseOnce = remembered(parseForm);
  await inTransaction(connection, async () => {
    for (const {name, sources} of tables) {
      if (name in FORM_TABLES) await replaceFormTable(connection, name, sources, parseOnce);
      else await replaceTable(connection, name, sources);
    }
    const names = tables.map(({name}) => quoted(name));
    const contents = tables.map(({name, sha256}) => `(${quoted(name)}, ${quoted(sha256)})`);
    await connection.run(`
      delete from codes.contents where name in (${names.join(", ")});
      insert into codes.contents values ${contents.join(", ")};
    `);
  });
  return true;
}

/** One file of codes. */
interface Source {
  readonly path: string;
  readonly text: string;
}

async function replaceFormTable(
  connection: DuckDBConnection,
  name: string,
  sources: readonly Source[],
  parseForm: (text: string) => unknown
): Promise<void> {
  const {columns, rowsOf: rowsOfForm} = FORM_TABLES[name] as FormTableOfCodes;
  const rows = sources.flatMap(({text}) => rowsOfForm(parseForm(text)));
  await createTable(connection, name, columns);
  await appendColumns(
    connection,
    name,
    rows.length,
    columns.map((_, at) => (index: number) => rows[index]?.[at] ?? null),
    "codes"
  );
}

/** Four tables are filled from each form, and a form takes longer to parse than to load. */
function remembered(parseForm: (text: string) => unknown): (text: string) => unknown {
  const forms = new Map<string, unknown>();
  return (text) => {
    if (!forms.has(text)) forms.set(text, parseForm(text));
    return forms.get(text);
  };
}

/** Read by DuckDB itself, which takes a fifth of what parsing and appending the rows here took. */
async function replaceTable(
  connection: DuckDBConnection,
  name: string,
  sources: readonly Source[]
): Promise<void> {
  const headers = sources.map(({text}) => headerOf(text));
  await createTable(connection, name, [...new Set(headers.flat())]);
  for (const [index, {path}] of sources.entries()) {
    const columns = (headers[index] ?? []).map((column) => `${quoted(column)}: 'varchar'`);
    await connection.run(`
      insert into codes.${name} by name
      from read_csv(
        ${quoted(literalPath(path))}, header = true, auto_detect = false, delim = ',',
        quote = '"', escape = '"', columns = {${columns.join(", ")}}
      )
    `);
  }
}

async function createTable(
  connection: DuckDBConnection,
  name: string,
  columns: readonly string[]
): Promise<void> {
  const definitions = columns.map((column) => `"${column.replaceAll('"', '""')}" varchar`);
  const comments = CODE_COMMENTS[name];
  if (comments === undefined) throw new Error(`codes.${name} is not described`);
  // Not those that a steward added.
  const described = columns.flatMap((column) => {
    const comment = comments.columns[column];
    return comment === undefined
      ? []
      : `comment on column codes.${name}."${column}" is ${quoted(comment)}`;
  });
  await connection.run(
    [
      `create or replace table codes.${name} (${definitions.join(", ")})`,
      `comment on table codes.${name} is ${quoted(comments.table)}`,
      ...described
    ].join(";\n")
  );
}

function headerOf(text: string): readonly string[] {
  return Papa.parse<string[]>(text, {delimiter: ",", preview: 1}).data[0] ?? [];
}

/** DuckDB takes a path for a pattern. */
function literalPath(path: string): string {
  return path.replace(/[[*?{]/g, "[$&]");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function formFiles(dataDir: string): readonly string[] {
  try {
    return readdirSync(join(dataDir, "forms"))
      .filter((file) => file.endsWith(".yml"))
      .sort()
      .map((file) => `forms/${file}`);
  } catch (error) {
    throw missing(join(dataDir, "forms"), error);
  }
}

function sourceAt(path: string): Source {
  try {
    return {path, text: readFileSync(path, "utf8").replace(/^\uFEFF/, "")};
  } catch (error) {
    throw missing(path, error);
  }
}

function missing(path: string, cause: unknown): OperatorError {
  return new OperatorError(`cannot read the codelists in ${path}; restore them from the project`, {
    cause
  });
}

/** Of the files and of what is said about their columns, so that older warehouses learn it too. */
function hashOf(name: string, sources: readonly Source[]): string {
  const hash = createHash("sha256").update(JSON.stringify(CODE_COMMENTS[name] ?? null));
  for (const {text} of sources) hash.update(`${text.length}\n`).update(text);
  return hash.digest("hex");
}
