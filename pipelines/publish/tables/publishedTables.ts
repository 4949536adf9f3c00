import type {DuckDBConnection} from "@duckdb/node-api";

import {COMPUTED_MARTS, heldTable, MARTS_OF_RELEASE} from "../computedMarts.ts";
import type {TableYears} from "../tableYears.ts";
import {yearsOf} from "../tableYears.ts";
import {returnsIn, withPublishedNumbers} from "./publishedReturns.ts";

/** Codelists that no mart repeats. They stand in the schema `codes`. */
const CODELISTS: ReadonlySet<string> = new Set([
  "breakdowns",
  "cpi",
  "definition_changes",
  "form_due",
  "form_reporters",
  "forms"
]);

/** What the codelists alone tell, so that no row need be asked where they are what they were. */
const OF_CODELISTS: ReadonlySet<string> = new Set([
  "indicators",
  "organisations",
  "place_changes",
  "place_neighbours",
  "places"
]);

/** What the returns alone tell, whatever their figures are. */
const OF_RETURNS: ReadonlySet<string> = new Set([
  "calendar",
  "corrections",
  "decisions",
  "double_reports",
  "expected_returns",
  "findings",
  "identities",
  "observations",
  "returns",
  "running_totals"
]);

/** When the rows of a table are what they will be: once returns are loaded and reviewed; once the models have run; last of all. */
type TableStage = "returns" | "models" | "release";

interface Column {
  readonly name: string;
  readonly type: string;
  readonly comment: string;
}

/** A table of the release in the making. */
export interface TableToPublish {
  readonly schema: string;
  readonly name: string;
  readonly comment: string;
  readonly columns: readonly Column[];
  /** Selects its rows, in no order. */
  readonly rows: string;
  /** The same with the hash of each as `row_hash`; null where it is not kept. */
  readonly hashed: string | null;
  /** Null where the table is one file. */
  readonly years: TableYears | null;
  /** True where the codelists alone tell its rows. */
  readonly isOfCodelists: boolean;
  /** True where rows lie in places, and so on shelves; not where one more return moves rows of every place. */
  readonly isShelved: boolean;
  readonly stage: TableStage;
}

/** Everything in the default schema, and the codelists that no mart repeats. */
export async function tablesToPublish(connection: DuckDBConnection): Promise<TableToPublish[]> {
  const columns = await columnsOf(connection);
  const found = await connection.runAndReadAll(`
    select schema_name as schema, table_name as name, comment from duckdb_tables()
    where schema_name in ('main', 'codes') and not internal and not temporary
    union all
    select schema_name, view_name, comment from duckdb_views()
    where schema_name = 'main' and not internal and not temporary
    order by 1 desc, 2`);
  return found
    .getRowsJson()
    .map((row) => row.map(text))
    .filter(([schema, name = ""]) => schema === "main" || CODELISTS.has(name))
    .map(([schema = "", name = "", comment = ""]) => {
      const own = columns.get(`${schema}.${name}`) ?? [];
      const source = sourceOf(schema, name);
      const rows = withPublishedNumbers(source, own);
      const years = schema === "main" ? yearsOf(name) : null;
      const isOfCodelists = schema !== "main" || OF_CODELISTS.has(name);
      const stage = isOfCodelists || OF_RETURNS.has(name) ? "returns" : stageOfFigures(name);
      // the hash of a row that names a return is of the number that the ledger gave it as it came
      const isKept = schema === "main" && isHeld(name) && returnsIn(own).length === 0;
      const hashed = isKept ? `from ${heldTable({name})}` : null;
      const isShelved =
        !isOfCodelists &&
        COMPUTED_MARTS[name]?.of !== "everywhere" &&
        own.some((column) => column.name === "place_id");
      return {
        ...{schema, name, comment, columns: own, rows, hashed, years},
        isOfCodelists,
        isShelved,
        stage
      };
    });
}

/** Of the tables that are not held only those of figures do not show what is held or recorded. */
function stageOfFigures(name: string): TableStage {
  return yearsOf(name) !== null && !isHeld(name) ? "models" : "release";
}

function sourceOf(schema: string, name: string): string {
  if (schema !== "main") return `${schema}.${name}`;
  return `${isHeld(name) ? "temp" : "main"}.${name}`;
}

function isHeld(name: string): boolean {
  return name in COMPUTED_MARTS || MARTS_OF_RELEASE.includes(name);
}

/** The columns of every table and view, by `schema.name`: asked once, as the catalogue is slow to answer. */
async function columnsOf(
  connection: DuckDBConnection
): Promise<ReadonlyMap<string, readonly Column[]>> {
  const found = await connection.runAndReadAll(
    `select schema_name || '.' || table_name, column_name, data_type, comment from duckdb_columns()
     where database_name = current_database() and schema_name in ('main', 'codes')
     order by schema_name, table_name, column_index`
  );
  const columns = new Map<string, Column[]>();
  for (const [table, name, type, comment] of found.getRowsJson()) {
    const own = columns.get(text(table)) ?? [];
    own.push({name: text(name), type: text(type), comment: text(comment)});
    columns.set(text(table), own);
  }
  return columns;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
