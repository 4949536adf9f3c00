import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";

import {inTransaction} from "../../load/warehouse.ts";
import {showHeldMarts, showToldMarts} from "../computedMarts.ts";
import type {Query} from "../groupRows.ts";
import type {KeptFiles, RowKeys} from "../keptFiles.ts";
import {rowKeys} from "../keptFiles.ts";
import {CODELISTS} from "../queries.ts";
import {KEPT_HASH} from "../replaceRows.ts";
import {fileOfRow, NO_YEAR, rowsOfFile} from "../tableYears.ts";
import type {FileValues} from "./fileValues.ts";
import {fileValues, valuesTogether} from "./fileValues.ts";
import {numberReturns} from "./publishedReturns.ts";
import type {TableToPublish} from "./publishedTables.ts";
import {tablesToPublish} from "./publishedTables.ts";
import type {YearKeys} from "./yearKeys.ts";
import {openYearKeys} from "./yearKeys.ts";

/** SQL that names the file of every row, where there is one. */
const WHOLE = "'all'";

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

export interface TableFilesInSteps {
  /** The tables that the codelists and returns alone tell, once these are reviewed and what they tell is held. */
  readonly writeOfReturns: () => Promise<void>;
  /** The tables of figures. */
  readonly writeOfModels: () => Promise<void>;
  /** The others, once what they show is reviewed, recorded and held; then the catalogue of all. */
  readonly writeOthers: () => Promise<void>;
}

/**
 * Writes every mart and codelist of the release as Parquet, ordered, so that equal marts give equal bytes,
 * and `tables/catalogue.json`: what each table and column means, its type and its values. SQL over a
 * release, in the browser and on the command line, is over these files. Files with the rows of the release
 * before are taken over from there, unread.
 */
export async function openTableFiles(
  connection: DuckDBConnection,
  directory: string,
  kept: KeptFiles
): Promise<TableFilesInSteps> {
  const rows: Query = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  await numberReturns(connection);
  const known = {
    codelists: await rowKeys(rows, {parts: [CODELISTS], by: WHOLE}),
    yearKeys: openYearKeys(rows)
  };
  const tables = await tablesToPublish(connection);
  const published = new Map<TableToPublish, PublishedTable>();
  const write = async (table: TableToPublish) => {
    const files = await filesOf(rows, table, known);
    const paths = await writeTable(connection, directory, {table, files, kept});
    published.set(table, described(table, paths, kept));
  };
  const writeOf = async (stage: TableToPublish["stage"]) => {
    await known.yearKeys.look();
    for (const table of tables) if (table.stage === stage) await write(table);
  };
  return {
    async writeOfReturns() {
      await showToldMarts(connection);
      await writeOf("returns");
    },
    writeOfModels: () => writeOf("models"),
    async writeOthers() {
      await showHeldMarts(connection);
      await writeOf("release");
      await inTransaction(connection, () => known.yearKeys.keep());
      await connection.run("drop table if exists temp.published_rows");
      const catalogue = {tables: tables.map((table) => published.get(table))};
      writeFileSync(join(directory, "tables", "catalogue.json"), JSON.stringify(catalogue));
    }
  };
}

/** Returns the paths of the table's files. */
async function writeTable(
  connection: DuckDBConnection,
  directory: string,
  {
    table: {rows, columns, years},
    files: {rowsOf, ...files},
    kept
  }: {readonly table: TableToPublish; readonly files: TableFiles; readonly kept: KeptFiles}
): Promise<readonly string[]> {
  const form = JSON.stringify(columns.map(({name, type}) => [name, type]));
  const {values, left} = await kept.divide({parts: [rows], form, ...files});
  const names = columns.filter(({type}) => type === "VARCHAR").map(({name}) => name);
  for (const value of left) {
    const name = files.nameOf(value);
    const path = join(directory, name);
    mkdirSync(dirname(path), {recursive: true});
    await connection.run(
      `copy (${rowsOf(value)} order by ${years?.key?.join(", ") ?? "all"})
       to '${path.replaceAll("'", "''")}' (format parquet, compression zstd, compression_level 1)`
    );
    const before = kept.notedBefore(name) as FileValues | undefined;
    kept.note(name, await fileValues(connection, path, {names, before}));
  }
  return values.map(files.nameOf);
}

/** The files of a table: one for each year, or one for all rows. */
interface TableFiles {
  readonly by: string;
  readonly nameOf: (value: string) => string;
  readonly whenEmpty: string;
  readonly keys: RowKeys;
  readonly rowsOf: (value: string) => string;
}

async function filesOf(
  ask: Query,
  {schema, name, rows, hashed, years, isOfCodelists}: TableToPublish,
  {codelists, yearKeys}: {readonly codelists: RowKeys; readonly yearKeys: YearKeys}
): Promise<TableFiles> {
  const stem = `tables/${schema === "main" ? "" : `${schema}.`}${name}`;
  if (years !== null) {
    return {
      by: fileOfRow(years),
      nameOf: (file) => `${stem}/${file}.parquet`,
      whenEmpty: NO_YEAR,
      keys: await yearKeys.of({name, rows, hashed}, years),
      rowsOf: (file) => `from (${rows}) where ${rowsOfFile(years, file)}`
    };
  }
  const whole = {by: WHOLE, nameOf: () => `${stem}.parquet`, whenEmpty: "all"};
  if (isOfCodelists) return {...whole, keys: codelists, rowsOf: () => rows};
  if (hashed !== null) {
    const keys = await rowKeys(ask, {parts: [hashed], by: whole.by, hash: KEPT_HASH});
    return {...whole, keys, rowsOf: () => rows};
  }
  await ask(`create or replace temp table published_rows as ${rows}`);
  const held = "from published_rows";
  const keys = await rowKeys(ask, {parts: [held], by: whole.by});
  return {...whole, keys, rowsOf: () => held};
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
