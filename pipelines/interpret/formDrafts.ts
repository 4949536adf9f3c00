import type {FormColumn, FormMeaning, FormRow} from "../formTypes.ts";
import type {Codelists, Indicator, Period, Place} from "../types.ts";
import type {Breakdown} from "./breakdown.ts";
import type {Draft, TableReading, TotalDraft} from "./draft.ts";
import {formMarks} from "./formIdentity.ts";
import {periodFor} from "./formPeriod.ts";
import type {FormSheet, FormSheetRow} from "./formSheet.ts";
import {bodyOf, cellUnder, rowOfCode} from "./formSheet.ts";
import {isAsked} from "./formVersion.ts";
import type {GridCell} from "./grid.ts";
import type {SheetContext} from "./sheetContext.ts";
import type {WrittenUnit} from "./unitChoice.ts";
import {inBaseOf} from "./unitChoice.ts";

/** Who fills the form in, for when. */
export interface FormReturn {
  readonly codelists: Codelists;
  readonly place: Place;
  readonly period: Period;
  readonly organisation: string | null;
}

/** One row of figures: an item of the form, or a place below the office's own. */
interface Line {
  readonly row: FormSheetRow["row"];
  readonly item: FormRow | null;
  readonly place: Place;
  readonly placeText: string;
}

/** The figures of one sheet, each by the codes of its row and column. */
export function draftFormSheet(
  sheet: FormSheet,
  given: FormReturn,
  context: SheetContext
): TableReading {
  const drafts: Draft[] = [];
  const lines = bodyOf(sheet).flatMap((each) => lineOf(each, sheet, given) ?? []);
  for (const line of lines) {
    if (line.item !== null && line.item.totalOf.length > 0) continue;
    for (const {at, column} of sheet.columns) {
      const cell = line.row.byColumn[at] ?? null;
      if (!isAsked(line.item, column)) {
        if (cell !== null) context.report("interpret.form-cell-not-asked", cell);
        continue;
      }
      const draft = draftOf(line, {at, column}, cell, sheet, given, context);
      if (draft !== null) drafts.push(draft);
    }
  }
  return {drafts, totals: totalsOf(sheet, drafts, given)};
}

function lineOf({code, row}: FormSheetRow, sheet: FormSheet, given: FormReturn): Line | null {
  const {place} = given;
  if (sheet.table.placeRows === null) {
    const item = rowOfCode(sheet, code);
    return item === null ? null : {row, item, place, placeText: place.name};
  }
  const within = placeOfCode(code, sheet, given);
  if (within === null) return null;
  const label = cellUnder(sheet, row, formMarks.label);
  return {row, item: null, place: within, placeText: label?.text ?? within.fullName};
}

/** A place of the level that the table asks for, below the office's own. */
export function placeOfCode(
  code: string,
  {table}: FormSheet,
  {codelists, place}: FormReturn
): Place | null {
  const places = placesById(codelists);
  const found = places.get(code);
  if (found === undefined || found.level !== table.placeRows) return null;
  let above: Place | undefined = found;
  while (above !== undefined && above.id !== place.id) above = places.get(above.parentId ?? "");
  return above === undefined ? null : found;
}

/** Made when the first template is met. */
const indexes = new WeakMap<Codelists, ReadonlyMap<string, Place>>();

export function placesById(codelists: Codelists): ReadonlyMap<string, Place> {
  const known = indexes.get(codelists);
  if (known !== undefined) return known;
  const index = new Map(codelists.places.map((place) => [place.id, place]));
  indexes.set(codelists, index);
  return index;
}

