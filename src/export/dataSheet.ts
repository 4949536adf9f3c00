import type {CellValue, ColumnDef, WriteSheet} from "hucre/xlsx";

import type {ExportColumn, ExportTable, ExportType, ExportValue} from "./exportTable.ts";
import {formulaSafe} from "./formulaSafe.ts";
import {lineHeight, linesIn, numberStyle, workbookStyles} from "./workbookStyles.ts";

/** Excel's limits: rows of a sheet without the heading, characters of a cell. */
export const MOST_ROWS = 1_048_575;
const MOST_CHARACTERS = 32_767;
/** Digits that a cell of a spreadsheet keeps. */
const MOST_DIGITS = 15;
const MOST_DECIMALS = 6;
const WIDTHS = {least: 8, most: 48} as const;
const ROWS_MEASURED = 400;
/** How much wider than plain ones. */
const BOLD = 1.1;

export interface DataSheets {
  readonly sheets: readonly WriteSheet[];
  /** Text cells that were cut to what a cell can hold. */
  readonly cutCells: number;
}

/**
 * The rows of a table as sheets of typed cells: one, and more where Excel's limit of rows asks for it.
 * Dates become dates; a number of more digits than a spreadsheet keeps becomes text, digit for digit.
 */
export function dataSheets(table: ExportTable, name: string, mostRows = MOST_ROWS): DataSheets {
  const {columns, rows} = table;
  const cut = {cells: 0};
  const defs = columns.map((column, at) => columnDef(column, at, table));
  const sheets: WriteSheet[] = [];
  for (let start = 0; start === 0 || start < rows.length; start += mostRows) {
    const part = rows.slice(start, start + mostRows);
    const cells = part.map((row) =>
      columns.map(({type}, at) => cellOf(row[at] ?? null, type, cut))
    );
    sheets.push({
      name: start === 0 ? name : `${name} ${start / mostRows + 1}`,
      columns: defs,
      rows: [columns.map((column) => formulaSafe(column.label ?? column.name)), ...cells],
      cells: headCells(columns),
      rowDefs: new Map([[0, {height: headHeight(columns, defs)}]]),
      freezePane: {rows: 1},
      ...(part.length === 0
        ? {}
        : {autoFilter: {range: `A1:${columnLetters(columns.length - 1)}${part.length + 1}`}}),
      pageSetup: {
        paperSize: "a4",
        orientation: "landscape",
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0
      }
    });
  }
  return {sheets, cutCells: cut.cells};
}

function headCells(columns: readonly ExportColumn[]): NonNullable<WriteSheet["cells"]> {
  return new Map(
    columns.map((column, at) => [
      `0,${at}`,
      {value: formulaSafe(column.label ?? column.name), style: workbookStyles.head}
    ])
  );
}

/** Programs do not fit the height of a row by themselves where text wraps. */
function headHeight(columns: readonly ExportColumn[], defs: readonly ColumnDef[]): number {
  const lines = columns.map(({label, name}, at) => linesIn(label ?? name, defs[at]?.width ?? 8));
  return Math.max(...lines) * lineHeight + 4;
}

function cellOf(value: ExportValue, type: ExportType, cut: {cells: number}): CellValue {
  if (value === null || typeof value === "boolean") return value;
  if (type === "number" || type === "integer") return exactNumber(value);
  if (typeof value === "number") return value;
  if (type === "date") return dateOf(value) ?? formulaSafe(value);
  const text = formulaSafe(value);
  if (text.length <= MOST_CHARACTERS) return text;
  cut.cells++;
  return `${text.slice(0, MOST_CHARACTERS - 1)}…`;
}

function exactNumber(value: string | number): CellValue {
  const text = String(value);
  const digits = text.replace(/^-?0*\.?|\./g, "").replace(/0+$/, "").length;
  const number = Number(text);
  return text.trim() !== "" && Number.isFinite(number) && digits <= MOST_DIGITS
    ? number
    : formulaSafe(text);
}

function dateOf(text: string): Date | null {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
}

function columnDef(column: ExportColumn, at: number, table: ExportTable): ColumnDef {
  return {width: widthOf(column, at, table), style: styleOf(column.type, at, table)};
}

function styleOf(type: ExportType, at: number, {rows}: ExportTable) {
  if (type === "integer") return numberStyle("0");
  if (type === "date") return numberStyle("yyyy-mm-dd");
  if (type !== "number") return workbookStyles.cell;
  let decimals = 0;
  for (const row of rows) {
    const fraction = /\.(\d*?)0*$/.exec(String(row[at] ?? ""))?.[1] ?? "";
    decimals = Math.max(decimals, Math.min(MOST_DECIMALS, fraction.length));
  }
  return numberStyle(decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`);
}

/** By its heading, which may wrap between words, and some of its rows; grouped figures need a third more room. */
function widthOf(
  {label, name, type, width}: ExportColumn,
  at: number,
  {rows}: ExportTable
): number {
  if (width !== undefined) return width;
  const heading = label ?? name;
  const word = Math.max(...heading.split(" ").map((part) => roomOf(part) * BOLD));
  const head = Math.ceil(Math.max(word, heading.length / 2)) + 2;
  const step = Math.max(1, Math.floor(rows.length / ROWS_MEASURED));
  let longest = 0;
  for (let row = 0; row < rows.length; row += step) {
    const text = String(rows[row]?.[at] ?? "");
    longest = Math.max(longest, type === "number" ? (text.length * 4) / 3 : roomOf(text));
  }
  return Math.min(WIDTHS.most, Math.max(WIDTHS.least, head, Math.ceil(longest) + 2));
}

/** In digits: capitals are wider. */
function roomOf(text: string): number {
  return text.length + (text.match(/\p{Lu}/gu)?.length ?? 0) * 0.4;
}

function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? "" : columnLetters(rest - 1)) + String.fromCharCode(65 + (index % 26));
}
