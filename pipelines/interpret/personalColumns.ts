import {columnName} from "../address.ts";
import {findingAt} from "../findings/finding.ts";
import type {Finding, Sheet} from "../types.ts";
import {foldKeepingMarks} from "./foldText.ts";
import type {Grid, GridCell, GridRow} from "./grid.ts";
import {gridOf} from "./grid.ts";
import type {Table} from "./header.ts";
import type {TableColumn} from "./headerColumns.ts";
import {holdsPersonalNumber} from "./personalNumber.ts";
import {looksLikePersonName} from "./personName.ts";
import type {World} from "./world.ts";

/** A table of a sheet; its rows lie from `table.body` up to `end` in `grid.rows`. */
export interface TableInGrid {
  readonly grid: Grid;
  readonly table: Table;
  readonly end: number;
}

/** Words that also head counts: "Chủ hộ" over 12, 8, 30 counts households, over names it lists them. */
const ALSO_COUNTED =
  /^(?:chủ hộ|người nhận|người thụ hưởng|người đại diện|điện thoại|đt|sđt|email|tài khoản|hộ chiếu|căn cước|địa chỉ)/;
/** An address is personal where the rows are persons. */
const ADDRESS = /^(?:địa chỉ|nơi ở|chỗ ở|thôn|tổ dân phố)(?: |$)/;
const FEWEST = 2;
const SAMPLE = 20;
const NONE: readonly Finding[] = [];
const DAYS = ["2026-01-01", "2025-06-30"] as const;

/**
 * The same table without its columns that look personal: names, identity and phone numbers, e-mail
 * addresses, whether their heading or their cells say so. Nothing below the heading of such a column
 * is seen by whatever reads the table; a finding at the heading says so.
 */
export function withoutPersonalColumns(
  input: TableInGrid,
  world: World
): TableInGrid & {readonly personal: readonly Finding[]} {
  const {grid, end} = input;
  const rows = grid.rows.slice(input.table.body, end);
  const table = withCountsAsFigures(input.table, rows);
  const byValue = columnsOfNumbers(rows);
  const headed = table.columns.filter(
    (column) =>
      byValue.has(column.column) ||
      column.role === "personal" ||
      (maybeNames(column) && holdsNames(rows, column.column, world))
  );
  const unheaded = [...byValue].filter(
    ([column]) => !table.columns.some((each) => each.column === column)
  );
  if (headed.length === 0 && unheaded.length === 0) return {grid, table, end, personal: NONE};
  const addresses = table.columns.filter(
    (column) => !headed.includes(column) && ADDRESS.test(foldKeepingMarks(column.head.text))
  );
  const refused = [...headed, ...addresses];
  const columns = new Set([
    ...refused.map(({column}) => column),
    ...unheaded.map(([column]) => column)
  ]);
  return {
    ...withoutCells(input, columns),
    table: {...table, columns: table.columns.filter(({column}) => !columns.has(column))},
    personal: [
      ...refused.map(({head, parts}) => told(grid.sheet, head, parts.join(" – "))),
      ...unheaded.map(([, first]) => told(grid.sheet, first, ""))
    ]
  };
}

/** What looks personal in a sheet that is read by its form: columns that somebody added to it. */
export function personalColumnsAdded(sheet: Sheet, world: World): readonly Finding[] {
  const {rows, width} = gridOf(sheet, world.texts.cell);
  const numbers = columnsOfNumbers(rows, FEWEST);
  return Array.from({length: width}, (_, column) => column).flatMap((column) => {
    const isPersonal = numbers.has(column) || holdsNames(rows, column, world);
    const first = isPersonal ? rows.find(({byColumn}) => byColumn[column])?.byColumn[column] : null;
    return first == null ? [] : [told(sheet.name, first, "")];
  });
}

/** Columns of numbers of persons in a sheet that holds no table. */
export function personalColumnsOf(sheet: Sheet, {texts}: World): readonly Finding[] {
  const grid = gridOf(sheet, texts.cell);
  return [...columnsOfNumbers(grid.rows, FEWEST)].map(([, first]) => told(sheet.name, first, ""));
}

