import type {FindingPlace} from "../findings/finding.ts";
import {findingAt} from "../findings/finding.ts";
import type {Finding} from "../types.ts";
import {foldText} from "./foldText.ts";
import type {FormReturn} from "./formDrafts.ts";
import {headerOf, placeOfCode} from "./formDrafts.ts";
import type {FormIdentity} from "./formIdentity.ts";
import {formMarks} from "./formIdentity.ts";
import type {FormSheet, FormSheetRow} from "./formSheet.ts";
import {bodyOf, cellUnder, headingCell, rowOfCode} from "./formSheet.ts";
import type {GridCell} from "./grid.ts";
import {looksNumeric} from "./rowKind.ts";

/** Names shown of what is missing. */
const MOST_NAMED = 3;

/** What was changed in a sheet of a template: a heading refuses the file, the rest is told and read by its code. */
export function reviewFormSheet(
  sheet: FormSheet,
  identity: FormIdentity,
  given: FormReturn
): readonly Finding[] {
  return [
    ...changedHeadings(sheet, identity),
    ...changedLabels(sheet, identity),
    ...missingCodes(sheet, identity),
    ...strangeRows(sheet, given),
    ...strangeColumns(sheet)
  ];
}

/** A template of another period or place that was written over: which of the two is meant cannot be told. */
function changedHeadings(sheet: FormSheet, identity: FormIdentity): readonly Finding[] {
  const {organisation, place, title} = formMarks;
  return [title, place, organisation].flatMap((code) => {
    const written = identity.written.get(keyOf(sheet, code));
    const {cell, found} = headingCell(sheet, code);
    if (written === undefined || !found || isSame(cell?.text ?? "", written)) return [];
    const text = cell?.text ?? "";
    return [findingAt("interpret.form-heading-changed", null, text, {written})];
  });
}

function changedLabels(sheet: FormSheet, identity: FormIdentity): readonly Finding[] {
  const findings: Finding[] = [];
  const compare = (code: string, at: GridCell | null): void => {
    const written = identity.written.get(keyOf(sheet, code));
    if (written === undefined || at === null || isSame(at.text, written)) return;
    findings.push(
      findingAt("interpret.form-label-changed", placeOf(sheet, at), at.text, {written})
    );
  };
  for (const {code, row} of bodyOf(sheet)) {
    if (code === "") continue;
    compare(code, cellUnder(sheet, row, formMarks.label));
    compare(`${code}${formMarks.unit}`, cellUnder(sheet, row, formMarks.unit));
  }
  for (const {at, column} of sheet.columns)
    compare(`${formMarks.column}${column.code}`, headerOf(sheet, at));
  return findings;
}

/** Rows and columns that were handed out and are no longer there. */
function missingCodes(sheet: FormSheet, identity: FormIdentity): readonly Finding[] {
  const present = new Set([
    ...sheet.rows.map(({code}) => code),
    ...sheet.columns.map(({column}) => `${formMarks.column}${column.code}`)
  ]);
  const start = `${sheet.table.code}/`;
  const missing = [...identity.written].filter(([key]) => {
    const code = key.slice(start.length);
    return key.startsWith(start) && /^\^?[\w-]+$/.test(code) && !present.has(code);
  });
  if (missing.length === 0) return [];
  const names = missing.slice(0, MOST_NAMED).map(([, label]) => label.replaceAll(/\s+/g, " "));
  const rest = missing.length > MOST_NAMED ? ", …" : "";
  const params = {count: missing.length, labels: `${names.join("; ")}${rest}`};
  return [
    findingAt("interpret.form-rows-missing", {sheet: sheet.grid.sheet, cell: null}, "", params)
  ];
}

/** Figures in rows that the form does not have. Their words are not repeated: they may name a person. */
function strangeRows(sheet: FormSheet, given: FormReturn): readonly Finding[] {
  return bodyOf(sheet).flatMap((each) => {
    if (isKnown(each, sheet, given)) return [];
    const figure = sheet.columns
      .map(({at}) => each.row.byColumn[at])
      .find((cell) => cell !== undefined && isFigure(cell));
    if (figure === undefined) return [];
    return [findingAt("interpret.form-row-unknown", placeOf(sheet, figure))];
  });
}

function isKnown({code}: FormSheetRow, sheet: FormSheet, given: FormReturn): boolean {
  if (code.startsWith("@")) return true;
  if (sheet.table.placeRows !== null) return placeOfCode(code, sheet, given) !== null;
  return rowOfCode(sheet, code) !== null;
}

/** Figures typed beside the form's columns: once a column. */
function strangeColumns(sheet: FormSheet): readonly Finding[] {
  const seen = new Set<number>([sheet.codeColumn]);
  return bodyOf(sheet).flatMap(({code, row}) => {
    if (code === "" || code.startsWith("@")) return [];
    return row.cells.flatMap((cell) => {
      if (seen.has(cell.column) || sheet.columnCodes.has(cell.column) || !isFigure(cell)) return [];
      seen.add(cell.column);
      return [findingAt("interpret.form-column-unknown", placeOf(sheet, cell))];
    });
  });
}

function isFigure(cell: GridCell): boolean {
  return cell.kind === "number" || (cell.kind === "text" && looksNumeric(cell));
}

function placeOf({grid}: FormSheet, {row, column}: GridCell): FindingPlace {
  return {sheet: grid.sheet, row, column};
}

function keyOf({table}: FormSheet, code: string): string {
  return `${table.code}/${code}`;
}

function isSame(one: string, other: string): boolean {
  return foldText(one) === foldText(other);
}
