import type {Period} from "../types.ts";
import type {ColumnRole} from "./columnRole.ts";
import {foldText} from "./foldText.ts";
import type {GridCell, GridRow} from "./grid.ts";
import {wordsIn} from "./grid.ts";
import type {Table} from "./header.ts";
import type {TableColumn} from "./headerColumns.ts";
import type {LabelMeaning} from "./labelReader.ts";
import {spanOf} from "./periodChoice.ts";
import type {TableInGrid} from "./personalColumns.ts";
import {endsTable, looksNumeric} from "./rowKind.ts";
import {isTotalLabel} from "./rowLabel.ts";
import type {SheetContext} from "./sheetContext.ts";
import type {World} from "./world.ts";

/** A row that says for what the lines below it stand, where they stand again below another such row. */
export interface SectionHeading {
  readonly row: GridRow;
  readonly cell: GridCell;
  readonly label: string;
  readonly meaning: LabelMeaning;
}

interface Labelled {
  readonly position: number;
  readonly row: GridRow;
  readonly cell: GridCell;
  /** Its running number. */
  readonly rank: GridCell | undefined;
}

/** A part of a table, to be read by itself: below a heading, or all of it. */
export interface TableSection {
  readonly table: Table;
  readonly end: number;
  readonly section: SectionHeading | null;
}

const NAMES_ROWS: ReadonlySet<ColumnRole> = new Set(["place", "office", "indicator", "content"]);
const LONGEST_HEADING = 120;
/** Folded words that may stand beside the period of a heading. */
const BESIDE_PERIOD =
  /(?<!\p{L})(?:nam|ky|trong|cua|ke hoach|thuc hien|ket qua|so lieu|von|kinh phi|du toan|quyet toan|uoc|bao cao)(?!\p{L})/gu;

/**
 * The parts of a table whose rows are listed again under headings: "A. NĂM 2012 … B. NĂM 2013 …",
 * "I. Vốn đầu tư … II. Vốn sự nghiệp …", each to be read by itself. A heading that tells no period divides only where
 * the same rows stand under another one: else it is the name of a group.
 */
export function sectionTables(input: TableInGrid, world: World): readonly TableSection[] {
  const {end, grid, table} = input;
  const headings = headingsOf(input, world);
  const [first] = headings;
  if (first === undefined) return [{table, end, section: null}];
  const starts = [...headings.map(({position}) => position), end];
  const sections = headings.map(({position, heading}, at) => ({
    table: {...table, body: position},
    end: starts[at + 1] ?? end,
    section: heading
  }));
  const hasLinesBefore = grid.rows
    .slice(table.body, first.position)
    .some((row) => row.cells.some(looksNumeric) && !isTotalRow(row, table));
  const before = {table, end: first.position, section: null};
  return hasLinesBefore ? [before, ...sections] : sections;
}

/** What is known of a table, with what the heading of a section says instead. */
export function underHeading(section: SectionHeading | null, context: SheetContext): SheetContext {
  if (section === null) return context;
  const {label, meaning} = section;
  const named = meaning.indicators.length > 0 ? label : [context.title, label].join(" – ");
  return {
    ...context,
    title: meaning.indicators.length > 0 || meaning.hasBreakdown ? named : context.title,
    period: meaning.period?.period ?? context.period,
    scenario: meaning.scenario ?? context.scenario,
    unit: meaning.unit ?? context.unit
  };
}

/** All that the headings' periods span; null where none tells any. */
export function spanOfSections(
  sections: readonly {readonly section: SectionHeading | null}[]
): Period | null {
  const periods = sections.flatMap(({section}) => section?.meaning.period?.period ?? []);
  return spanOf(periods) ?? periods[0] ?? null;
}

/** Sections share their header: what is told of it is told once. */
export function onceEach(report: SheetContext["report"]): SheetContext["report"] {
  const told = new Set<string>();
  return (code, at, params, text) => {
    const key = JSON.stringify([code, at.row, at.column, params, text]);
    if (told.has(key)) return;
    told.add(key);
    report(code, at, params, text);
  };
}

