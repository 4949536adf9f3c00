import type {ColumnRole, RoleReader} from "./columnRole.ts";
import type {Grid, GridCell, GridRow} from "./grid.ts";
import {extentOf} from "./grid.ts";
import type {TableColumn} from "./headerColumns.ts";
import {columnsOf, isKey, KEY_ROLES} from "./headerColumns.ts";
import {isNumberingRow, isSentence, looksNumeric, looksYear, opensOrdinal} from "./rowKind.ts";

export interface Table {
  /** Row indexes of the header, inclusive. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly TableColumn[];
  /** Position in `grid.rows` of the first row below the header. */
  readonly body: number;
}

const MAX_HEADER_ROWS = 8;
const OPENS_PARTS = /^(?:trong đó|tr\.? ?đó|of which|bao gồm|gồm|chia ra)\s*:/iu;
const ANCHORING: ReadonlySet<ColumnRole> = new Set([...KEY_ROLES, "office", "value", "period"]);

/** The next header at or below a position in `grid.rows`, or null. */
export function findTable(grid: Grid, from: number, roles: RoleReader): Table | null {
  for (let position = from; position < grid.rows.length; position++) {
    const row = grid.rows[position];
    if (row === undefined || !isAnchor(grid, row, position)) continue;
    const table = tableAt(grid, position, from, roles);
    if (table !== null) return table;
  }
  return null;
}

/** A row that names what a table's columns hold: two roles, or one with figures right below. */
function isAnchor(grid: Grid, row: GridRow, position: number): boolean {
  if (row.cells.length < 2) return false;
  for (const cell of row.cells) {
    if (cell.kind === "number" && !looksYear(cell.text)) return false;
    // "TRONG ĐÓ:" heads the columns to its right, "Kỳ báo cáo:" is no header.
    if (cell.words.endsWithColon && !OPENS_PARTS.test(cell.text)) return false;
  }
  let strong = 0;
  let anchoring = 0;
  for (const cell of row.cells) {
    const {role} = cell.words;
    if (role === null) continue;
    if (KEY_ROLES.has(role)) strong++;
    if (ANCHORING.has(role)) anchoring++;
  }
  if (strong === 0) return false;
  if (row.cells.length > 2 || anchoring > 1) return true;
  const below = grid.rows[position + 1];
  return below?.cells.some((cell) => cell.column > 0 && looksNumeric(cell)) ?? false;
}

function tableAt(grid: Grid, anchor: number, from: number, roles: RoleReader): Table | null {
  const anchorRow = grid.rows[anchor];
  if (anchorRow === undefined) return null;
  const keys = keyColumns(anchorRow);
  const top = topOf(grid, anchor, from, leftmost(keys));
  const bottom = bottomOf(grid, anchor, keys, roles);
  const rows = grid.rows.slice(top, bottom + 1);
  const columns = columnsOf(grid, rows, roles);
  if (columns.length < 2) return null;
  let body = bottom + 1;
  while (body < grid.rows.length && isNumberingRow(grid.rows[body])) body++;
  return {
    top: rows[0]?.index ?? anchorRow.index,
    bottom: rows.at(-1)?.index ?? anchorRow.index,
    columns,
    body
  };
}

/** The columns that tell whether a row below still belongs to the header. */
function keyColumns(row: GridRow): readonly number[] {
  const strong = row.cells.filter((cell) => {
    const {role} = cell.words;
    return role !== null && role !== "ordinal" && ANCHORING.has(role);
  });
  if (strong.length > 0) return strong.map((cell) => cell.column);
  const afterOrdinal = row.cells.find((cell) => cell.words.role !== "ordinal");
  return afterOrdinal === undefined ? [] : [afterOrdinal.column];
}

function leftmost(columns: readonly number[]): number {
  return columns.reduce((least, column) => Math.min(least, column), Infinity);
}

/** Rows of groups above the anchor: they stand right on top of it and beside its key columns. */
function topOf(grid: Grid, anchor: number, from: number, firstKey: number): number {
  let top = anchor;
  while (top > from && anchor - top < MAX_HEADER_ROWS) {
    const above = grid.rows[top - 1];
    const below = grid.rows[top];
    if (above === undefined || below === undefined || above.index !== below.index - 1) break;
    if (above.cells.some((cell) => cell.text.length < 40 && cell.words.unitLine !== null)) break;
    const groups = above.cells.filter((cell) => cell.column > firstKey);
    const isBeside =
      groups.length === above.cells.length && groups.some((cell) => isGroup(grid, cell));
    const isOver = isBeside || opensOrdinal(above, below) || isOverPanels(above, below);
    if (above.cells.length < 3 && !isOver) break;
    if (above.cells.some(looksNumeric)) break;
    top--;
  }
  return top;
}

/** "NĂM 2012" and "NĂM 2013", each over a "TT" of its own. */
function isOverPanels({cells}: GridRow, below: GridRow): boolean {
  const first = below.byColumn[cells[0]?.column ?? -1]?.text;
  return (
    cells.length > 1 &&
    first !== undefined &&
    cells.every(({column}) => below.byColumn[column]?.text === first)
  );
}

function isGroup(grid: Grid, cell: GridCell): boolean {
  return extentOf(grid, cell.row, cell.column).right > cell.column;
}

function bottomOf(grid: Grid, anchor: number, keys: readonly number[], roles: RoleReader): number {
  const anchorRow = grid.rows[anchor];
  if (anchorRow === undefined) return anchor;
  const firstKey = leftmost(keys);
  let merged = -Infinity;
  for (const {column, row} of anchorRow.cells) {
    if (column >= firstKey && !keys.includes(column)) continue;
    merged = Math.max(merged, extentOf(grid, row, column).bottom);
  }
  const lastInside = Math.min(merged, anchorRow.index + MAX_HEADER_ROWS);
  let bottom = anchor;
  while (bottom + 1 < grid.rows.length && bottom - anchor < MAX_HEADER_ROWS) {
    const next = grid.rows[bottom + 1];
    if (next === undefined) break;
    const expectedIndex = anchorRow.index + bottom - anchor + 1;
    const isInside = next.index <= lastInside;
    if (!isInside && !continuesHeader(next, expectedIndex, keys, roles)) break;
    bottom++;
  }
  return bottom;
}

/**
 * Words beside empty key columns, right below, or the same roles in another language: a further line of
 * the header. Years may stand there, figures not.
 */
function continuesHeader(
  row: GridRow,
  expectedIndex: number,
  keys: readonly number[],
  roles: RoleReader
): boolean {
  if (row.index > expectedIndex + 1 || isNumberingRow(row)) return false;
  const firstKey = leftmost(keys);
  let hasWords = false;
  for (const cell of row.cells) {
    if (!mayContinue(cell, firstKey, keys, roles)) return false;
    hasWords ||= cell.column > firstKey && !isSentence(cell);
  }
  return hasWords;
}

function mayContinue(
  cell: GridCell,
  firstKey: number,
  keys: readonly number[],
  roles: RoleReader
): boolean {
  if (keys.includes(cell.column)) return isKey(cell.text, roles);
  if (cell.column < firstKey) return /^\p{L}$/u.test(cell.text) || isKey(cell.text, roles);
  return looksYear(cell.text) || !looksNumeric(cell) || isSentence(cell);
}
