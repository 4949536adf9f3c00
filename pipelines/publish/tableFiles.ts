import {existsSync, mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";

/** Codelists that no mart repeats. They stand in the schema `codes`. */
const CODELISTS: ReadonlySet<string> = new Set([
  "breakdowns",
  "cpi",
  "definition_changes",
  "form_due",
  "form_reporters",
  "forms"
]);
/** Values shown of a column. */
const MOST_VALUES = 60;

/** The ledger numbers returns as they arrive; a release numbers them by what they hold. */
const NUMBERED_RETURNS = `
  create or replace temp table published_returns as
  select return_id, row_number() over (order by sha256, file, status, return_id) as number
  from main.returns`;

/** `return_id`, and the returns of two sides: `period_return_id`, `return_a`. */
const NAMES_A_RETURN = /^(\w+_)?return_(id|a|b)$/;

interface PublishedColumn {
  readonly name: string;
  readonly type: string;
  readonly comment: string;
  /** All values of a text column that has few, else its first and last; for the reader's eye and completion. */
  readonly values: readonly string[];
}

interface PublishedTable {
  readonly schema: string;
  readonly name: string;
  readonly comment: string;
  readonly rows: number;
  /** Parquet file below the folder of the release. */
  readonly path: string;
  readonly columns: readonly PublishedColumn[];
}

/**
 * Writes every mart and codelist of the release as Parquet, ordered, so that equal marts give equal bytes,
 * and `tables/catalogue.json`: what each table and column means, its type and its values. SQL over a
 * release, in the browser and on the command line, is over these files.
 */
export async function writeTableFiles(
  connection: DuckDBConnection,
  directory: string
): Promise<void> {
  mkdirSync(join(directory, "tables"), {recursive: true});
  await connection.run(NUMBERED_RETURNS);
  const columns = await columnsOf(connection);
  const tables: PublishedTable[] = [];
  for (const named of await tablesOf(connection)) {
    const table = {...named, columns: columns.get(`${named.schema}.${named.name}`) ?? []};
    const path = await writeParquet(connection, directory, table);
    tables.push(await describe(connection, directory, {...table, path}));
  }
  writeFileSync(join(directory, "tables", "catalogue.json"), JSON.stringify({tables}));
}

interface Named {
  readonly schema: string;
  readonly name: string;
  readonly comment: string;
}

interface Table extends Named {
  readonly columns: readonly Omit<PublishedColumn, "values">[];
}

/** Everything in the default schema, and the codelists that no mart repeats. */
async function tablesOf(connection: DuckDBConnection): Promise<Named[]> {
  const result = await connection.runAndReadAll(`
    select schema_name as schema, table_name as name, comment from duckdb_tables()
    where schema_name in ('main', 'codes') and not internal and not temporary
    union all
    select schema_name, view_name, comment from duckdb_views()
    where schema_name = 'main' and not internal and not temporary
    order by 1 desc, 2`);
  return result
    .getRowsJson()
    .map(([schema, name, comment]) => ({
      schema: text(schema),
      name: text(name),
      comment: text(comment)
    }))
    .filter(({schema, name}) => schema === "main" || CODELISTS.has(name));
}

/** A mart that is offered as a download is not written twice. */
async function writeParquet(
  connection: DuckDBConnection,
  directory: string,
  table: Table
): Promise<string> {
  const download = `marts/${table.name}.parquet`;
  if (table.schema === "main" && existsSync(join(directory, download))) return download;
  const path = `tables/${table.schema === "main" ? "" : `${table.schema}.`}${table.name}.parquet`;
  const rows = withPublishedNumbers(
    sourceOf(table),
    table.columns.filter(({name, type}) => NAMES_A_RETURN.test(name) && type === "BIGINT")
  );
  await connection.run(
    `copy (${rows} order by all)
     to ${quoted(join(directory, path))} (format parquet, compression zstd)`
  );
  return path;
}

/** The rows of a table, each return in them by its number in the release. */
function withPublishedNumbers(
  source: string,
  returns: readonly Pick<PublishedColumn, "name">[]
): string {
  if (returns.length === 0) return `select * from ${source}`;
  const numbers = returns.map(({name}, at) => `numbered_${at}.number as ${name}`);
  const joins = returns.map(
    ({name}, at) =>
      `left join published_returns as numbered_${at} on numbered_${at}.return_id = held.${name}`
  );
  return `select held.* replace (${numbers.join(", ")}) from ${source} as held ${joins.join(" ")}`;
}

/** What is owed changes from day to day; a release shows it as of the day of its newest return. */
function sourceOf({schema, name}: Named): string {
  if (schema === "main" && name === "expected_returns") {
    return `intermediate.expected_returns_on(
      (select coalesce(max(received_at)::date, date '2000-01-01') from main.returns))`;
  }
  return `${schema}.${name}`;
}

async function describe(
  connection: DuckDBConnection,
  directory: string,
  table: Table & {readonly path: string}
): Promise<PublishedTable> {
  const file = `read_parquet(${quoted(join(directory, table.path))})`;
  const texts = table.columns.filter(({type}) => type === "VARCHAR").map(({name}) => name);
  const {rows, values} = await valuesOf(connection, file, texts);
  return {
    ...table,
    rows,
    columns: table.columns.map((column) => ({...column, values: values.get(column.name) ?? []}))
  };
}

/** The columns of every table and view, by `schema.name`: asked once, as the catalogue is slow to answer. */
async function columnsOf(
  connection: DuckDBConnection
): Promise<ReadonlyMap<string, Table["columns"]>> {
  const found = await connection.runAndReadAll(
    `select schema_name || '.' || table_name, column_name, data_type, comment from duckdb_columns()
     where database_name = current_database() and schema_name in ('main', 'codes')
     order by schema_name, table_name, column_index`
  );
  const columns = new Map<string, Omit<PublishedColumn, "values">[]>();
  for (const [table, name, type, comment] of found.getRowsJson()) {
    const own = columns.get(text(table)) ?? [];
    own.push({name: text(name), type: text(type), comment: text(comment)});
    columns.set(text(table), own);
  }
  return columns;
}

/**
 * How many rows there are; all values of a column that has few, else its first and last. Over every row: which
 * rows come first out of several threads is nobody's promise, and a sample would differ from build to build.
 */
async function valuesOf(
  connection: DuckDBConnection,
  file: string,
  names: readonly string[]
): Promise<{readonly rows: number; readonly values: ReadonlyMap<string, string[]>}> {
  const asked = names.map((name) => `"${name.replaceAll('"', '""')}"`);
  const [rows, ...counts] = await firstRow(connection, file, [
    "count(*)::integer",
    ...asked.map((name) => `approx_count_distinct(${name})`)
  ]);
  if (names.length === 0) return {rows: Number(rows), values: new Map()};
  const found = await firstRow(
    connection,
    file,
    asked.map((name, at) =>
      Number(counts[at]) <= MOST_VALUES
        ? `list(distinct ${name} order by ${name}) filter (${name} is not null and length(${name}) <= 60)`
        : `[min(left(${name}, 60)), max(left(${name}, 60))]`
    )
  );
  return {
    rows: Number(rows),
    values: new Map(names.map((name, at) => [name, textsOf(found[at])]))
  };
}

/** One row of some expressions over a file. */
async function firstRow(
  connection: DuckDBConnection,
  file: string,
  expressions: readonly string[]
): Promise<readonly unknown[]> {
  const result = await connection.runAndReadAll(`select ${expressions.join(", ")} from ${file}`);
  return result.getRowsJson()[0] ?? [];
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((one): one is string => typeof one === "string" && one !== "")
    : [];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}
