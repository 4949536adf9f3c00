import {rmSync} from "node:fs";

import type {DuckDBConnection} from "@duckdb/node-api";

import {BYTE_ORDER_MARK} from "../../src/export/csvText.ts";
import type {SqlColumn} from "../../src/sql/catalogue.ts";
import {copyBehind} from "./writtenFile.ts";

/** As `formulaSafe` in src/export has it, for the engine: one apostrophe before what may begin a formula. */
const MAY_BE_FORMULA = String.raw`^''*[=+\-@\t\r\n]`;

/**
 * Writes rows (a table or function of SQL) as CSV: UTF-8 with a byte order mark (without it Excel takes Vietnamese for
 * another encoding), commas, decimal points, names first. A value that is missing is an empty field, an empty
 * text is `""`. Times are ISO 8601 in UTC, lists and structures JSON. Texts that a spreadsheet program might
 * run as a formula get an apostrophe in front (`withoutSafeguard` of src/export takes it away).
 */
export async function writeCsv(
  connection: DuckDBConnection,
  rows: string,
  {columns, path}: {readonly columns: readonly SqlColumn[]; readonly path: string}
): Promise<void> {
  const aside = `${path}.part`;
  const fields = columns.map((column) => `${fieldOf(column)} as "${column.name}"`);
  await connection.run(
    `copy (select ${fields.join(", ")} from ${rows})
     to ${quoted(aside)} (format csv, header)`
  );
  copyBehind(BYTE_ORDER_MARK, aside, path);
  rmSync(aside);
}

function fieldOf({name, type}: SqlColumn): string {
  const column = `"${name}"`;
  if (type === "VARCHAR") {
    return `case when regexp_matches(${column}, '${MAY_BE_FORMULA}') then '''' || ${column} else ${column} end`;
  }
  if (type === "TIMESTAMP") return `strftime(${column}, '%Y-%m-%dT%H:%M:%S.%fZ')`;
  if (/^DECIMAL\(\d+,[1-9]/.test(type)) return `rtrim(rtrim(${column}::varchar, '0'), '.')`;
  return isNested(type) ? `to_json(${column})::varchar` : column;
}

export function isNested(type: string): boolean {
  return type.endsWith("[]") || type.startsWith("STRUCT");
}

export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
