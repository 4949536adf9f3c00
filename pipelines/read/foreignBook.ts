import type {CellObject, WorkBook, WorkSheet} from "@e965/xlsx";
import {read as readBook, set_cptable as setCodepages} from "@e965/xlsx";
import * as codepages from "@e965/xlsx/dist/cpexcel.full.mjs";

import {cellText} from "./cellText.ts";
import type {ForeignFault, ForeignReading, ForeignSheet} from "./foreignSheet.ts";
import {foreignKinds} from "./foreignSheet.ts";
import {limits} from "./limits.ts";
import {isDateFormat} from "./numberFormats.ts";
import {decimalText} from "./numberText.ts";
import {serialDate} from "./serialDate.ts";

const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA"
};

setCodepages(codepages);

/**
 * The cells of an .xls (BIFF5, BIFF8) or .xlsb workbook. What the library makes of damaged bytes is not
 * predictable: it may throw, hang or take all memory, so that it runs where it can be ended.
 */
export function readForeignBook(bytes: Uint8Array): ForeignReading {
  try {
    return readingOf(
      readBook(bytes, {
        type: "array",
        dense: true,
        raw: true,
        codepage: 65001,
        cellNF: true,
        cellStyles: true,
        cellText: false,
        cellHTML: false
      })
    );
  } catch (error) {
    const isProtected = error instanceof Error && error.message === "File is password-protected";
    return isProtected
      ? {refused: "read.password-protected"}
      : {refused: "read.damaged-file", params: {part: "workbook"}};
  }
}

function readingOf(book: WorkBook): ForeignReading {
  if (book.SheetNames.length > limits.sheets) return beyond("sheets", book.SheetNames.length);
  const isEpoch1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets: ForeignSheet[] = [];
  let cells = 0;
  for (const [index, name] of book.SheetNames.entries()) {
    const found = book.Sheets[name];
    if (found === undefined) continue;
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
    const sheet = foreignSheet(found, cellText(name), isHidden, isEpoch1904);
    cells += sheet.rows.length;
    if (cells > limits.cells) return beyond("cells", cells);
    if (sheet.merges.length > limits.merges) return beyond("merges", sheet.merges.length);
    sheets.push(sheet);
  }
  return {sheets};
}

function beyond(what: "sheets" | "cells" | "merges", found: number): ForeignReading {
  return {refused: "read.sheet-too-large", params: {what, found, limit: limits[what]}};
}

function foreignSheet(
  found: WorkSheet,
  name: string,
  isHidden: boolean,
  isEpoch1904: boolean
): ForeignSheet {
  const sheet: ForeignSheet = {
    name,
    isHidden,
    rows: [],
    columns: [],
    texts: [],
    kinds: [],
    faults: [],
    hiddenRows: indexesOfHidden(found["!rows"]),
    hiddenColumns: indexesOfHidden(found["!cols"]).map((column) => [column, column]),
    merges: (found["!merges"] ?? []).map(({s, e}) => ({
      top: s.r,
      left: s.c,
      bottom: e.r,
      right: e.c
    }))
  };
  const table = (found["!data"] ?? []) as readonly (readonly (CellObject | undefined)[])[];
  // `forEach` passes over the holes of a sparse list without visiting each.
  table.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell !== undefined) addCell(sheet, cell, row, column, isEpoch1904);
    });
  });
  return sheet;
}

/** One cell, if it holds something; a formula without a result holds nothing and is told. */
function addCell(
  sheet: ForeignSheet,
  cell: CellObject,
  row: number,
  column: number,
  isEpoch1904: boolean
) {
  const isFormula = cell.f !== undefined;
  const addFault = (code: ForeignFault, text: string): void => {
    if (sheet.faults.length <= limits.cellFindings) sheet.faults.push({row, column, text, code});
  };
  let kind = foreignKinds.text;
  let text: string;
  switch (cell.t) {
    case "s":
      text = String(cell.v);
      break;
    case "b":
      kind = foreignKinds.boolean;
      text = cell.v === true ? "TRUE" : "FALSE";
      break;
    case "e":
      kind = foreignKinds.error;
      text = ERRORS[Number(cell.v)] ?? "#ERROR!";
      break;
    case "n": {
      const value = Number(cell.v);
      if (!Number.isFinite(value)) {
        kind = foreignKinds.error;
        text = String(cell.v);
        addFault("read.bad-number", text);
        break;
      }
      const isDate = isDateFormat(String(cell.z ?? ""));
      const date = isDate ? serialDate(value, isEpoch1904) : null;
      kind = date === null ? foreignKinds.number : foreignKinds.date;
      text = date ?? decimalText(value);
      if (isDate && date === null) addFault("read.no-such-date", text);
      break;
    }
    default:
      if (isFormula) addFault("read.formula-without-value", "");
      return;
  }
  sheet.rows.push(row);
  sheet.columns.push(column);
  sheet.texts.push(text);
  sheet.kinds.push(isFormula ? kind.toUpperCase() : kind);
}

function indexesOfHidden(found: readonly ({hidden?: boolean} | undefined)[] | undefined): number[] {
  const indexes: number[] = [];
  found?.forEach((one, index) => {
    if (one?.hidden === true) indexes.push(index);
  });
  return indexes;
}
