import type {ReadEnvironment} from "./environment.ts";
import type {ForeignFormat} from "./foreignSheet.ts";
import {sheetOf} from "./foreignSheet.ts";
import {Refusal} from "./refusal.ts";
import type {SheetContext} from "./sheetBuilder.ts";
import type {Worksheet} from "./worksheet.ts";

/** The sheets of a workbook that a library reads, its bytes already looked at. */
export async function readForeign(
  bytes: Uint8Array,
  format: ForeignFormat,
  environment: ReadEnvironment,
  context: SheetContext
): Promise<{readonly format: ForeignFormat; readonly sheets: readonly Worksheet[]}> {
  const reading = await environment.readForeign(bytes);
  if (reading === null) throw new Refusal("read.too-costly");
  if ("refused" in reading) throw new Refusal(reading.refused, format, reading.params);
  return {format, sheets: reading.sheets.map((foreign) => sheetOf(foreign, context))};
}
