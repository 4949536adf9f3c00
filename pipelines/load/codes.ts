import {createHash} from "node:crypto";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";
import Papa from "papaparse";
import {parse} from "yaml";

import {OperatorError} from "../errors.ts";
import {appendColumns} from "./chunks.ts";
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
  indicators: ["codelists/indicators.csv"],
  organisations: ["codelists/organisations.csv"],
  breakdowns: ["codelists/breakdowns.csv"],
  definition_changes: ["codelists/definition_changes.csv"],
  cpi: ["codelists/cpi.csv"]
};

type Row = Readonly<Record<string, string>>;

/**
 * Puts the codelists into schema codes, each table whole and only where its files changed. Every
 * column is text and an empty cell null: nothing is guessed. Returns whether anything changed.
 */
export async function loadCodes(
  {connection}: Pick<Warehouse, "connection">,
  dataDir: string
): Promise<boolean> {
  const stored = await rowsOf(connection, "select name, sha256 from codes.contents");
  const known = new Map(stored.map(({name, sha256}) => [String(name), String(sha256)]));
  const tables = Object.entries({...SOURCES, forms: formFiles(dataDir)})
    .map(([name, files]) => ({name, sources: files.map((file) => sourceAt(join(dataDir, file)))}))
    .map(({name, sources}) => ({name, sources, sha256: hashOf(sources)}))
    .filter(({name, sha256}) => known.get(name) !== sha256);
  if (tables.length === 0) return false;
  await inTransaction(connection, async () => {
    for (const {name, sources, sha256} of tables) {
      if (name === "forms") await replaceForms(connection, sources);
      else await replaceTable(connection, name, sources);
      await connection.run("delete from codes.contents where name = $1", [name]);
      await connection.run("insert into codes.contents values ($1, $2)", [name, sha256]);
    }
  });
  return true;
}

/** One file of codes. */
interface Source {
  readonly path: string;
  readonly text: string;
}

async function replaceForms(
  connection: DuckDBConnection,
  sources: readonly Source[]
): Promise<void> {
  const rows = sources.map(({text}) => formRow(text));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  await createTable(connection, "forms", columns);
  await appendColumns(
    connection,
    "forms",
    rows.length,
    columns.map((column) => (index: number) => {
      const text = rows[index]?.[column];
      return text === undefined || text === "" ? null : text;
    }),
    "codes"
  );
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
  await connection.run(`create or replace table codes.${name} (${definitions.join(", ")})`);
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

function formRow(text: string): Row {
  const form = parse(text) as Record<string, unknown>;
  const {titles} = form;
  return {
    code: String(form["code"]),
    name_vi: String(form["name_vi"]),
    name_en: String(form["name_en"]),
    frequency: String(form["frequency"]),
    titles: Array.isArray(titles) ? titles.join("|") : ""
  };
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

function hashOf(sources: readonly Source[]): string {
  const hash = createHash("sha256");
  for (const {text} of sources) hash.update(`${text.length}\n`).update(text);
  return hash.digest("hex");
}
