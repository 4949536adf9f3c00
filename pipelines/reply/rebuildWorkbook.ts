import type {CellValue, WriteSheet} from "hucre/xlsx";

import type {Cell, Sheet} from "../types.ts";
import {freeSheetName} from "./firstSheet.ts";

const NARROWEST = 8;
const WIDEST = 40;
/** As many as a spreadsheet keeps of a number. */
const EXACT_DIGITS = 15;
/** Fixed, so that the same cells give the same bytes. */
const MADE_AT = new Date(Date.UTC(2000, 0, 1));

/**
 * An .xlsx of the cells as read: their values at their addresses, merges, hidden rows and sheets; no
 * formula, no format. Gives the bytes and the name that each sheet has in them: a text file's name may
 * be no name for a sheet.
 */
export async function rebuildWorkbook(
  sheets: readonly Sheet[]
): Promise<{bytes: Uint8Array; names: ReadonlyMap<string, string>}> {
  // Loaded here: only files that are no .xlsx need it.
  const {writeXlsx} = await import("hucre/xlsx");
  const names = sheetNames(sheets);
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => writtenSheet(sheet, names.get(sheet.name) ?? sheet.name)),
    properties: {created: MADE_AT, modified: MADE_AT}
  });
  return {bytes, names};
}

function writtenSheet(sheet: Sheet, name: string): WriteSheet {
  const rows: CellValue[][] = [];
  const rowDefs = new Map<number, {hidden: boolean}>();
  const widths: number[] = [];
  for (const {index, isHidden, cells} of sheet.rows) {
    while (rows.length <= index) rows.push([]);
    const values = rows[index] ?? [];
    for (const cell of cells) {
      while (values.length < cell.column) values.push(null);
      values[cell.column] = valueOf(cell);
      if (cell.text.length <= WIDEST) {
        widths[cell.column] = Math.max(widths[cell.column] ?? NARROWEST, cell.text.length + 2);
      }
    }
    if (isHidden) rowDefs.set(index, {hidden: true});
  }
  return {
    name,
    rows,
    rowDefs,
    columns: Array.from(widths, (width) => ({width: width ?? NARROWEST})),
    hidden: sheet.isHidden,
    merges: sheet.merges
      .filter(({top, left, bottom, right}) => top !== bottom || left !== right)
      .map(({top, left, bottom, right}) => ({
        startRow: top,
        startCol: left,
        endRow: bottom,
        endCol: right
      }))
  };
}

/** A number that a spreadsheet would round stays text. */
function valueOf({text, kind}: Cell): CellValue {
  if (kind === "boolean") return /^(true|1)$/i.test(text);
  if (kind !== "number") return text;
  const digits = text.replace(/[-.]/g, "").replace(/^0+|0+$/g, "");
  return digits.length <= EXACT_DIGITS ? Number(text) : text;
}

/** Names that a workbook may give its sheets: 31 characters, without `[]:*?/\`, each once. */
function sheetNames(sheets: readonly Sheet[]): Map<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const {name} of sheets) {
    const allowed = name
      .replace(/[[\]:*?/\\]/g, " ")
      .replace(/^'+|'+$/g, "")
      .trim()
      .slice(0, 31)
      .trim();
    const free = freeSheetName(allowed === "" ? "1" : allowed, taken);
    taken.add(free.toLowerCase());
    names.set(name, free);
  }
  return names;
}
