import {writeFileSync} from "node:fs";
import {extname} from "node:path";

import {originLines} from "../../src/export/aboutSheet.ts";
import type {ExportOrigin} from "../../src/export/exportTable.ts";
import {tableWorkbook} from "../../src/export/workbook.ts";
import type {ResultColumn, TextRow} from "../../src/sql/resultColumn.ts";
import {isNumeric, plainNumber} from "../../src/sql/resultColumn.ts";
import {exportTable} from "../../src/sql/write/exportTable.ts";
import {textWriter} from "../../src/sql/write/textWriters.ts";
import {OperatorError} from "../errors.ts";
import type {Language} from "../findings/catalogue.ts";
import {writeWhole} from "../writeWhole.ts";
import type {SqlFlags, SqlFormat} from "./flags.ts";
import {SQL_FORMATS} from "./flags.ts";
import {renderTable} from "./renderTable.ts";

const ENDINGS: Readonly<Record<string, SqlFormat>> = {".md": "markdown", ".txt": "table"};
const BINARY: ReadonlySet<SqlFormat> = new Set(["parquet", "arrow", "xlsx"]);

/** By name, else by the ending of the file, else a table for the eye. */
export function formatOf({format, out}: SqlFlags): SqlFormat {
  if (format !== undefined) return format;
  const ending = out === undefined ? "" : extname(out).toLowerCase();
  return ENDINGS[ending] ?? SQL_FORMATS.find((one) => `.${one}` === ending) ?? "table";
}

/** A terminal shows no bytes. Asked before the query runs. */
export function checkOutput(flags: SqlFlags, isTerminal: boolean): void {
  const format = formatOf(flags);
  if (BINARY.has(format) && flags.out === undefined && isTerminal) {
    throw new OperatorError(`${format} is written to a file: name it with -o`);
  }
}

export interface SqlTableResult {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly TextRow[];
}

/** A result in the form that was asked for. */
export async function render(
  {columns, rows}: SqlTableResult,
  format: SqlFormat,
  origin: ExportOrigin,
  language: Language
): Promise<string | Uint8Array> {
  const table = () => exportTable("SQL", columns, rows);
  switch (format) {
    case "table":
      return renderTable(
        columns.map(({name}) => name),
        rows.map((row) => columns.map((column, at) => shownValue(row[at] ?? null, column))),
        columns.map(isNumeric)
      );
    case "parquet": {
      const {parquetFile} = await import("../../src/sql/write/parquetFile.ts");
      return parquetFile(columns, rows, Object.fromEntries(originLines(table(), origin, language)));
    }
    case "arrow": {
      const {arrowFile} = await import("../../src/sql/write/arrowFile.ts");
      return arrowFile(columns, rows);
    }
    case "xlsx":
      return tableWorkbook(table(), origin, language);
    default: {
      const writer = textWriter(format, columns);
      return writer.begin() + writer.rows(rows) + writer.end();
    }
  }
}

/** Beside a file that cannot say so itself: the query, the release, the checksum, how complete it is. */
export function writeAbout(
  out: string,
  {columns, rows}: SqlTableResult,
  origin: ExportOrigin,
  language: Language
): void {
  const lines = originLines(exportTable("SQL", columns, rows), origin, language);
  writeFileSync(`${out}.about.json`, `${JSON.stringify(Object.fromEntries(lines), null, 2)}\n`);
}

export function writeOutput(out: string, content: string | Uint8Array): void {
  writeWhole(out, typeof content === "string" ? new TextEncoder().encode(content) : content);
}

function shownValue(value: string | null, column: ResultColumn): string {
  if (value === null) return "";
  return isNumeric(column) ? plainNumber(value) : value;
}
