import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";

import {inTransaction} from "../../load/warehouse.ts";
import {dropShown, showHeldMarts, showToldMarts} from "../computedMarts.ts";
import type {Query} from "../groupRows.ts";
import type {KeptFiles, RowKeys} from "../keptFiles.ts";
import {rowKeys} from "../keptFiles.ts";
import {CODELISTS} from "../queries.ts";
import {KEPT_HASH} from "../replaceRows.ts";
import {fileOfRow, NO_YEAR, rowsOfFile} from "../tableYears.ts";
import type {FileValues, FreshValues} from "./fileValues.ts";
import {fileValues, freshTogether, freshValues, valuesTogether} from "./fileValues.ts";
import {numberReturns} from "./publishedReturns.ts";
import type {TableToPublish} from "./publishedTables.ts";
import {tablesToPublish} from "./publishedTables.ts";
import type {FileShelves} from "./shelfKeys.ts";
import {openShelfKeys} from "./shelfKeys.ts";
import type {GroupSizes, ShelfGroup} from "./shelves.ts";
import {GROUP_SIZES, groupsOf, putOnShelves} from "./shelves.ts";
import {writeGroups} from "./writeGroups.ts";

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
  /** Writes some of the others on another connection, from when those of figures are written until none is left. */
  readonly helpWithOthers: (connection: DuckDBConnection) => Promise<void>;
}

/**
 * Writes every mart and codelist of the release as Parquet, ordered, so that equal marts give equal bytes,
 * and `tables/catalogue.json`: what each table and column means, its type and its values. SQL over a
 * release, in the browser and on the command line, is over these files. Files with the rows of the release
 * before are taken over from there, unread; so are the row groups of large files.
 */
export async function openTableFiles(
  connection: DuckDBConnection,
  folder: {readonly directory: string; readonly kept: KeptFiles},
  sizes: GroupSizes = GROUP_SIZES
): Promise<TableFilesInSteps> {
  const {directory, kept} = folder;
  const own = laneOf(connection);
  await numberReturns(connection);
  await putOnShelves(connection);
  const codelists = await rowKeys(own.rows, {parts: [CODELISTS], by: WHOLE});
  const shelfKeys = openShelfKeys(connection, own.rows);
  const tables = await tablesToPublish(connection);
  const published = new Map<TableToPublish, PublishedTable>();
  const write = async (table: TableToPublish, lane: Lane) => {
    const files = table.isShelved
      ? shelvedFiles(await shelfKeys.of(table, lane.rows), table, sizes)
      : await wholeFile(lane.rows, table, codelists);
    const paths = await writeTable(lane.connection, folder, {table, files});
    published.set(table, described(table, paths, kept));
  };
  const writeOf = async (stage: TableToPublish["stage"]) => {
    for (const table of tables) if (table.stage === stage) await write(table, own);
  };
  const others = new Set(tables.filter(({stage}) => stage === "release"));
  const writeSome = async (lane: Lane, isFor: (table: TableToPublish) => boolean) => {
    for (const table of tables) {
      if (!others.has(table) || !isFor(table)) continue;
      others.delete(table);
      await write(table, lane);
    }
  };
  let helped: Promise<void> = Promise.resolve();
  return {
    async writeOfReturns() {
      await showToldMarts(connection);
      await shelfKeys.look("returns");
      await writeOf("returns");
    },
    async writeOfModels() {
      await shelfKeys.look("figures");
      await writeOf("models");
    },
    helpWithOthers(beside) {
      // what stands in temporary tables the other connection does not see
      const isFor = ({hashed}: TableToPublish) => hashed !== null;
      helped = showHeldMarts(beside)
        .then(() => writeSome(laneOf(beside), isFor))
        .then(() => dropShown(beside));
      return helped;
    },
    async writeOthers() {
      await showHeldMarts(connection);
      await writeSome(own, () => true);
      await helped;
      await inTransaction(connection, () => shelfKeys.keep());
      await connection.run("drop table if exists temp.published_rows");
      const catalogue = {tables: tables.map((table) => published.get(table))};
      writeFileSync(join(directory, "tables", "catalogue.json"), JSON.stringify(catalogue));
    }
  };
}