function told(sheet: string, {row, column}: GridCell, label: string): Finding {
  const isSafe = !holdsPersonalNumber(label) && !looksLikePersonName(label);
  const text = isSafe && label !== "" ? label : columnName(column);
  return findingAt("interpret.personal-column", {sheet, row, column}, text);
}

/** Columns at least half of whose cells, from the first such on, hold an identity or phone number or an e-mail address. */
function columnsOfNumbers(rows: readonly GridRow[], fewest = 1): ReadonlyMap<number, GridCell> {
  const found = new Map<number, {first: GridCell; count: number}>();
  for (const {cells} of rows) {
    for (const cell of cells) {
      if (cell.kind !== "text" || !cell.words.holdsPersonalNumber) continue;
      const known = found.get(cell.column);
      if (known === undefined) found.set(cell.column, {first: cell, count: 1});
      else known.count += 1;
    }
  }
  const columns = new Map<number, GridCell>();
  for (const [column, {count, first}] of found) {
    const filled = rows.filter(
      ({byColumn, index}) => index >= first.row && byColumn[column] !== undefined
    );
    if (count >= fewest && count * 2 >= filled.length) columns.set(column, first);
  }
  return columns;
}

/** The table with "Chủ hộ" over counts as a column of figures like any other. */
function withCountsAsFigures(table: Table, rows: readonly GridRow[]): Table {
  if (table.columns.every(({role}) => role !== "personal")) return table;
  const columns = table.columns.map((column) =>
    column.role === "personal" && isCounted(column, rows) ? {...column, role: null} : column
  );
  return {...table, columns};
}

/** Most of its cells are short numbers; below them a signature may stand. */
function isCounted({column, head}: TableColumn, rows: readonly GridRow[]): boolean {
  if (!ALSO_COUNTED.test(foldKeepingMarks(head.text))) return false;
  const cells = rows.flatMap(({byColumn}) => byColumn[column] ?? []);
  const counts = cells.filter(({text}) => /^\d[\d.,]{0,7}$/.test(text));
  return counts.length * 2 > cells.length;
}

function maybeNames({role}: TableColumn): boolean {
  return role === null || role === "place" || role === "office" || role === "organisation";
}

/** Most of the words of a column read like names of persons, and name no place or body. */
function holdsNames(rows: readonly GridRow[], column: number, world: World): boolean {
  let words = 0;
  let names = 0;
  for (const {byColumn} of rows) {
    const cell = byColumn[column];
    if (cell?.kind !== "text" || !cell.words.startsWithLetter) continue;
    words += 1;
    if (cell.words.looksLikePersonName && !isKnown(cell.text, world)) names += 1;
    if (words >= SAMPLE) break;
  }
  return names >= FEWEST && names * 2 > words;
}

function isKnown(text: string, {indicators, places, texts}: World): boolean {
  return (
    DAYS.some((date) => places.match(text, {date}).outcome !== "unknown") ||
    texts.bodies(text).hits.length > 0 ||
    indicators.match(text).outcome !== "unknown"
  );
}

/** The grid without the cells of some columns below the heading, and where the table ends in it. */
function withoutCells({grid, table, end}: TableInGrid, columns: ReadonlySet<number>): TableInGrid {
  let dropped = 0;
  const rows = grid.rows.flatMap((row, position) => {
    if (position < table.body || position >= end) return [row];
    const cells = row.cells.filter(({column}) => !columns.has(column));
    if (cells.length === 0) dropped += 1;
    if (cells.length === 0) return [];
    const byColumn = row.byColumn.map((cell, column) => (columns.has(column) ? undefined : cell));
    return [{...row, cells, byColumn}];
  });
  const rowAt = new Map(rows.map((row) => [row.index, row]));
  return {grid: {...grid, rows, rowAt}, table, end: end - dropped};
}
