import type {ColumnRole, RoleReader} from "./columnRole.ts";
import type {Grid, GridRow} from "./grid.ts";
import type {Table} from "./header.ts";
import type {TableColumn} from "./headerColumns.ts";
import type {TableInGrid} from "./personalColumns.ts";
import {endsTable} from "./rowKind.ts";

/** What a panel must name to be a table by itself. */
const NAMES_ROWS: ReadonlySet<ColumnRole> = new Set([
  "place",
  "place_code",
  "office",
  "indicator",
  "indicator_code",
  "content"
]);

/** The panels of a table whose headings stand again to the right: "TT | Tỉnh | Vốn | TT | Tỉnh | Vốn". */
interface Panels {
  readonly panels: readonly (readonly TableColumn[])[];
  /** Whether they say the same throughout; else something over each tells them apart: a year, a programme. */
  readonly isOneList: boolean;
}

/** Panels under headings of their own, each as a table; any other table as it is. */
export function panelTables(input: TableInGrid, roles: RoleReader): readonly TableInGrid[] {
  const found = panelsOf(input.table, roles);
  if (found === null || found.isOneList) return [input];
  return found.panels.map((columns) => onlyColumns(input, headed(columns, roles)));
}

/** "NĂM 2012" over a panel is said of each of its columns, whether it is merged over them or not. */
function headed(panel: readonly TableColumn[], roles: RoleReader): readonly TableColumn[] {
  const heading = panel[0]?.parts.slice(0, -1) ?? [];
  return panel.map((column) => {
    const {parts} = column;
    const isHeaded = heading.every((each, line) => parts[line] === each);
    const role = roleBelow(column, roles);
    return {...column, role, parts: isHeaded ? parts : [...heading, ...parts]};
  });
}

/** What a column holds below the heading of its panel. */
function roleBelow({parts, role}: TableColumn, roles: RoleReader): ColumnRole | null {
  const lowest = role ?? roles.roleOf(parts.slice(-1));
  return lowest !== null && (NAMES_ROWS.has(lowest) || lowest === "ordinal") ? lowest : role;
}

/** A list that goes on to the right of its first panel, with the rows of all panels below one another. */
export function stackPanels(input: TableInGrid, roles: RoleReader): TableInGrid {
  const found = panelsOf(input.table, roles);
  const [first] = found?.panels ?? [];
  if (found?.isOneList !== true || first === undefined) return input;
  const {end, grid, table} = input;
  const body = grid.rows.slice(table.body, end);
  const after = body.findIndex(endsTable);
  const lines = after < 0 ? body : body.slice(0, after);
  const notes = after < 0 ? [] : body.slice(after);
  const stacked = found.panels.flatMap((panel) => {
    const shift = (panel[0]?.column ?? 0) - (first[0]?.column ?? 0);
    return rowsOf(lines, panel).map((row) => shifted(row, shift));
  });
  const rows = [...grid.rows.slice(0, table.body), ...stacked, ...notes, ...grid.rows.slice(end)];
  return {
    grid: {...grid, rows},
    table: {...table, columns: first},
    end: table.body + stacked.length + notes.length
  };
}

function panelsOf({columns}: Table, roles: RoleReader): Panels | null {
  for (let width = 2; width * 2 <= columns.length; width++) {
    const first = columns.slice(0, width);
    if (!first.some((column) => NAMES_ROWS.has(roleBelow(column, roles) ?? "note"))) continue;
    const panels = [first];
    while (isLike(columns.slice(panels.length * width, (panels.length + 1) * width), first)) {
      panels.push(columns.slice(panels.length * width, (panels.length + 1) * width));
    }
    const left = columns.slice(panels.length * width);
    if (panels.length < 2 || left.some(({role}) => role !== "note" && role !== "source")) continue;
    const isOneList = panels.every((panel) => pathsOf(panel) === pathsOf(first));
    return {panels, isOneList};
  }
  return null;
}

/** The same lowest headings in columns as far apart. */
function isLike(panel: readonly TableColumn[], first: readonly TableColumn[]): boolean {
  const shift = (panel[0]?.column ?? 0) - (first[0]?.column ?? 0);
  return (
    panel.length === first.length &&
    panel.every(({column, parts}, at) => {
      const other = first[at];
      return parts.at(-1) === other?.parts.at(-1) && column - (other?.column ?? 0) === shift;
    })
  );
}

function pathsOf(panel: readonly TableColumn[]): string {
  return panel.map(({parts}) => parts.join("\n")).join("\t");
}

function onlyColumns(
  {end, grid, table}: TableInGrid,
  columns: readonly TableColumn[]
): TableInGrid {
  const body = rowsOf(grid.rows.slice(table.body, end), columns);
  const rows = [...grid.rows.slice(0, table.body), ...body, ...grid.rows.slice(end)];
  const narrowed: Grid = {...grid, rows};
  return {grid: narrowed, table: {...table, columns}, end: table.body + body.length};
}

/** The cells of some columns, without the rows that have none there. */
function rowsOf(rows: readonly GridRow[], columns: readonly TableColumn[]): readonly GridRow[] {
  const from = columns[0]?.column ?? 0;
  const to = columns.at(-1)?.column ?? 0;
  return rows.flatMap((row) => {
    const cells = row.cells.filter(({column}) => column >= from && column <= to);
    if (cells.length === 0) return [];
    const byColumn = row.byColumn.map((cell, column) =>
      column >= from && column <= to ? cell : undefined
    );
    return [{...row, cells, byColumn}];
  });
}

/** The row with its cells found by the columns of the first panel. */
function shifted(row: GridRow, shift: number): GridRow {
  if (shift === 0) return row;
  return {...row, byColumn: row.byColumn.slice(shift), shift};
}
