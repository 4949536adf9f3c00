import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";

import type {KeptFiles} from "../keptFiles.ts";
import type {FileValues} from "./fileValues.ts";
import {fileValues, valuesTogether} from "./fileValues.ts";
import {numberReturns} from "./publishedReturns.ts";
import type {TableToPublish} from "./publishedTables.ts";
import {tablesToPublish} from "./publishedTables.ts";

/** The file of the rows without a year. */
const NO_YEAR = "no-year";

/** As `tables/catalogue.json` describes it. */
interface PublishedTable {
  readonly schema: string;
  readonly name: string;
  readonly comment: string;
  readonly rows: number;
  /** Parquet files below the folder of the release, the oldest year first; all have the same columns. */
  readonly paths: readonly string[];
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly comment: string;
    /** All values of a text column that has few, else its first and last; for the reader's eye and completion. */
    readonly values: readonly string[];
  }[];
}

/**
 * Writes every mart and codelist of the release as Parquet, ordered, so that equal marts give equal bytes,
 * and `tables/catalogue.json`: what each table and column means, its type and its values. SQL over a
 * release, in the browser and on the command line, is over these files. Files with the rows of the release
 * before are taken over from there, unread.
 */
export async function writeTableFiles(
  connection: DuckDBConnection,
  directory: string,
  kept: KeptFiles
): Promise<void> {
  await numberReturns(connection);
  const tables: PublishedTable[] = [];
  for (const table of await tablesToPublish(connection)) {
    const paths = await writeTable(connection, directory, {table, kept});
    tables.push(described(table, paths, kept));
  }
  await connection.run("drop table if exists temp.published_rows");
  writeFileSync(join(directory, "tables", "catalogue.json"), JSON.stringify({tables}));
}

/** Returns the paths of the table's files. */
async function writeTable(
  connection: DuckDBConnection,
  directory: string,
  {table, kept}: {readonly table: TableToPublish; readonly kept: KeptFiles}
): Promise<readonly string[]> {
  const {columns} = table;
  const {rows, by, nameOf, whenEmpty} = await partsOf(connection, table);
  const form = JSON.stringify(columns.map(({name, type}) => [name, type]));
  const {values, left} = await kept.divide({parts: [rows], by, nameOf, whenEmpty, form});
  const texts = columns.filter(({type}) => type === "VARCHAR").map(({name}) => name);
  for (const value of left) {
    const path = join(directory, nameOf(value));
    mkdirSync(dirname(path), {recursive: true});
    await connection.run(
      `copy (from (${rows}) where ${by} = '${value}' order by all)
       to '${path.replaceAll("'", "''")}' (format parquet, compression zstd)`
    );
    kept.note(nameOf(value), await fileValues(connection, path, texts));
  }
  return values.map(nameOf);
}

/** The files of a table: one for each year, or one for all rows, which are then computed once. */
async function partsOf(connection: DuckDBConnection, {schema, name, rows, year}: TableToPublish) {
  const stem = `tables/${schema === "main" ? "" : `${schema}.`}${name}`;
  if (year !== null) {
    const by = `coalesce(cast(${year} as varchar), '${NO_YEAR}')`;
    return {rows, by, nameOf: (of: string) => `${stem}/${of}.parquet`, whenEmpty: NO_YEAR};
  }
  await connection.run(`create or replace temp table published_rows as ${rows}`);
  const whole = {by: "'all'", nameOf: () => `${stem}.parquet`, whenEmpty: "all"};
  return {rows: "from published_rows", ...whole};
}

function described(
  {schema, name, comment, columns}: TableToPublish,
  paths: readonly string[],
  kept: KeptFiles
): PublishedTable {
  const files = paths.map((path) => kept.noted(path) as FileValues);
  return {
    ...{schema, name, comment, paths},
    rows: files.reduce((sum, {rows}) => sum + rows, 0),
    columns: columns.map((column) => ({
      ...column,
      values: column.type === "VARCHAR" ? valuesTogether(files, column.name) : []
    }))
  };
}
