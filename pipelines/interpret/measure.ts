import {addressOf} from "../address.ts";
import type {CellKind, Observation, PrintedTotal, Qualifier} from "../types.ts";
import type {ReadCell} from "./cellReader.ts";
import {CellReader} from "./cellReader.ts";
import {compareDecimals} from "./decimal.ts";
import type {Draft, TableReading, TotalDraft} from "./draft.ts";
import type {GridCell} from "./grid.ts";
import {placeOf} from "./grid.ts";
import {mergedDrafts} from "./mergedValues.ts";
import type {ParsedNumber} from "./number.ts";
import type {NumberConvention} from "./numberConvention.ts";
import {decideConvention} from "./numberConvention.ts";
import type {SheetContext} from "./sheetContext.ts";

export interface Measured {
  readonly observations: readonly Observation[];
  readonly totals: readonly PrintedTotal[];
}

/** A figure with a separator, as against a code or a date. */
const FIGURE = /^[\d.,]*\d[.,]\d[\d.,]*(?:\s|$)/;

/** Reads the cells of a table's drafts: each becomes an observation, or a finding at its address. */
export function measure(reading: TableReading, context: SheetContext): Measured {
  const conventions = conventionsOf(reading, context);
  const reader = new CellReader(context, conventions);
  const observations: Observation[] = [];
  const loaded = new Map<number, Loaded>();
  const isSummed = reading.totals.length > 0;
  const merged = mergedDrafts(reading.drafts, context);
  for (const draft of reading.drafts) {
    const isShared = merged !== null && merged.has(draft);
    const parsed = isShared ? null : readDraft(draft, reader);
    const observation = observationOf(draft, parsed ?? REFUSED, context);
    observations.push(observation);
    if (parsed === null || !isSummed) continue;
    loaded.set(placeOfDraft(draft), {
      cell: observation.cell,
      precision: parsed.outcome === "value" ? parsed.precision : null
    });
  }
  const totals: PrintedTotal[] = [];
  for (const total of reading.totals) {
    const parsed = reader.read(total.cell, total, "total");
    if (parsed?.outcome === "value") totals.push(printedTotal(total, parsed, loaded, context));
  }
  return {observations, totals};
}

interface Loaded {
  readonly cell: string;
  readonly precision: string | null;
}

/** One number for the cell of a draft. */
function placeOfDraft({row, column, shift}: Draft): number {
  return placeOf(row, column + shift);
}

function readDraft(draft: Draft, reader: CellReader): ReadCell | null {
  return draft.cell === null ? BLANK : reader.read(draft.cell, draft);
}

const BLANK: ReadCell = {outcome: "blank", blank: "not_reported"};
/** Somebody owes a figure here: a total without it must not look complete. */
const REFUSED: ReadCell = {outcome: "blank", blank: "illegible"};

/** What the text cells of a column prove, else what those of the whole table do. */
function conventionsOf(
  {drafts, totals}: TableReading,
  context: SheetContext
): ReadonlyMap<number, NumberConvention> {
  const columns = new Map<number, string[]>();
  for (const {cell} of drafts) addText(columns, cell);
  for (const {cell} of totals) addText(columns, cell);
  const decided = new Map<number, NumberConvention>();
  let whole: NumberConvention | null = null;
  for (const [column, texts] of columns) {
    const own = decideConvention(texts);
    if (own === "contradictory") {
      const head = context.table.columns.find((each) => each.column === column)?.head;
      if (head !== undefined) context.report("interpret.number-convention-mixed", head);
    }
    if (own === "undecided") whole ??= conventionOfTable(context);
    decided.set(column, own === "undecided" ? (whole ?? own) : own);
  }
  return decided;
}

function addText(columns: Map<number, string[]>, cell: GridCell | null): void {
  if (cell === null || !isText(cell.kind)) return;
  const texts = columns.get(cell.column);
  if (texts === undefined) columns.set(cell.column, [cell.text]);
  else texts.push(cell.text);
}

/** Columns that are no indicators of ours were typed by the same hand. Where they disagree they prove nothing. */
function conventionOfTable({grid, table, end}: SheetContext): NumberConvention {
  const texts: string[] = [];
  for (let position = table.body; position < end; position++) {
    for (const cell of grid.rows[position]?.cells ?? []) {
      if (isText(cell.kind) && FIGURE.test(cell.text)) texts.push(cell.text);
    }
  }
  const convention = decideConvention(texts);
  return convention === "contradictory" ? "undecided" : convention;
}

function isText(kind: CellKind): boolean {
  return kind === "text";
}

function observationOf(draft: Draft, parsed: ReadCell, {grid}: SheetContext): Observation {
  const value = parsed.outcome === "value" ? parsed : null;
  return {
    sheet: grid.sheet,
    cell: addressOf(draft.row, draft.column + draft.shift),
    indicator: draft.indicator.code,
    placeId: draft.placeId,
    placeText: draft.placeText,
    organisation: draft.organisation,
    period: draft.period,
    basis: draft.basis,
    scenario: draft.scenario,
    houseType: draft.breakdown.houseType,
    beneficiary: draft.breakdown.beneficiary,
    fundingSource: draft.breakdown.fundingSource,
    workKind: draft.breakdown.workKind,
    value: value === null ? null : value.value,
    unit: draft.indicator.unit,
    unitText: value === null ? writtenUnit(draft) : value.unitText,
    qualifier: value === null ? "exact" : qualifierOf(draft, value.qualifier),
    blank: parsed.outcome === "blank" ? parsed.blank : null,
    rawText: draft.cell?.raw ?? "",
    isPart: draft.isPart
  };
}

function writtenUnit({units}: Draft): string | null {
  return units.find((unit) => unit !== null && unit.text !== "")?.text ?? null;
}

function qualifierOf({isEstimate}: Draft, written: Qualifier): Qualifier {
  return isEstimate && written === "exact" ? "about" : written;
}

function printedTotal(
  total: TotalDraft,
  parsed: Extract<ParsedNumber, {outcome: "value"}>,
  loaded: ReadonlyMap<number, Loaded>,
  {grid}: SheetContext
): PrintedTotal {
  const lines: string[] = [];
  let finest: string | null = null;
  let isIncomplete = total.isIncomplete;
  for (const line of total.lines) {
    const known = loaded.get(placeOfDraft(line));
    if (known === undefined) {
      isIncomplete = true;
      continue;
    }
    const {cell, precision} = known;
    lines.push(cell);
    if (precision === null || precision === finest) continue;
    if (finest === null || compareDecimals(precision, finest) < 0) finest = precision;
  }
  return {
    sheet: grid.sheet,
    cell: addressOf(total.cell.row, total.cell.column),
    text: total.cell.raw,
    indicator: total.indicator.code,
    label: total.label,
    value: parsed.value,
    precision: parsed.precision,
    qualifier: parsed.qualifier,
    lines,
    ...(finest === null ? {} : {linePrecision: finest}),
    ...(isIncomplete ? {isIncomplete} : {})
  };
}