function headingsOf(
  input: TableInGrid,
  world: World
): readonly {readonly position: number; readonly heading: SectionHeading}[] {
  const rows = labelledRows(input);
  const found: {readonly position: number; readonly heading: SectionHeading}[] = [];
  for (const each of rows) {
    const heading = headingOf(each, input.table, world);
    if (heading !== null) found.push({position: each.position, heading});
  }
  if (found.length === 0) return [];
  const ofPeriods = found.filter(({heading: {label, meaning}}) => tellsPeriodAlone(label, meaning));
  if (ofPeriods.length > 0) return ofPeriods;
  return found.length > 1 &&
    isListedAgain(
      rows,
      found.map(({position}) => position)
    )
    ? found
    : [];
}

function labelledRows({end, grid, table}: TableInGrid): readonly Labelled[] {
  const named = table.columns.filter(({role}) => role !== null && NAMES_ROWS.has(role));
  const ordinal = table.columns.find(({role}) => role === "ordinal");
  const rows: Labelled[] = [];
  for (let position = table.body; position < end; position++) {
    const row = grid.rows[position];
    if (row === undefined) continue;
    if (endsTable(row)) break;
    const rank = ordinal === undefined ? undefined : row.byColumn[ordinal.column];
    const cell = firstOf(row, named) ?? rank;
    if (cell !== undefined) rows.push({position, row, cell, rank});
  }
  return rows;
}

function firstOf({byColumn}: GridRow, columns: readonly TableColumn[]): GridCell | undefined {
  for (const {column} of columns) {
    const cell = byColumn[column];
    if (cell !== undefined) return cell;
  }
  return undefined;
}

function headingOf(
  {cell, rank, row}: Labelled,
  table: Table,
  {labels, places, texts}: World
): SectionHeading | null {
  const words = wordsIn(cell, texts.cell);
  const mayHead = words.opensSection || words.holdsYear || rank?.words.opensSection === true;
  // Most rows are lines: only what may head a section is read for what it says.
  if (!mayHead && hasFigures(row, cell, table)) return null;
  if (cell.text.length > LONGEST_HEADING || cell.kind !== "text") return null;
  const {isPart, isTotal, text} = words.loneLabel;
  if (isPart || text === "" || isTotal) return null;
  const meaning = labels.read([text]);
  const isOfPlaces = table.columns.some(({role}) => role === "place" || role === "office");
  const isSaid =
    tellsPeriodAlone(text, meaning) ||
    (isOfPlaces &&
      (meaning.indicators.length > 0 || meaning.hasBreakdown || meaning.scenario !== null));
  if (!isSaid || places.match(text, {date: "2025-01-01"}).outcome !== "unknown") return null;
  return {row, cell, label: text, meaning};
}

/** "KẾ HOẠCH VỐN NĂM 2012", not "chi từ nguồn năm 2009 chuyển sang". */
function tellsPeriodAlone(label: string, {period}: LabelMeaning): boolean {
  if (period === null) return false;
  const rest = foldText(label.replace(period.text, " ")).replace(BESIDE_PERIOD, " ");
  return !/\p{L}/u.test(rest);
}

/** Whether a number stands beside the label in a column of figures, not as the running number of the row. */
function hasFigures({cells}: GridRow, label: GridCell, {columns}: Table): boolean {
  return cells.some(
    (cell) =>
      cell !== label &&
      looksNumeric(cell) &&
      columns.find(({column}) => column === cell.column)?.role !== "ordinal"
  );
}

/** Whether a row under one heading stands under another one, too. */
function isListedAgain(rows: readonly Labelled[], headings: readonly number[]): boolean {
  const sectionOf = new Map<string, number>();
  return rows.some(({cell, position}) => {
    const section = headings.findLastIndex((heading) => heading < position);
    if (section < 0 || headings.includes(position) || isTotalLabel(cell.text)) return false;
    const key = foldText(cell.text);
    const first = sectionOf.get(key);
    if (first === undefined) sectionOf.set(key, section);
    return first !== undefined && first !== section;
  });
}

function isTotalRow(row: GridRow, {columns}: Table): boolean {
  return columns.some(({column}) => isTotalLabel(row.byColumn[column]?.text ?? ""));
}
