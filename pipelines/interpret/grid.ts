import {addressOf} from "../address.ts";
import type {Cell, MergedRange, Sheet} from "../types.ts";
import type {CellWords} from "./cellWords.ts";
import {isPlainFigure, plainFigure} from "./cellWords.ts";

/** A sheet that can be asked for the cell at a place, with spaces tidied and merged blocks known. */
export interface Grid {
  readonly sheet: string;
  readonly rows: readonly GridRow[];
  /** One past the last column that holds a cell. */
  readonly width: number;
  readonly rowAt: ReadonlyMap<number, GridRow>;
  /** The merged blocks, each by its corner: see `placeOf`. */
  readonly merges: ReadonlyMap<number, MergedRange>;
}

export interface GridRow {
  readonly index: number;
  readonly cells: readonly GridCell[];
  /** By column; undefined where the cell is empty. */
  readonly byColumn: readonly (GridCell | undefined)[];
  /** How far to the right of `byColumn` its cells stand, in a panel beside the first; else 0. */
  readonly shift: number;
}

export interface GridCell {
  readonly row: number;
  readonly column: number;
  /** Spaces, non-breaking spaces and line breaks each made one space, none at the ends. */
  readonly text: string;
  /** As the file holds it. */
  readonly raw: string;
  readonly kind: Cell["kind"];
  /** What its text says by itself. */
  readonly words: CellWords;
}

/** Wider sheets keep their rows as holed arrays: slower to ask, but no larger than their cells. */
const WIDEST_FILLED = 256;

/** `wordsOf` reads the text of a cell, or remembers it. */
export function gridOf(sheet: Sheet, wordsOf: (raw: string) => CellWords): Grid {
  const width = widthOf(sheet);
  const rows: GridRow[] = [];
  const rowAt = new Map<number, GridRow>();
  for (const {cells: written, index} of sheet.rows) {
    const cells: GridCell[] = [];
    const byColumn = new Array<GridCell | undefined>(width <= WIDEST_FILLED ? width : 0);
    if (width <= WIDEST_FILLED) byColumn.fill(undefined);
    for (const {column, kind, text: raw} of written) {
      const isFigure = kind === "number" || isPlainFigure(raw);
      const words = isFigure ? plainFigure : wordsOf(raw);
      const text = isFigure ? raw : words.text;
      if (text === "") continue;
      const cell = {row: index, column, text, raw, kind, words};
      cells.push(cell);
      byColumn[column] = cell;
    }
    if (cells.length === 0) continue;
    const row = {index, cells, byColumn, shift: 0};
    rows.push(row);
    rowAt.set(index, row);
  }
  return {sheet: sheet.name, rows, width, rowAt, merges: mergesOf(sheet)};
}

/** Sheets have fewer columns. */
const COLUMNS = 2 ** 15;

/** One number for one place. */
export function placeOf(row: number, column: number): number {
  return row * COLUMNS + column;
}

function mergesOf({merges}: Sheet): ReadonlyMap<number, MergedRange> {
  const byCorner = new Map<number, MergedRange>();
  for (const merge of merges) byCorner.set(placeOf(merge.top, merge.left), merge);
  return byCorner;
}

/** What the text of a cell says by itself, also that of a figure: those share the words of one. */
export function wordsIn({text, words}: GridCell, wordsOf: (raw: string) => CellWords): CellWords {
  return words === plainFigure ? wordsOf(text) : words;
}

export function cellAt(grid: Grid, row: number, column: number): GridCell | null {
  return grid.rowAt.get(row)?.byColumn[column] ?? null;
}

export function textAt(grid: Grid, row: number, column: number): string {
  return grid.rowAt.get(row)?.byColumn[column]?.text ?? "";
}

/** The last row and column that the cell at this place covers: its own where it is not merged. */
export function extentOf(
  grid: Grid,
  row: number,
  column: number
): {readonly bottom: number; readonly right: number} {
  const merged = grid.merges.size === 0 ? undefined : grid.merges.get(placeOf(row, column));
  return merged ?? {bottom: row, right: column};
}

/** The cell to the right of another one, whatever lies between. */
export function cellAfter(grid: Grid, {column, row}: GridCell): GridCell | undefined {
  return grid.rowAt.get(row)?.cells.find((each) => each.column > column);
}

/** Whether a row has a cell in one of the columns. */
export function holdsAny({byColumn}: GridRow, columns: readonly number[]): boolean {
  for (const column of columns) if (byColumn[column] !== undefined) return true;
  return false;
}

export function addressIn(cell: GridCell): string {
  return addressOf(cell.row, cell.column);
}

function widthOf({rows}: Sheet): number {
  let width = 0;
  for (const {cells} of rows) width = Math.max(width, (cells.at(-1)?.column ?? -1) + 1);
  return width;
}
