import type {ResultColumn, TextRow} from "../../sql/resultColumn.ts";
import type {TextFormat} from "../../sql/write/textWriters.ts";
import {textWriter} from "../../sql/write/textWriters.ts";
import type {Texts} from "../../texts/vi.ts";
import {saveFile} from "../checkReturn/saveFile.ts";
import type {Engine} from "./engine.ts";
import type {Result} from "./result.ts";
import {allRows} from "./result.ts";

export const SAVE_FORMATS = ["csv", "xlsx", "parquet", "arrow", "json"] as const;
export type SaveFormat = (typeof SAVE_FORMATS)[number];

const TYPES: Readonly<Record<SaveFormat, string>> = {
  csv: "text/csv;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  parquet: "application/vnd.apache.parquet",
  arrow: "application/vnd.apache.arrow.stream",
  json: "application/json"
};

/** What a result is, in lines of name and text: the query, the release, how complete it is. */
export type About = readonly (readonly [string, string])[];

/**
 * Saves the whole result as a file and returns its name. What it is stands on a second sheet (XLSX), in
 * the file's own notes (Parquet), or in a file beside it, with the SHA-256 of the first.
 */
export async function saveResult(
  engine: Engine,
  result: Result,
  format: SaveFormat,
  about: About,
  texts: Texts["sql"]
): Promise<string> {
  const name = `chung-tay-sql-${new Date().toISOString().slice(0, 19).replace(/[:T]/g, "-")}`;
  const bytes = await bytesOf(engine, result, format, about, texts);
  const file = `${name}.${format}`;
  saveFile({name: file, type: TYPES[format], bytes: bytes as Uint8Array<ArrayBuffer>});
  if (format === "xlsx" || format === "parquet") return file;
  const checked: About = [...about, ["file", file], ["sha256", await sha256(bytes)]];
  saveFile({
    name: `${name}.about.json`,
    type: TYPES.json,
    bytes: new TextEncoder().encode(`${JSON.stringify(Object.fromEntries(checked), null, 2)}\n`)
  });
  return file;
}

async function bytesOf(
  engine: Engine,
  result: Result,
  format: SaveFormat,
  about: About,
  texts: Texts["sql"]
): Promise<Uint8Array> {
  switch (format) {
    case "arrow":
      return engine.askArrow("from result");
    case "csv":
    case "json":
      return encoded(engine, result, format);
    case "parquet": {
      const {parquetFile} = await import("../../sql/write/parquetFile.ts");
      return parquetFile(result.columns, await wholeOf(engine, result), Object.fromEntries(about));
    }
    case "xlsx": {
      const {MOST_WORKBOOK_ROWS, workbook} = await import("../../sql/write/workbook.ts");
      if (result.rows > MOST_WORKBOOK_ROWS) throw new TooLong();
      const rows = await wholeOf(engine, result);
      return workbook(result.columns, rows, about, {
        data: texts.result.title,
        about: texts.result.about
      });
    }
  }
}

/** More rows than a workbook holds. */
export class TooLong extends Error {}

async function encoded(engine: Engine, result: Result, format: TextFormat): Promise<Uint8Array> {
  const writer = textWriter(format, result.columns);
  // A mark in front lets Excel read the CSV as Unicode.
  const parts = [format === "csv" ? "\uFEFF" : "", writer.begin()];
  for await (const rows of allRows(engine, result)) parts.push(writer.rows(rows));
  parts.push(writer.end());
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

async function wholeOf(engine: Engine, result: Result): Promise<TextRow[]> {
  const rows: TextRow[] = [];
  for await (const piece of allRows(engine, result)) rows.push(...piece);
  return rows;
}

export function asMarkdown(columns: readonly ResultColumn[], rows: readonly TextRow[]): string {
  const writer = textWriter("markdown", columns);
  return writer.begin() + writer.rows(rows) + writer.end();
}

async function sha256(bytes: Uint8Array): Promise<string> {
  // Absent where the site is served over plain HTTP from another machine.
  if (crypto.subtle === undefined) return "";
  const hash = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
