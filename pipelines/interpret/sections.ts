import type {Period} from "../types.ts";
import type {ColumnRole} from "./columnRole.ts";
import {foldText} from "./foldText.ts";
import type {GridCell, GridRow} from "./grid.ts";
import type {Table} from "./header.ts";
import type {LabelMeaning} from "./labelReader.ts";
import {spanOf} from "./periodChoice.ts";
import type {TableInGrid} from "./personalColumns.ts";
import {endsTable, isTotalLabel, looksNumeric, readRowLabel} from "./rowKind.ts";
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
  readonly label: string;
  /** What its running number says. */
  readonly rank: string;
}

const NAMES_ROWS: ReadonlySet<ColumnRole> = new Set(["place", "office", "indicator", "content"]);
const LONGEST_HEADING = 120;
const YEAR = /(?:19|20)\d\d/;
/** Folded words that may stand beside the period of a heading. */
const BESIDE_PERIOD =
  /(?<!\p{L})(?:nam|ky|trong|cua|ke hoach|thuc hien|ket qua|so lieu|von|kinh phi|du toan|quyet toan|uoc|bao cao)(?!\p{L})/gu;
/** "II", "B." */
const SECTION = /^\(?(?:[IVX]{1,5}|[A-H])(?:[.)/]|$)/;

/**
 * The parts of a table whose rows are listed again under headings: "A. NĂM 2012 … B. NĂM 2013 …",
 * "I. Vốn đầu tư … II. Vốn sự nghiệp …", each to be read by itself. A heading that tells no period divides only where
 * the same rows stand under another one: else it is the name of a group.
 */
export function sectionTables<Input extends TableInGrid>(
  input: Input,
  world: World
): readonly (Input & {readonly section: SectionHeading | null})[] {
  const headings = headingsOf(input, world);
  const [first] = headings;
  if (first === undefined) return [{...input, section: null}];
  const starts = [...headings.map(({position}) => position), input.end];
  const sections = headings.map(({position, heading}, at) => ({
    ...input,
    table: {...input.table, body: position},
    end: starts[at + 1] ?? input.end,
    section: heading
  }));
  const hasLinesBefore = input.grid.rows
    .slice(input.table.body, first.position)
    .some((row) => row.cells.some(looksNumeric) && !isTotalRow(row, input.table));
  const before = {...input, end: first.position, section: null};
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
  const found = rows.flatMap((each) => {
    const heading = headingOf(each, input.table, world);
    return heading === null ? [] : [{position: each.position, heading}];
  });
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
    const cell =
      named.map(({column}) => row.byColumn[column]).find((each) => each !== undefined) ??
      row.byColumn[ordinal?.column ?? -1];
    const rank = row.byColumn[ordinal?.column ?? -1]?.text ?? "";
    if (cell !== undefined) rows.push({position, row, cell, label: cell.text, rank});
  }
  return rows;
}

function headingOf(
  {cell, label, rank, row}: Labelled,
  table: Table,
  {labels, places}: World
): SectionHeading | null {
  const hasFigures = row.cells.some((each) => each !== cell && holdsFigure(each, table));
  // Most rows are lines: only what may head a section is read for what it says.
  if (hasFigures && !SECTION.test(rank) && !SECTION.test(label) && !YEAR.test(label)) return null;
  if (label.length > LONGEST_HEADING || cell.kind !== "text") return null;
  const {isPart, text} = readRowLabel("", label);
  if (isPart || text === "" || isTotalLabel(text)) return null;
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

/** A number in a column of figures, not the running number of the row. */
function holdsFigure(cell: GridCell, {columns}: Table): boolean {
  return (
    looksNumeric(cell) && columns.find(({column}) => column === cell.column)?.role !== "ordinal"
  );
}

/** Whether a row under one heading stands under another one, too. */
function isListedAgain(rows: readonly Labelled[], headings: readonly number[]): boolean {
  const sectionOf = new Map<string, number>();
  return rows.some(({label, position}) => {
    const section = headings.findLastIndex((heading) => heading < position);
    if (section < 0 || headings.includes(position) || isTotalLabel(label)) return false;
    const key = foldText(label);
    const first = sectionOf.get(key);
    if (first === undefined) sectionOf.set(key, section);
    return first !== undefined && first !== section;
  });
}

function isTotalRow(row: GridRow, {columns}: Table): boolean {
  return columns.some(({column}) => isTotalLabel(row.byColumn[column]?.text ?? ""));
}
