import Papa from "papaparse";

import type {Download, SavedFile} from "../../../src/components/checkReturn/messages.ts";
import {browserEnvironment} from "../../browserEnvironment.ts";
import {describeFinding, severityOf} from "../../findings/catalogue.ts";
import type {HeldReturn} from "./heldReturn.ts";

const SUFFIX = {
  vi: {list: "can-sua", marked: "danh-dau"},
  en: {list: "to-mend", marked: "marked"}
} as const;

const WORKBOOK_TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xlsm: "application/vnd.ms-excel.sheet.macroEnabled.12"
} as const;

/** Tells Excel that the text is UTF-8, so that it shows the marks. */
const BYTE_ORDER_MARK = "\ufeff";

/**
 * What is to be mended, as a file of the reader's own. What writes workbooks is loaded when it is first
 * asked for; so are the bytes of the return, which are not kept. Throws where the file has changed since.
 */
export async function saveFindings(held: HeldReturn, what: Download): Promise<SavedFile> {
  switch (what) {
    case "csv":
      return listAsCsv(held);
    case "list":
      return listAsWorkbook(held);
    case "workbook":
      return markedWorkbook(held);
  }
}

async function listAsWorkbook({file, judged, language}: HeldReturn): Promise<SavedFile> {
  const {listWorkbookOf} = await import("../../reply/listWorkbook.ts");
  const findings = [{file: file.name, findings: judged.findings}];
  const bytes = await listWorkbookOf(findings, language);
  return workbook(file.name, SUFFIX[language].list, "xlsx", bytes);
}

/** The office's own workbook with its cells marked, or a copy of the cells where it is of another format. */
async function markedWorkbook({file, judged, language}: HeldReturn): Promise<SavedFile> {
  const {annotateReturn} = await import("../../reply/annotateWorkbook.ts");
  const {bytes, extension} = await annotateReturn({
    bytes: new Uint8Array(await file.arrayBuffer()),
    fileName: file.name,
    format: judged.format,
    sheets: judged.sheets,
    findings: judged.findings,
    language,
    environment: browserEnvironment
  });
  return workbook(file.name, SUFFIX[language].marked, extension, bytes);
}

function workbook(
  fileName: string,
  suffix: string,
  extension: "xlsx" | "xlsm",
  bytes: Uint8Array
): SavedFile {
  return {
    name: `${stem(fileName)}-${suffix}.${extension}`,
    type: WORKBOOK_TYPES[extension],
    bytes: new Uint8Array(bytes)
  };
}

/** The columns of `chung-tay check --format csv`, what blocks first. */
function listAsCsv({file: {name: fileName}, groups, language}: HeldReturn): SavedFile {
  const rows = groups.flatMap(({findings}) =>
    findings.map((finding) => {
      const {message, remedy} = describeFinding(finding, language);
      const {code, sheet, cell, text} = finding;
      const severity = severityOf(finding);
      return {file: fileName, code, severity, sheet, cell, text, message, remedy};
    })
  );
  const fields = ["file", "code", "severity", "sheet", "cell", "text", "message", "remedy"];
  // A text that a spreadsheet would take for a formula gets an apostrophe in front.
  const options = {escapeFormulae: true, newline: "\r\n"};
  const text = `${BYTE_ORDER_MARK}${Papa.unparse({fields, data: rows}, options)}\r\n`;
  return {
    name: `${stem(fileName)}-${SUFFIX[language].list}.csv`,
    type: "text/csv;charset=utf-8",
    bytes: new TextEncoder().encode(text)
  };
}

/** The name without its ending. */
function stem(fileName: string): string {
  return fileName.replace(/\.[^.]{1,5}$/, "");
}
