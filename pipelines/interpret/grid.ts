import {addressOf} from "../address.ts";
import type {Cell, Sheet} from "../types.ts";

/** A sheet that can be asked for the cell at a place, with spaces tidied and merged blocks known. */
export interface Grid {
  readonly sheet: string;
  readonly rows: readonly GridRow[];
  /** One past the last column that holds a cell. */
  readonly width: number;
  readonly rowAt: ReadonlyMap<number, GridRow>;
  /** For each corner "row:column" of a merged block, how far it reaches. */
  readonly merges: ReadonlyMap<string, {readonly bottom: number; readonly right: number}>;
}

export interface GridRow {
  readonly index: number;
  readonly cells: readonly GridCell[];
  /** By column; undefined where the cell is empty. */
  readonly byColumn: readonly (GridCell | undefined)[];
}

export interface GridCell {
  readonly row: number;
  readonly column: number;
  /** Spaces, non-breaking spaces and line breaks each made one space, none at the ends. */
  readonly text: string;
  /** As the file holds it. */
  readonly raw: string;
  readonly kind: Cell["kind"];
}

export function gridOf(sheet: Sheet): Grid {
  let width = 0;
  const rows: GridRow[] = [];
  for (const row of sheet.rows) {
    const cells: GridCell[] = [];
    const byColumn: (GridCell | undefined)[] = [];
    for (const cell of row.cells) {
      const text = tidy(cell.text);
      if (text === "") continue;
      const gridCell = {
        row: row.index,
        column: cell.column,
        text,
        raw: cell.text,
        kind: cell.kind
      };
      cells.push(gridCell);
      byColumn[cell.column] = gridCell;
      if (cell.column >= width) width = cell.column + 1;
    }
    if (cells.length > 0) rows.push({index: row.index, cells, byColumn});
  }
  return {
    sheet: sheet.name,
    rows,
    width,
    rowAt: new Map(rows.map((row) => [row.index, row])),
    merges: new Map(
      sheet.merges.map(({top, left, bottom, right}) => [`${top}:${left}`, {bottom, right}])
    )
  };
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
  return grid.merges.get(`${row}:${column}`) ?? {bottom: row, right: column};
}

export function addressIn(cell: GridCell): string {
  return addressOf(cell.row, cell.column);
}

const UNTIDY =
  /^[\s\u00a0\u200b\ufeff]|[\s\u00a0\u200b\ufeff]$|[\s\u00a0]{2}|[\n\r\t\u00a0\u200b\ufeff]/;

function tidy(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return text
    .replace(/[\u200b\ufeff]/g, "")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}