/** A connection that tables are written on, one after the other. */
interface Lane {
  readonly connection: DuckDBConnection;
  readonly rows: Query;
}

function laneOf(connection: DuckDBConnection): Lane {
  return {
    connection,
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson()
  };
}

/** The files of a table: one for each year, or one for all rows. */
interface TableFiles {
  readonly by: string;
  readonly nameOf: (value: string) => string;
  readonly whenEmpty: string;
  readonly keys: RowKeys;
  readonly rowsOf: (value: string) => string;
  /** The shelves that lie together in a file; none where it has no rows, or rows in no places. */
  readonly groupsOf: (value: string) => readonly ShelfGroup[];
}

/** Returns the paths of the table's files. */
async function writeTable(
  connection: DuckDBConnection,
  {directory, kept}: {readonly directory: string; readonly kept: KeptFiles},
  {
    table: {rows, columns, years},
    files: {rowsOf, groupsOf: groups, ...files}
  }: {readonly table: TableToPublish; readonly files: TableFiles}
): Promise<readonly string[]> {
  const form = JSON.stringify(columns.map(({name, type}) => [name, type]));
  const {values, left} = await kept.divide({parts: [rows], form, ...files});
  const names = columns.filter(({type}) => type === "VARCHAR").map(({name}) => name);
  for (const value of left) {
    const name = files.nameOf(value);
    const path = join(directory, name);
    const before = kept.before(name);
    const texts = {names, before: before?.told as FileValues};
    const found: FreshValues[] = [];
    mkdirSync(dirname(path), {recursive: true});
    const written = await writeGroups(connection, path, {
      rows: rowsOf(value),
      order: years?.key?.join(", ") ?? "all",
      groups: groups(value).map(({shelves, key}) => ({shelves, key: kept.keyOf(form, rows, key)})),
      before,
      lookAt: async (part) => {
        found.push(await freshValues(connection, part, texts));
      }
    });
    const fresh = freshTogether(found);
    const told = await fileValues(connection, path, {...texts, fresh});
    kept.note(name, {...told, ...written});
  }
  return values.map(files.nameOf);
}

function stemOf({schema, name}: TableToPublish): string {
  return `tables/${schema === "main" ? "" : `${schema}.`}${name}`;
}

function shelvedFiles(shelves: FileShelves, table: TableToPublish, sizes: GroupSizes): TableFiles {
  const {rows, years} = table;
  const groups = new Map([...shelves].map(([file, own]) => [file, groupsOf(own, sizes)]));
  const keys = new Map(
    [...groups].map(([file, own]) => [file, own.map(({key}) => key).join(" | ")])
  );
  const each = {keys, groupsOf: (file: string) => groups.get(file) ?? []};
  if (years === null) {
    return {
      ...each,
      by: WHOLE,
      nameOf: () => `${stemOf(table)}.parquet`,
      whenEmpty: "all",
      rowsOf: () => rows
    };
  }
  return {
    ...each,
    by: fileOfRow(years),
    nameOf: (file) => `${stemOf(table)}/${file}.parquet`,
    whenEmpty: NO_YEAR,
    rowsOf: (file) => `from (${rows}) where ${rowsOfFile(years, file)}`
  };
}

async function wholeFile(
  ask: Query,
  table: TableToPublish,
  codelists: RowKeys
): Promise<TableFiles> {
  const {rows, isOfCodelists, hashed} = table;
  const whole = {
    ...{by: WHOLE, nameOf: () => `${stemOf(table)}.parquet`, whenEmpty: "all"},
    groupsOf: () => []
  };
  if (isOfCodelists) return {...whole, keys: codelists, rowsOf: () => rows};
  if (hashed !== null) {
    const keys = await rowKeys(ask, {parts: [hashed], by: WHOLE, hash: KEPT_HASH});
    return {...whole, keys, rowsOf: () => rows};
  }
  await ask(`create or replace temp table published_rows as ${rows}`);
  const held = "from published_rows";
  return {...whole, keys: await rowKeys(ask, {parts: [held], by: WHOLE}), rowsOf: () => held};
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
