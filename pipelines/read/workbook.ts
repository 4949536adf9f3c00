import {cellText} from "./cellText.ts";
import {limits} from "./limits.ts";
import {damaged} from "./refusal.ts";
import {XmlScanner} from "./xmlScanner.ts";
import {partName} from "./zipDirectory.ts";

export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Points into the relationships. */
  readonly relationship: string;
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly isEpoch1904: boolean;
}

export interface Relationship {
  readonly id: string;
  /** The last word of the type's address: `worksheet`, `sharedStrings`, `styles`. */
  readonly type: string;
  /** Name of the part in the archive, as `partName` writes it. */
  readonly part: string;
}

export function readWorkbook(part: Uint8Array): Workbook {
  const scanner = new XmlScanner(part, "workbook.xml");
  const sheets: WorkbookSheet[] = [];
  let isEpoch1904 = false;
  while (scanner.next()) {
    if (scanner.isEnd) continue;
    if (scanner.isNamed("workbookPr")) isEpoch1904 = scanner.flag("date1904");
    else if (scanner.isNamed("sheet")) {
      const name = scanner.attribute("name");
      const relationship = scanner.attribute(":id");
      if (name === null || relationship === null) throw damaged("workbook.xml");
      const state = scanner.attribute("state") ?? "visible";
      sheets.push({name: cellText(name), isHidden: state !== "visible", relationship});
    }
  }
  // An address must name one cell.
  if (new Set(sheets.map((sheet) => sheet.name)).size < sheets.length)
    throw damaged("workbook.xml");
  return {sheets, isEpoch1904};
}

/** The parts that the part in `folder` relates to; addresses outside the archive are left out. */
export function readRelationships(part: Uint8Array, folder: string): readonly Relationship[] {
  const scanner = new XmlScanner(part, "relationships");
  const relationships: Relationship[] = [];
  while (scanner.next()) {
    if (scanner.isEnd || !scanner.isNamed("Relationship")) continue;
    const id = scanner.attribute("Id");
    const target = scanner.attribute("Target");
    if (id === null || target === null || scanner.attribute("TargetMode") === "External") continue;
    const type = scanner.attribute("Type") ?? "";
    if (relationships.length >= limits.zipEntries) throw damaged("relationships");
    relationships.push({
      id,
      type: type.slice(type.lastIndexOf("/") + 1),
      part: join(folder, target)
    });
  }
  return relationships;
}

/** `worksheets/sheet1.xml` from `xl` is `xl/worksheets/sheet1.xml`; `/xl/…` starts at the root. */
function join(folder: string, target: string): string {
  const isAbsolute = /^[\\/]/.test(target);
  const steps = isAbsolute || folder === "" ? [] : folder.split("/");
  for (const step of partName(target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
