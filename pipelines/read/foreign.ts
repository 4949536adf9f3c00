import type {Sheet} from "../types.ts";
import {CellTexts} from "./cellText.ts";
import type {ReadEnvironment} from "./environment.ts";
import type {FindingList} from "./findingList.ts";
import type {ForeignFormat} from "./foreignSheet.ts";
import {sheetOf} from "./foreignSheet.ts";
import {noteHidden} from "./hiddenNotes.ts";
import {decodeLegacySheets} from "./legacySheets.ts";
import {Refusal} from "./refusal.ts";

/** The sheets of a workbook that a library reads, its bytes already looked at. */
export async function readForeign(
  bytes: Uint8Array,
  format: ForeignFormat,
  environment: ReadEnvironment,
  findings: FindingList
): Promise<{readonly format: ForeignFormat; readonly sheets: readonly Sheet[]}> {
  const reading = await environment.readForeign(bytes);
  if (reading === null) throw new Refusal("read.too-costly");
  if ("refused" in reading) throw new Refusal(reading.refused, "", reading.params);
  const texts = new CellTexts();
  const sheets = reading.sheets.map((foreign) => {
    const {hiddenColumns, ...sheet} = sheetOf(foreign, findings, texts);
    noteHidden(sheet, hiddenColumns, findings);
    return sheet;
  });
  return {format, sheets: texts.hasLegacySigns ? decodeLegacySheets(sheets, findings) : sheets};
}
