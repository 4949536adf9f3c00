import {parseAddress} from "../../address.ts";
import type {Interpretation, Sheet, SheetRow} from "../../types.ts";

/** The ministry writes headings over six rows. */
const MOST_HEADER_ROWS = 6;
/** Rows without a figure inside one table: sections, sub-totals, refused rows. */
const GAP_IN_TABLE = 3;
const FIGURE = /^[-−(]?\d[\d.,\s]*%?\)?$/;
/** Numbers of columns and years stand in headers. */
const HEADER_NUMBER = /^\(?(\d{1,2}|(19|20)\d\d)\)?$/;

/** A sheet whose rows are found by their number, and which knows where its tables begin. */
export interface IndexedSheet {
  readonly name: string;
  readonly merges: Sheet["merges"];
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Columns of labels, left of the first figure, from the left. */
  readonly labelColumns: readonly number[];
  rowAt(index: number): SheetRow | undefined;
  /** The header of the table in which the row stands, from the top; empty where none is recognised. */
  headerRowsAbove(row: number): readonly number[];
}

export function indexSheet(sheet: Sheet, interpretation: Interpretation | null): IndexedSheet {
  const rows = new Map(sheet.rows.map((row) => [row.index, row]));
  const figures = placesOfFigures(sheet.name, interpretation);
  const dataRows = [...new Set(figures.map(({row}) => row))].sort((a, b) => a - b);
  const columns = extentOf(sheet);
  const firstFigure = figures.reduce((least, {column}) => Math.min(least, column), Infinity);
  const labelColumns = [];
  for (let column = columns.first; column < firstFigure && column <= columns.last; column++) {
    labelColumns.push(column);
  }
  return {
    name: sheet.name,
    merges: sheet.merges,
    lastRow: sheet.rows.at(-1)?.index ?? 0,
    firstColumn: columns.first,
    lastColumn: columns.last,
    labelColumns,
    rowAt: (index) => rows.get(index),
    headerRowsAbove(row) {
      for (const start of tableStarts(dataRows, row)) {
        const header = headerAbove(start, rows);
        if (header.length > 0) return header;
      }
      return firstHeader(sheet, row, rows);
    }
  };
}

function placesOfFigures(
  sheet: string,
  interpretation: Interpretation | null
): {row: number; column: number}[] {
  const figures = [...(interpretation?.observations ?? []), ...(interpretation?.totals ?? [])];
  return figures.flatMap((figure) => {
    const place = figure.sheet === sheet ? parseAddress(figure.cell) : null;
    return place === null ? [] : [place];
  });
}

function extentOf({rows}: Sheet): {first: number; last: number} {
  let first = Infinity;
  let last = 0;
  for (const {cells} of rows) {
    first = Math.min(first, cells[0]?.column ?? Infinity);
    last = Math.max(last, cells.at(-1)?.column ?? 0);
  }
  return {first: Math.min(first, last), last};
}

/** Rows where a table that holds `row` may begin, the nearest first. */
function tableStarts(dataRows: readonly number[], row: number): number[] {
  const starts: number[] = [];
  for (let index = dataRows.length - 1; index >= 0; index--) {
    const one = dataRows[index] ?? 0;
    if (one > row) continue;
    const before = dataRows[index - 1];
    if (before === undefined || one - before > GAP_IN_TABLE) starts.push(one);
  }
  // A row above all figures, where the first rows of a table were refused.
  const next = dataRows.find((one) => one > row);
  return starts.length > 0 || next === undefined ? starts : [row];
}

/** The rows of headings right above the first row of a table. */
function headerAbove(start: number, rows: ReadonlyMap<number, SheetRow>): number[] {
  const header: number[] = [];
  for (let index = start - 1; header.length < MOST_HEADER_ROWS; index--) {
    const row = rows.get(index);
    if (row === undefined || !isHeading(row)) break;
    header.unshift(index);
  }
  while (header[0] !== undefined && !hasOnlyWords(rows.get(header[0]))) header.shift();
  return header;
}

/** Where no figure was understood: the first rows that look like headings, above `row`. */
function firstHeader(sheet: Sheet, row: number, rows: ReadonlyMap<number, SheetRow>): number[] {
  const first = sheet.rows.find(
    (one) => one.index < row && one.cells.length > 2 && isHeading(one) && hasOnlyWords(one)
  );
  if (first === undefined) return [];
  let end = first.index + 1;
  while (end < row && end - first.index < MOST_HEADER_ROWS) {
    const next = rows.get(end);
    if (next === undefined || !isHeading(next)) break;
    end++;
  }
  return headerAbove(end, rows);
}

function isHeading({cells}: SheetRow): boolean {
  return (
    cells.length > 1 &&
    // A row of totals whose formulas broke holds no figure either.
    cells.filter(({kind}) => kind === "error").length < 2 &&
    cells.every(({text}) => !FIGURE.test(text.trim()) || HEADER_NUMBER.test(text.trim()))
  );
}

function hasOnlyWords(row: SheetRow | undefined): boolean {
  return row?.cells.every(({text}) => !FIGURE.test(text.trim())) ?? false;
}
