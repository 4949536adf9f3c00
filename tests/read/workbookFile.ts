import type {Zippable} from "fflate";
import {strToU8, zipSync} from "fflate";

import {browserEnvironment} from "../../pipelines/browserEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import type {Cell, ReadFile, Sheet} from "../../pipelines/types.ts";

export interface WorkbookParts {
  /** The inside of `sheetData`, or a whole worksheet where it begins with "<worksheet" or "<?xml". */
  readonly sheets?: readonly string[];
  /** The inside of `sst`. */
  readonly strings?: string;
  /** The inside of `styleSheet`. */
  readonly styles?: string;
  /** What follows `sheetData`. */
  readonly after?: string;
  /** What stands before `sheetData`. */
  readonly before?: string;
  readonly workbookProperties?: string;
  readonly sheetAttributes?: string;
  readonly others?: Readonly<Record<string, string>>;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook made of the given XML, so that a test can say exactly what the file holds. */
export function workbookFile(parts: WorkbookParts): Uint8Array {
  return zipSync(workbookEntries(parts));
}

/** The same, stored: what is suspicious by its ratio alone is then read. */
export function storedWorkbookFile(parts: WorkbookParts): Uint8Array {
  return zipSync(workbookEntries(parts), {level: 0});
}

export function workbookEntries(parts: WorkbookParts): Zippable {
  const sheets = parts.sheets ?? [""];
  const entries: Zippable = {
    "xl/workbook.xml": strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr ${parts.workbookProperties ?? ""}/><sheets>` +
        sheets
          .map(
            (_, index) =>
              `<sheet name="Biểu ${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}" ${parts.sheetAttributes ?? ""}/>`
          )
          .join("") +
        "</sheets></workbook>"
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      "<Relationships>" +
        sheets
          .map((_, index) =>
            relationship(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`)
          )
          .join("") +
        (parts.strings === undefined
          ? ""
          : relationship("s", "sharedStrings", "sharedStrings.xml")) +
        (parts.styles === undefined ? "" : relationship("t", "styles", "styles.xml")) +
        "</Relationships>"
    )
  };
  sheets.forEach((sheet, index) => {
    entries[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(
      /^<(?:worksheet|x:worksheet|\?xml|!)/.test(sheet)
        ? sheet
        : `<worksheet xmlns="${MAIN}">${parts.before ?? ""}<sheetData>${sheet}</sheetData>${parts.after ?? ""}</worksheet>`
    );
  });
  if (parts.strings !== undefined) {
    entries["xl/sharedStrings.xml"] = strToU8(`<sst xmlns="${MAIN}">${parts.strings}</sst>`);
  }
  if (parts.styles !== undefined) {
    entries["xl/styles.xml"] = strToU8(`<styleSheet xmlns="${MAIN}">${parts.styles}</styleSheet>`);
  }
  for (const [name, text] of Object.entries(parts.others ?? {})) entries[name] = strToU8(text);
  return entries;
}

export function readParts(parts: WorkbookParts): Promise<ReadFile> {
  return read(workbookFile(parts), "báo cáo.xlsx", browserEnvironment);
}

export function readText(text: string, name = "báo cáo.csv"): Promise<ReadFile> {
  return read(strToU8(text), name, browserEnvironment);
}

/** Each with its row, counted from 0. */
export function cellsOf(sheet: Sheet | undefined): (Cell & {readonly row: number})[] {
  return (sheet?.rows ?? []).flatMap(({cells, index}) =>
    cells.map((cell) => ({...cell, row: index}))
  );
}

/** `{A1: "text", …}` of the first sheet. */
export function textsOf(file: ReadFile): Record<string, string> {
  return Object.fromEntries(
    cellsOf(file.sheets[0]).map((cell) => [nameOf(cell.row, cell.column), cell.text])
  );
}

export function codesOf(file: ReadFile): string[] {
  return file.findings.map((finding) => finding.code);
}

/** Written for the tests, so that the product's own naming is not judged by itself. */
function nameOf(row: number, column: number): string {
  const letters = column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26));
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row + 1}`;
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}
