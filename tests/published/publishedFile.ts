import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";

import ExcelJS from "exceljs";
import Papa from "papaparse";

const DIRECTORY = "data/returns/published";

/** Paths below `data/returns/published`. */
export function publishedFiles(): string[] {
  return readdirSync(DIRECTORY, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(DIRECTORY.length + 1))
    .sort();
}

/** The cells of a published file as text, read with exceljs or papaparse and nothing of ours. */
export async function cellsOf(name: string): Promise<string[][]> {
  const path = join(DIRECTORY, name);
  if (name.endsWith(".csv")) return Papa.parse<string[]>(readFileSync(path, "utf8")).data;
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const rows: string[][] = [];
  workbook.worksheets[0]?.eachRow({includeEmpty: true}, (row) => {
    const cells: string[] = [];
    row.eachCell({includeEmpty: true}, (cell) => cells.push(textOf(cell)));
    rows.push(cells);
  });
  return rows;
}

/** A workbook repeats a merged value in each of its cells; here it stands in the first alone. */
function textOf(cell: ExcelJS.Cell): string {
  if (cell.isMerged && cell.master !== cell) return "";
  const {value} = cell;
  if (value === null || value === undefined) return "";
  if (typeof value === "object") return "error" in value ? String(value.error) : cell.text;
  return typeof value === "string" ? value : String(value);
}

/** Name of the place and text of the value, for each numbered row of a workbook's table. */
export function numberedLines(rows: readonly string[][], column: number): [string, string][] {
  return rows
    .filter((row) => /^\d+$/.test(row[0] ?? "") && !/^\d+$/.test(row[1] ?? ""))
    .map((row) => [(row[1] ?? "").trim(), row[column] ?? ""]);
}

/** The text in the total row of a workbook's table. */
export function printedTotal(rows: readonly string[][], column: number): string | undefined {
  return rows.find((row) => /^(Tổng cộng|TỔNG SỐ)$/.test(row[1] ?? ""))?.[column];
}

/** The rows of a long table by heading; the header is the first row that holds "Giá trị". */
export function longRows(rows: readonly string[][]): Record<string, string>[] {
  const at = rows.findIndex((row) => row.includes("Giá trị"));
  const header = rows[at] ?? [];
  return rows
    .slice(at + 1)
    .filter((row) => row.length === header.length)
    .map((row) => Object.fromEntries(header.map((name, column) => [name, row[column] ?? ""])));
}

/**
 * Thousandths as a whole number, so that sums are exact. Stored numbers have "." for decimals,
 * texts are Vietnamese: "1.368,315 tấn" and "1368.315" are both 1368315.
 */
export function thousandths(text: string): number {
  const isStored = /^\d+(\.\d{1,2})?$/.test(text);
  const digits = /[\d.,]+/.exec(text)?.[0] ?? "";
  const [whole = "", part = ""] = isStored
    ? digits.split(".")
    : digits.replaceAll(".", "").split(",");
  return Number(whole) * 1000 + Number(part.padEnd(3, "0"));
}

export function sumOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + thousandths(text), 0) / 1000;
}
