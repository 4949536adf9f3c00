import type {FileFormat, ReadFile, Sheet} from "../types.ts";
import {archiveKind} from "./archiveKind.ts";
import {compoundKind} from "./compoundKind.ts";
import {readCsv} from "./csv.ts";
import type {ReadEnvironment} from "./environment.ts";
import {fileKind} from "./fileKind.ts";
import {FindingList} from "./findingList.ts";
import {readForeign} from "./foreign.ts";
import {limits} from "./limits.ts";
import {Refusal} from "./refusal.ts";
import {readXlsx} from "./xlsx.ts";
import {readZipDirectory} from "./zipDirectory.ts";
import {inflateEntry} from "./zipEntry.ts";

export type {ReadEnvironment} from "./environment.ts";

interface Contents {
  readonly format: FileFormat;
  readonly sheets: readonly Sheet[];
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
  try {
    const {format, sheets} = await readContents(bytes, fileName, environment, findings);
    if (sheets.every((sheet) => sheet.rows.length === 0)) throw new Refusal("read.empty-file");
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
  findings: FindingList
): Contents | Promise<Contents> {
  if (bytes.length > limits.fileBytes) {
    throw new Refusal("read.file-too-large", "", {found: bytes.length, limit: limits.fileBytes});
  }
  const file = fileKind(bytes);
  switch (file.kind) {
    case "zip":
      return readArchive(bytes, environment, findings);
    case "text":
      return {format: "csv", sheets: [readCsv(bytes, fileName, findings)]};
    case "ole":
      return readCompound(bytes, environment, findings);
    case "foreign":
      throw new Refusal("read.not-a-table", file.name, {name: file.name});
    case "compressed":
      throw new Refusal("read.compressed-file", file.name, {name: file.name});
    case "empty":
      throw new Refusal("read.empty-file");
    case "html":
      throw new Refusal("read.web-page");
    case "xml":
      throw new Refusal("read.xml-file");
    case "unknown":
      throw new Refusal("read.unknown-format");
  }
}

function readArchive(
  bytes: Uint8Array,
  environment: ReadEnvironment,
  findings: FindingList
): Contents | Promise<Contents> {
  const directory = readZipDirectory(bytes);
  const archive = archiveKind(directory, (entry) => inflateEntry(entry, environment));
  switch (archive.kind) {
    case "workbook":
      return {format: "xlsx", sheets: readXlsx(directory, archive.part, environment, findings)};
    case "foreign":
      throw new Refusal("read.not-a-table", archive.name, {name: archive.name});
    case "open-document":
      throw new Refusal("read.open-document");
    case "binary-workbook":
      return readForeign(bytes, "xlsb", environment, findings);
    case "archive":
      throw new Refusal("read.compressed-file", "ZIP", {name: "ZIP"});
  }
}

function readCompound(
  bytes: Uint8Array,
  environment: ReadEnvironment,
  findings: FindingList
): Promise<Contents> {
  switch (compoundKind(bytes)) {
    case "protected":
      throw new Refusal("read.password-protected");
    case "old-excel":
      return readForeign(bytes, "xls", environment, findings);
    case "other":
      throw new Refusal("read.not-a-table", "Microsoft Office 97–2003", {
        name: "Microsoft Office 97–2003"
      });
  }
}
