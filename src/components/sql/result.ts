import {quotedName, quotedText} from "../../sql/parameters.ts";
import type {ResultColumn, TextRow} from "../../sql/resultColumn.ts";
import {isNumeric, resultColumn} from "../../sql/resultColumn.ts";
import type {Engine} from "./engine.ts";

/** Rows that a page shows; how many there are is always said. */
export const SHOWN_ROWS = 1_000;

/** The whole result of a query, kept in the engine as a table of its own. */
export interface Result {
  readonly columns: readonly ResultColumn[];
  readonly rows: number;
  readonly milliseconds: number;
}

export interface Choice {
  /** Position of the column that rows are sorted by; null in the order of the query. */
  readonly sortBy: number | null;
  readonly isDescending: boolean;
  /** Rows in which any column holds this text, accents aside. */
  readonly filter: string;
}

const HEAD = "create or replace temp table result as\n";

export async function runQuery(engine: Engine, sql: string): Promise<Result> {
  // What a query needs is loaded before the clock starts.
  await engine.ask("select 1");
  const began = performance.now();
  await engine.ask(HEAD + sql).catch((error: unknown) => {
    throw withOwnLine(error);
  });
  const milliseconds = performance.now() - began;
  const described = await engine.ask("select column_name, column_type from (describe result)");
  const counted = await engine.ask("select count(*)::varchar from result");
  return {
    columns: described.map(([name, type]) => resultColumn(name ?? "", type ?? "")),
    rows: Number(counted[0]?.[0]),
    milliseconds
  };
}

/** The engine counts the line that was put before the query. */
function withOwnLine(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  error.message = error.message.replace(
    /\bLINE (\d+):/,
    (_, line: string) => `LINE ${Number(line) - 1}:`
  );
  return error;
}

/** How many rows match, and the first of them. */
export async function rowsOf(
  engine: Engine,
  {columns}: Result,
  choice: Choice
): Promise<{readonly found: number; readonly rows: TextRow[]}> {
  const where = whereOf(columns, choice.filter);
  const order = orderOf(columns, choice);
  const counted = await engine.ask(`select count(*)::varchar from result ${where}`);
  const rows = await engine.ask(
    `select ${textOf(columns)} from result ${where} ${order} limit ${SHOWN_ROWS}`
  );
  return {found: Number(counted[0]?.[0]), rows};
}

/** The whole result in pieces, for a file. */
export async function* allRows(engine: Engine, {columns, rows}: Result): AsyncGenerator<TextRow[]> {
  const piece = 50_000;
  for (let at = 0; at < rows; at += piece) {
    yield engine.ask(`select ${textOf(columns)} from result limit ${piece} offset ${at}`);
  }
}

export interface Summary {
  readonly missing: number;
  readonly distinct: number;
  readonly least: string | null;
  readonly most: string | null;
  readonly mean: string | null;
  readonly median: string | null;
}

/** One summary per column; what is missing is counted, never taken for zero. */
export async function summariesOf(engine: Engine, {columns}: Result): Promise<Summary[]> {
  const asked = columns.map((column) => {
    const name = quotedName(column.name);
    const number = isNumeric(column);
    return `(count(*) - count(${name}))::varchar, count(distinct ${name})::varchar,
      min(${name})::varchar, max(${name})::varchar,
      ${number ? `avg(${name})::varchar, median(${name})::varchar` : "null::varchar, null::varchar"}`;
  });
  const [row = []] = await engine.ask(`select ${asked.join(", ")} from result`);
  return columns.map((_, at) => {
    const [missing, distinct, least, most, mean, median] = row.slice(at * 6, at * 6 + 6);
    return {
      missing: Number(missing),
      distinct: Number(distinct),
      least: least ?? null,
      most: most ?? null,
      mean: mean ?? null,
      median: median ?? null
    };
  });
}

function textOf(columns: readonly ResultColumn[]): string {
  return columns.map(({name}) => `${quotedName(name)}::varchar`).join(", ");
}

function whereOf(columns: readonly ResultColumn[], filter: string): string {
  if (filter.trim() === "") return "";
  const all = columns.map(({name}) => `${quotedName(name)}::varchar`).join(", ");
  return `where contains(${folded(`concat_ws(' ', ${all})`)}, ${folded(quotedText(filter.trim()))})`;
}

function orderOf(columns: readonly ResultColumn[], {sortBy, isDescending}: Choice): string {
  const column = sortBy === null ? undefined : columns[sortBy];
  if (column === undefined) return "";
  const name = quotedName(column.name);
  const direction = `${isDescending ? "desc" : "asc"} nulls last`;
  return column.kind === "text"
    ? `order by ${folded(`${name}::varchar`)} ${direction}, ${name} ${direction}`
    : `order by ${name} ${direction}`;
}

/** By letters without their marks: the engine alone would sort Đ behind Z. */
function folded(sql: string): string {
  return `replace(lower(strip_accents(${sql})), 'đ', 'd')`;
}
