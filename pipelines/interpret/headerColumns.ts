import {joinBrokenLines} from "./brokenLines.ts";
import {plainFigure} from "./cellWords.ts";
import type {ColumnRole, RoleReader} from "./columnRole.ts";
import type {Grid, GridCell, GridRow} from "./grid.ts";
import {extentOf, textAt} from "./grid.ts";

export interface TableColumn {
  readonly column: number;
  /** Header texts from top to bottom; a merged group stands in each of its columns. */
  readonly parts: readonly string[];
  readonly role: ColumnRole | null;
  /** The lowest header cell of the column: where its findings point. */
  readonly head: GridCell;
}

/** What a row, and with it a table, is found by. */
export const KEY_ROLES: ReadonlySet<ColumnRole> = new Set([
  "ordinal",
  "place",
  "place_code",
  "indicator",
  "indicator_code",
  "content"
]);

/** The columns that a table's header rows name, from left to right. */
export function columnsOf(grid: Grid, rows: readonly GridRow[], roles: RoleReader): TableColumn[] {
  /** By column: the cells that stand over it, from top to bottom. */
  const paths: (GridCell[] | undefined)[] = [];
  const shared = new Set<GridCell>();
  for (const [depth, row] of rows.entries()) {
    for (const cell of row.cells) {
      const end = Math.min(reachOf(grid, rows, depth, cell, roles), grid.width - 1);
      if (end > cell.column) shared.add(cell);
      for (let column = cell.column; column <= end; column++) {
        const path = paths[column];
        if (path === undefined) paths[column] = [cell];
        else path.push(cell);
      }
    }
  }
  const columns: TableColumn[] = [];
  for (const [column, path] of paths.entries()) {
    const head = path?.at(-1);
    if (path === undefined || head === undefined) continue;
    columns.push(columnUnder(column, path, head, shared, roles));
  }
  return columns;
}

/** The last column that a header cell stands over. */
function reachOf(
  grid: Grid,
  rows: readonly GridRow[],
  depth: number,
  cell: GridCell,
  roles: RoleReader
): number {
  const {right} = extentOf(grid, cell.row, cell.column);
  if (right > cell.column) return right;
  return depth + 1 < rows.length ? spread(grid, rows, depth, cell, roles) : cell.column;
}

function columnUnder(
  column: number,
  path: readonly GridCell[],
  head: GridCell,
  shared: ReadonlySet<GridCell>,
  roles: RoleReader
): TableColumn {
  if (path.length === 1) return {column, parts: linesOf(head), role: head.words.role, head};
  const parts = joinBrokenLines(path, shared);
  return {column, parts, role: roleOfPath(parts, roles), head};
}

/** "Loại nhà" over "Tình nghĩa" names a group of figures; only a path of roles throughout is a key column. */
function roleOfPath(parts: readonly string[], roles: RoleReader): ColumnRole | null {
  const lowest = roles.roleOf(parts.slice(-1));
  if (lowest === "note" || lowest === "source") return lowest;
  const joined = roles.roleOf([parts.join(" ")]);
  if (joined !== null) return joined;
  const each = parts.map((part) => roles.roleOf([part]));
  return each.includes(null) ? null : (each[0] ?? null);
}

/** How far an unmerged group title reaches: over empty neighbours that have a line of their own below, as it has. */
function spread(
  grid: Grid,
  rows: readonly GridRow[],
  depth: number,
  cell: GridCell,
  roles: RoleReader
): number {
  const below = rows[depth + 1];
  if (below === undefined || textAt(grid, below.index, cell.column) === "") return cell.column;
  let last = cell.column;
  while (
    last + 1 < grid.width &&
    textAt(grid, cell.row, last + 1) === "" &&
    textAt(grid, below.index, last + 1) !== "" &&
    !isKey(textAt(grid, below.index, last + 1), roles) &&
    !rows.slice(0, depth).some((row) => isCutAbove(grid, row, cell.column, last + 1))
  ) {
    last++;
  }
  return last;
}

/** True where a header text alone names a column of keys. */
export function isKey(text: string, roles: RoleReader): boolean {
  const role = roles.roleOf([text]);
  return role !== null && KEY_ROLES.has(role);
}

/** True where a higher line of the header starts something new between the two columns. */
function isCutAbove(grid: Grid, row: GridRow, from: number, to: number): boolean {
  for (let column = from + 1; column <= to; column++) {
    if (textAt(grid, row.index, column) !== "") return true;
  }
  return false;
}

/** A bilingual header has its languages on lines of their own: "STT⏎NO". */
function linesOf({words, text}: GridCell): readonly string[] {
  return words === plainFigure ? [text] : words.lines;
}
