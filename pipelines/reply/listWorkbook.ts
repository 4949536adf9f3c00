import type {Language} from "../findings/catalogue.ts";
import type {Finding} from "../types.ts";
import {findingsSheet} from "./findingsSheet.ts";
import type {FileFindings} from "./findingsTable.ts";
import {findingsTable} from "./findingsTable.ts";
import {sayInReply} from "./replyTexts.ts";
import {PLAIN_STYLES, StyleBook} from "./styleBook.ts";
import {OFFICE_RELATIONSHIPS, XML} from "./workbookPackage.ts";
import {escapeXml} from "./xmlTags.ts";
import {packEntry, writeZip} from "./zipWriter.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** An .xlsx that lists the findings of one file: counts, then one line for like mistakes. */
export function listWorkbook(
  findings: readonly Finding[],
  language: Language
): Promise<Uint8Array> {
  return listWorkbookOf([{file: null, findings}], language);
}

/** The same for several files, with a column that names them. */
export function listWorkbookOf(
  files: readonly FileFindings[],
  language: Language,
  remarks: readonly string[] = []
): Promise<Uint8Array> {
  const styles = new StyleBook(PLAIN_STYLES);
  const sheet = findingsSheet(findingsTable(files, language, remarks), {
    language,
    styles,
    sheets: new Set(),
    hasFiles: files.length > 1,
    isOpen: true
  });
  const name = escapeXml(sayInReply(language, "sheetName"));
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE_RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}"><bookViews><workbookView/></bookViews><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE_RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE_RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": styles.toXml(),
    "xl/worksheets/sheet1.xml": sheet
  };
  const encoder = new TextEncoder();
  const entries = Object.entries(parts).map(([path, text]) =>
    packEntry(path, encoder.encode(text.startsWith("<?xml") ? text : XML + text))
  );
  return Promise.resolve(writeZip(entries));
}
