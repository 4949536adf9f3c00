import type {FileFormat} from "../types.ts";
import {compoundKind} from "./compoundKind.ts";
import type {ReadEnvironment} from "./environment.ts";
import {readForeign} from "./foreign.ts";
import {Refusal} from "./refusal.ts";
import type {SheetContext} from "./sheetBuilder.ts";
import type {Worksheet} from "./worksheet.ts";

const OFFICE = "Microsoft Office 97–2003";

/** A compound file: an .xls workbook, a workbook with a password, or a document of another program. */
export function readCompound(
  bytes: Uint8Array,
  environment: ReadEnvironment,
  context: SheetContext
): Promise<{readonly format: FileFormat; readonly sheets: readonly Worksheet[]}> {
  switch (compoundKind(bytes)) {
    case "protected":
      throw new Refusal("read.password-protected");
    case "old-excel":
      return readForeign(bytes, "xls", environment, context);
    case "other":
      throw new Refusal("read.not-a-table", OFFICE, {name: OFFICE});
  }
}
