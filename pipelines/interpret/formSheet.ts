import type {FormColumn, FormRow, FormTable} from "../formTypes.ts";
import type {Sheet} from "../types.ts";
import {formMarks} from "./formIdentity.ts";
import type {Grid, GridCell, GridRow} from "./grid.ts";
import {gridOf} from "./grid.ts";
import type {World} from "./world.ts";

/** A sheet of a template with its hidden codes found, wherever rows and columns were moved to. */
export interface FormSheet {
  readonly table: FormTable;
  readonly grid: Grid;
  /** The column that holds the codes of rows. */
  readonly codeColumn: number;
  /** Column → its code. */
  readonly columnCodes: ReadonlyMap<number, string>;
  /** Columns to fill in, from left to right. */
  readonly columns: readonly {readonly at: number; readonly column: FormColumn}[];
  readonly rows: readonly FormSheetRow[];
}

export interface FormSheetRow {
  /** Empty where the row has none: the clerk typed it in. */
  readonly code: string;
  readonly row: GridRow;
}

/** The table that a sheet says it is, with its codes; null where it is none of the form's. */
export function openFormSheet(
  sheet: Sheet,
  tables: readonly FormTable[],
  {texts}: World
): FormSheet | null {
  const grid = gridOf(sheet, texts.cell);
  const marker = grid.rows.find(({cells}) => cells[0]?.text.startsWith(formMarks.table) === true);
  const mark = marker?.cells[0];
  if (marker === undefined || mark === undefined) return null;
  const table = tables.find(({code}) => `${formMarks.table}${code}` === mark.text);
  if (table === undefined) return null;
  const columnCodes = new Map(
    marker.cells.filter((cell) => cell !== mark).map(({column, text}) => [column, text])
  );
  const columns = [...columnCodes].flatMap(([at, code]) => {
    const column = table.columns.find((each) => each.code === code);
    return column === undefined ? [] : [{at, column}];
  });
  const rows = grid.rows
    .filter((row) => row !== marker)
    .map((row) => ({code: row.byColumn[mark.column]?.text ?? "", row}));
  return {table, grid, codeColumn: mark.column, columnCodes, columns, rows};
}

/** The cell of a row in the column of that code. */
export function cellUnder({columnCodes}: FormSheet, row: GridRow, code: string): GridCell | null {
  return row.cells.find(({column}) => columnCodes.get(column) === code) ?? null;
}

/** What stands in a heading row: the only cell of a title, the one behind the caption elsewhere. */
export function headingCell(
  {rows, codeColumn}: FormSheet,
  code: string
): {readonly found: boolean; readonly cell: GridCell | null} {
  const heading = rows.find((each) => each.code === code);
  const cells = heading?.row.cells.filter(({column}) => column !== codeColumn) ?? [];
  const cell = (code === formMarks.title ? cells[0] : cells[1]) ?? null;
  return {found: heading !== undefined, cell};
}

/** The rows of figures: below the header. */
export function bodyOf({rows}: FormSheet): readonly FormSheetRow[] {
  return rows.slice(rows.findLastIndex(({code}) => code === formMarks.header) + 1);
}

export function rowOfCode({table}: FormSheet, code: string): FormRow | null {
  return table.rows.find((row) => row.code === code) ?? null;
}
