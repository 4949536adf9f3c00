import type {FileFormat, ReadFile, Sheet} from "../types.ts";
import {readArchive} from "./archive.ts";
import {CellTexts} from "./cellText.ts";
import {readCompound} from "./compound.ts";
import {readCsv} from "./csv.ts";
import type {ReadEnvironment} from "./environment.ts";
import {fileKind} from "./fileKind.ts";
import {FindingList} from "./findingList.ts";
import {finishedSheets} from "./finishedSheets.ts";
import {limits} from "./limits.ts";
import {readHtml, readXml} from "./markup.ts";
import {Refusal} from "./refusal.ts";
import type {SheetContext} from "./sheetBuilder.ts";
import type {Worksheet} from "./worksheet.ts";

export type {ReadEnvironment} from "./environment.ts";

interface Contents {
  readonly format: FileFormat;
  readonly sheets: readonly (Sheet | Worksheet)[];
}

/**
 * The cells of one file, each as text at its true address. The format is told by the content; the name only
 * gives the sheet of a text file its name. Never throws on bad data: a file that cannot be read whole has
 * no sheets and one finding that says why.
 */
export async function read(
  bytes: Uint8Array,
  fileName: string,
  environment: ReadEnvironment
): Promise<ReadFile> {
  const findings = new FindingList();
  const context: SheetContext = {texts: new CellTexts(), findings, cellCount: 0};
  try {
    const contents = readContents(bytes, fileName, environment, context);
    // Ordinary files are read by now, and need not wait for their turn.
    const {format, sheets: found} = contents instanceof Promise ? await contents : contents;
    if (found.every((sheet) => sheet.rows.length === 0)) throw new Refusal("read.empty-file");
    const sheets = finishedSheets(found, context);
    return {format, sheets, findings: findings.findings};
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {format: "unknown", sheets: [], findings: [error.finding]};
  }
}

function readContents(
  bytes: Uint8Array,
  fileName: string,
  environment: ReadEnvironment,
  context: SheetContext
): Contents | Promise<Contents> {
  if (bytes.length > limits.fileBytes) {
    throw new Refusal("read.file-too-large", "", {found: bytes.length, limit: limits.fileBytes});
  }
  const file = fileKind(bytes);
  switch (file.kind) {
    case "zip":
      return readArchive(bytes, environment, context);
    case "text":
      return {format: "csv", sheets: [readCsv(bytes, fileName, context)]};
    case "ole":
      return readCompound(bytes, environment, context);
    case "html":
      return readHtml(bytes, fileName, context);
    case "xml":
      return readXml(bytes, fileName, context);
    case "foreign":
      throw new Refusal("read.not-a-table", file.name, {name: file.name});
    case "compressed":
      throw new Refusal("read.compressed-file", file.name, {name: file.name});
    case "empty":
      throw new Refusal("read.empty-file");
    case "unknown":
      throw new Refusal("read.unknown-format");
  }
}
