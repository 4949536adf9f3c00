import type {FileFormat} from "../types.ts";
import {archiveKind} from "./archiveKind.ts";
import type {ReadEnvironment} from "./environment.ts";
import {readForeign} from "./foreign.ts";
import {limits} from "./limits.ts";
import {readOpenDocument} from "./openDocument.ts";
import {damaged, Refusal} from "./refusal.ts";
import type {SheetContext} from "./sheetBuilder.ts";
import type {Worksheet} from "./worksheet.ts";
import {readXlsx} from "./xlsx.ts";
import type {ZipDirectory} from "./zipDirectory.ts";
import {readZipDirectory} from "./zipDirectory.ts";
import {inflateEntry} from "./zipEntry.ts";

interface Workbook {
  readonly format: FileFormat;
  readonly sheets: readonly Worksheet[];
}

/** A zip archive: .xlsx and .xlsm, .xlsb, .ods. Its directory is checked before anything is inflated. */
export function readArchive(
  bytes: Uint8Array,
  environment: ReadEnvironment,
  context: SheetContext
): Workbook | Promise<Workbook> {
  const directory = readZipDirectory(bytes);
  const archive = archiveKind(directory, (entry) => inflateEntry(entry, environment));
  switch (archive.kind) {
    case "workbook":
      if (directory.has("xl/vbaproject.bin")) context.findings.add("read.macros-ignored", null);
      return {format: "xlsx", sheets: readXlsx(directory, archive.part, environment, context)};
    case "open-document": {
      const content = directory.get("content.xml");
      if (content === undefined) throw damaged("content.xml");
      return {
        format: "ods",
        sheets: readOpenDocument(inflateEntry(content, environment), context)
      };
    }
    case "binary-workbook":
      checkSize(directory);
      return readForeign(bytes, "xlsb", environment, context);
    case "protected":
      throw new Refusal("read.password-protected");
    case "foreign":
      throw new Refusal("read.not-a-table", archive.name, {name: archive.name});
    case "archive":
      throw new Refusal("read.compressed-file", "ZIP", {name: "ZIP"});
  }
}

/** The library inflates all that there is. */
function checkSize(directory: ZipDirectory) {
  const found = [...directory.values()].reduce((sum, {size}) => sum + size, 0);
  const limit = limits.foreignBytes;
  if (found > limit) throw new Refusal("read.file-too-large", "", {found, limit});
}
