import {originLines} from "../../export/aboutSheet.ts";
import {BYTE_ORDER_MARK} from "../../export/csvText.ts";
import type {ExportOrigin, ExportTable} from "../../export/exportTable.ts";
import {markdownTable} from "../../export/markdownTable.ts";
import type {TextRow} from "../../sql/resultColumn.ts";
import {exportTable} from "../../sql/write/exportTable.ts";
import {textWriter} from "../../sql/write/textWriters.ts";
import type {Language} from "../../texts/language.ts";
import {textsOf} from "../../texts/texts.ts";
import {saveFile} from "../checkReturn/saveFile.ts";
import type {Engine} from "./engine.ts";
import type {SqlPageOptions} from "./options.ts";
import type {Result} from "./result.ts";
import {allRows} from "./result.ts";

export const SAVE_FORMATS = ["csv", "xlsx", "parquet", "arrow", "json"] as const;
export type SaveFormat = (typeof SAVE_FORMATS)[number];

/** Excel's limit, less the heading. */
const MOST_ROWS = 1_048_575;

const TYPES: Readonly<Record<SaveFormat, string>> = {
  csv: "text/csv;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  parquet: "application/vnd.apache.parquet",
  arrow: "application/vnd.apache.arrow.stream",
  json: "application/json"
};

/** More rows than a workbook holds. */
export class TooLong extends Error {}

/**
 * Saves the whole result as a file and returns its name. Where it is from, how complete it is and its
 * checksum stand on a second sheet (XLSX), in the file's own notes (Parquet), or in a file beside it.
 */
export async function saveResult(
  engine: Engine,
  result: Result,
  format: SaveFormat,
  origin: ExportOrigin,
  {catalogue, language}: Pick<SqlPageOptions, "catalogue" | "language">
): Promise<string> {
  if (format === "xlsx" && result.rows > MOST_ROWS) throw new TooLong();
  const name = `chung-tay-sql-${new Date().toISOString().slice(0, 19).replace(/[:T]/g, "-")}`;
  const rows = await wholeOf(engine, result);
  const title = textsOf(language).sql.result.title;
  const table = exportTable(title, result.columns, rows, catalogue.tables);
  const bytes = await bytesOf(engine, result, {format, rows, table, origin, language});
  const file = `${name}.${format}`;
  saveFile({name: file, type: TYPES[format], bytes: bytes as Uint8Array<ArrayBuffer>});
  if (format === "xlsx" || format === "parquet") return file;
  const about = Object.fromEntries(originLines(table, origin, language));
  saveFile({
    name: `${name}.about.json`,
    type: TYPES.json,
    bytes: new TextEncoder().encode(`${JSON.stringify({file, ...about}, null, 2)}\n`)
  });
  return file;
}

interface Saved {
  readonly format: SaveFormat;
  readonly rows: readonly TextRow[];
  readonly table: ExportTable;
  readonly origin: ExportOrigin;
  readonly language: Language;
}

async function bytesOf(
  engine: Engine,
  {columns}: Result,
  {format, rows, table, origin, language}: Saved
): Promise<Uint8Array> {
  switch (format) {
    case "arrow":
      return engine.askArrow("from result");
    case "parquet": {
      const {parquetFile} = await import("../../sql/write/parquetFile.ts");
      return parquetFile(columns, rows, Object.fromEntries(originLines(table, origin, language)));
    }
    case "xlsx": {
      const {tableWorkbook} = await import("../../export/workbook.ts");
      return tableWorkbook(table, origin, language);
    }
    case "csv":
    case "json": {
      const writer = textWriter(format, columns);
      const text = writer.begin() + writer.rows(rows) + writer.end();
      return new TextEncoder().encode((format === "csv" ? BYTE_ORDER_MARK : "") + text);
    }
  }
}

async function wholeOf(engine: Engine, result: Result): Promise<TextRow[]> {
  const rows: TextRow[] = [];
  for await (const piece of allRows(engine, result)) for (const row of piece) rows.push(row);
  return rows;
}

export function asMarkdown({columns}: Result, rows: readonly TextRow[]): string {
  return markdownTable(exportTable("", columns, rows));
}
