import type {Sheet} from "../types.ts";
import {noteHidden} from "./hiddenNotes.ts";
import {decodeLegacySheets} from "./legacySheets.ts";
import {damaged} from "./refusal.ts";
import type {SheetContext} from "./sheetBuilder.ts";
import type {Worksheet} from "./worksheet.ts";

/** The sheets as they leave this stage: what is hidden is noted, letters that waited are decoded. */
export function finishedSheets(
  found: readonly (Sheet | Worksheet)[],
  {texts, findings}: SheetContext
): readonly Sheet[] {
  // An address must name one cell.
  if (new Set(found.map(({name}) => name)).size < found.length) throw damaged("sheet names");
  const sheets = found.map(({name, isHidden, rows, merges, ...rest}) => {
    const sheet = {name, isHidden, rows, merges};
    noteHidden(sheet, "hiddenColumns" in rest ? rest.hiddenColumns : [], findings);
    return sheet;
  });
  return texts.hasLegacySigns ? decodeLegacySheets(sheets, findings) : sheets;
}
