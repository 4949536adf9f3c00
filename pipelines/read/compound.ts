import type {FileFormat} from "../types.ts";
import {CompoundFile} from "./compoundFile.ts";
import type {ReadEnvironment} from "./environment.ts";
import {readForeign} from "./foreign.ts";
import {limits} from "./limits.ts";
import {Refusal} from "./refusal.ts";
import type {SheetContext} from "./sheetBuilder.ts";
import {checkWorkbookStream} from "./workbookStream.ts";
import type {Worksheet} from "./worksheet.ts";

const OFFICE = "Microsoft Office 97–2003";

/**
 * A compound file: an .xls workbook, a workbook with a password, or a document of another program. The
 * workbook's records are walked over before the library gets them.
 */
export function readCompound(
  bytes: Uint8Array,
  environment: ReadEnvironment,
  context: SheetContext
): Promise<{readonly format: FileFormat; readonly sheets: readonly Worksheet[]}> {
  if (bytes.length > limits.foreignBytes) {
    throw new Refusal("read.file-too-large", "", {
      found: bytes.length,
      limit: limits.foreignBytes
    });
  }
  const file = new CompoundFile(bytes);
  if (file.names.includes("EncryptedPackage")) throw new Refusal("read.password-protected");
  const stream = file.stream("Workbook") ?? file.stream("Book");
  if (stream === null) throw new Refusal("read.not-a-table", OFFICE, {name: OFFICE});
  checkWorkbookStream(stream);
  return readForeign(bytes, "xls", environment, context);
}