function draftOf(
  {item, place, placeText, row}: Line,
  {at, column}: {readonly at: number; readonly column: FormColumn},
  cell: GridCell | null,
  sheet: FormSheet,
  {codelists, organisation, period}: FormReturn,
  context: SheetContext
): Draft | null {
  const indicator = indicatorOf(item, column, codelists);
  const counted = periodFor(column.of, period);
  if (indicator === null || counted === null) return null;
  const unit = item?.unit ?? column.unit ?? indicator.unit;
  return {
    row: row.index,
    column: at,
    cell,
    indicator,
    placeId: place.id,
    placeText,
    organisation,
    period: counted,
    basis: indicator.kind === "stock" ? "as_of" : column.basis,
    scenario: column.scenario,
    breakdown: breakdownOf(item, column),
    isPart: item?.isPart === true || column.isPart,
    isEstimate: false,
    shift: 0,
    units: [unitAt(item, unit, {row, at}, sheet, indicator, context)]
  };
}

function indicatorOf(
  item: FormMeaning | null,
  column: FormMeaning,
  codelists: Codelists
): Indicator | null {
  const wanted = item?.indicator ?? column.indicator;
  return codelists.indicators.find(({code}) => code === wanted) ?? null;
}

function breakdownOf(item: FormMeaning | null, column: FormMeaning): Breakdown {
  return {
    houseType: item?.houseType ?? column.houseType,
    beneficiary: item?.beneficiary ?? column.beneficiary,
    fundingSource: item?.fundingSource ?? column.fundingSource,
    workKind: item?.workKind ?? column.workKind
  };
}

/** The unit that stands beside the row or in the column's header, where it fits: a clerk may have mended it. */
function unitAt(
  item: FormRow | null,
  unit: string,
  {row, at}: {readonly row: FormSheetRow["row"]; readonly at: number},
  sheet: FormSheet,
  indicator: Indicator,
  {world}: SheetContext
): WrittenUnit {
  const own = {text: unit, unit: world.texts.unit(unit)};
  const cell =
    item?.unit == null ? headerOf(sheet, at) : (cellUnder(sheet, row, formMarks.unit) ?? null);
  const read = cell === null ? null : world.texts.unit(cell.text);
  if (cell === null || read === null || inBaseOf(indicator, read) === null) return own;
  return isSameUnit(read, own.unit) ? own : {text: read.text, unit: read};
}

function isSameUnit(one: WrittenUnit["unit"], other: WrittenUnit["unit"]): boolean {
  return one?.base === other?.base && one?.powerOfTen === other?.powerOfTen;
}

/** The header's cell over a column: the label's, or one merged with the group's above it. */
export function headerOf({rows}: FormSheet, at: number): GridCell | null {
  const rowOf = (mark: string) => rows.findLast(({code}) => code === mark)?.row;
  return rowOf(formMarks.header)?.byColumn[at] ?? rowOf(formMarks.group)?.byColumn[at] ?? null;
}

function totalsOf(
  sheet: FormSheet,
  drafts: readonly Draft[],
  {codelists}: FormReturn
): readonly TotalDraft[] {
  return bodyOf(sheet).flatMap(({code, row}) => {
    const item = rowOfCode(sheet, code);
    const isTotal = code === formMarks.total || (item?.totalOf.length ?? 0) > 0;
    if (!isTotal) return [];
    const rows = item === null ? null : rowIndexes(sheet, item.totalOf);
    return sheet.columns.flatMap(({at, column}): readonly TotalDraft[] => {
      const cell = row.byColumn[at];
      const lines = drafts.filter(
        (draft) => draft.column === at && (rows === null || rows.has(draft.row))
      );
      const indicator = indicatorOf(item, column, codelists);
      // A formula over empty cells shows nothing, or 0.
      const isEmpty = lines.every((line) => line.cell === null);
      if (cell === undefined || indicator === null || isEmpty) return [];
      const label = cellUnder(sheet, row, formMarks.label)?.text ?? "";
      return [{cell, label, indicator, units: lines[0]?.units ?? [], lines, isIncomplete: false}];
    });
  });
}

function rowIndexes(sheet: FormSheet, codes: readonly string[]): ReadonlySet<number> {
  return new Set(sheet.rows.filter(({code}) => codes.includes(code)).map(({row}) => row.index));
}
