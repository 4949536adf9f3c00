import type {FileFormat} from "../types.ts";
import {readHtmlTables} from "./htmlTable.ts";
import {readOpenDocument} from "./openDocument.ts";
import {Refusal} from "./refusal.ts";
import type {SheetContext} from "./sheetBuilder.ts";
import {sheetNameOf} from "./sheetName.ts";
import {readSpreadsheetMl} from "./spreadsheetMl.ts";
import {decodeText} from "./textEncoding.ts";
import type {Worksheet} from "./worksheet.ts";
import {XmlScanner} from "./xmlScanner.ts";

const HEAD_CHARACTERS = 4_096;

interface Markup {
  readonly format: FileFormat;
  readonly sheets: readonly Worksheet[];
}

/** A web page, often saved under a name in .xls: its tables. */
export function readHtml(bytes: Uint8Array, fileName: string, context: SheetContext): Markup {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, HEAD_CHARACTERS));
  const declared = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  const html = decodeText(bytes, context.findings, declared);
  return {format: "html", sheets: [readHtmlTables(html, sheetNameOf(fileName), context)]};
}

/** An XML file: the workbooks of Excel 2003, a flat OpenDocument, or a web page written as XML. */
export function readXml(bytes: Uint8Array, fileName: string, context: SheetContext): Markup {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, HEAD_CHARACTERS));
  if (/<html[\s>]/i.test(head)) return readHtml(bytes, fileName, context);
  const declared = /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([\w-]+)["']/.exec(head)?.[1];
  const text = decodeText(bytes, context.findings, declared);
  const utf8 = new TextEncoder().encode(text);
  const scanner = new XmlScanner(utf8, "XML");
  if (!scanner.next()) throw new Refusal("read.xml-file");
  if (
    scanner.isNamed("Workbook") &&
    head.includes("urn:schemas-microsoft-com:office:spreadsheet")
  ) {
    return {format: "xml", sheets: readSpreadsheetMl(utf8, context)};
  }
  if (scanner.isNamed("document") && head.includes("office:document")) {
    return {format: "ods", sheets: readOpenDocument(utf8, context)};
  }
  throw new Refusal("read.xml-file");
}
