import type {CellKind} from "../types.ts";
import {cellText} from "./cellText.ts";
import {limits} from "./limits.ts";
import {numberText} from "./numberText.ts";
import {damaged, tooLarge} from "./refusal.ts";
import type {SheetContext} from "./sheetBuilder.ts";
import {SheetBuilder} from "./sheetBuilder.ts";
import type {Worksheet} from "./worksheet.ts";
import {isTrue, XmlScanner} from "./xmlScanner.ts";

const PART = "Workbook";

/** The sheets of a workbook in the XML of Excel 2003, which is often saved under a name in .xls. */
export function readSpreadsheetMl(part: Uint8Array, context: SheetContext): readonly Worksheet[] {
  const scanner = new XmlScanner(part, PART);
  const sheets: Worksheet[] = [];
  let isComplete = false;
  while (scanner.next()) {
    if (scanner.isEnd) {
      if (scanner.isNamed("Workbook")) isComplete = true;
    } else if (isElement(scanner, "Worksheet")) {
      if (sheets.length >= limits.sheets)
        throw tooLarge("sheets", sheets.length + 1, limits.sheets);
      sheets.push(new WorksheetScan(scanner, context).scan());
    }
  }
  if (!isComplete) throw damaged(PART);
  return sheets;
}

/** One `Worksheet`, whose start tag was just met. */
class WorksheetScan {
  private readonly scanner: XmlScanner;
  private readonly sheet: SheetBuilder;
  private row = -1;
  private column = -1;
  private columns = 0;

  constructor(scanner: XmlScanner, context: SheetContext) {
    this.scanner = scanner;
    this.sheet = new SheetBuilder(cellText(attributeOf(scanner, "Name") ?? ""), false, context);
  }

  scan(): Worksheet {
    const {scanner} = this;
    while (!isEndOf(scanner, "Worksheet") && !scanner.isEmpty) {
      if (!scanner.next()) throw damaged(PART);
      if (scanner.isEnd) continue;
      if (isElement(scanner, "Column")) this.readColumn();
      else if (isElement(scanner, "Row")) this.readRow();
      else if (isElement(scanner, "Visible")) {
        this.sheet.isHidden = scanner.readText() !== "SheetVisible";
      }
      // What is empty ends itself, and not the sheet.
      scanner.isEmpty = false;
    }
    return this.sheet.build();
  }

  private readColumn() {
    const first = this.position("Index", this.columns);
    this.columns = first + 1 + this.count("Span");
    if (isTrue(attributeOf(this.scanner, "Hidden"))) {
      this.sheet.hideColumns(first, this.columns - 1);
    }
  }

  private readRow() {
    const {scanner} = this;
    const span = this.count("Span");
    this.row = this.position("Index", this.row + 1);
    this.column = -1;
    if (isTrue(attributeOf(scanner, "Hidden"))) this.sheet.hideRow(this.row);
    while (!scanner.isEmpty && !isEndOf(scanner, "Row")) {
      if (!scanner.next()) throw damaged(PART);
      if (isElement(scanner, "Cell")) this.readCell();
      scanner.isEmpty = false;
    }
    this.row += span;
  }

  private readCell() {
    const {scanner, row} = this;
    const column = this.position("Index", this.column + 1);
    const across = this.count("MergeAcross");
    const down = this.count("MergeDown");
    const isFormula = attributeOf(scanner, "Formula") !== null;
    this.column = column + across;
    if (across + down > 0) {
      this.sheet.merge({top: row, left: column, bottom: row + down, right: this.column});
    }
    let hasValue = false;
    let isComment = false;
    while (!scanner.isEmpty && !isEndOf(scanner, "Cell")) {
      if (!scanner.next()) throw damaged(PART);
      if (hasName(scanner, "Comment")) isComment = !scanner.isEnd && !scanner.isEmpty;
      else if (isElement(scanner, "Data") && !isComment) {
        hasValue = true;
        this.readValue(row, column, isFormula);
      }
      scanner.isEmpty = false;
    }
    if (isFormula && !hasValue) this.sheet.fault("read.formula-without-value", row, column);
  }

  private readValue(row: number, column: number, isFormula: boolean) {
    const type = attributeOf(this.scanner, "Type");
    const raw = this.readData();
    let text = type === "String" ? raw : raw.trim();
    let kind: CellKind = "text";
    if (type === "Number") {
      const number = numberText(text, 0, text.length);
      kind = number === null ? "error" : "number";
      if (number === null) this.sheet.fault("read.bad-number", row, column, text);
      text = number ?? text;
    } else if (type === "DateTime") {
      kind = "date";
      // A time alone stands on the day before the epoch.
      text = text.replace(/T00:00:00(?:\.0+)?$/, "").replace(/^1899-12-3[01]T|\.0+$/g, "");
    } else if (type === "Boolean") {
      kind = "boolean";
      text = text === "1" ? "TRUE" : "FALSE";
    } else if (type === "Error") kind = "error";
    this.sheet.add(row, column, text, kind, isFormula);
  }

  /** The text of `Data`, which may be cut up by elements of style. */
  private readData(): string {
    const {scanner} = this;
    let text = scanner.readText();
    while (!scanner.isEmpty && !isEndOf(scanner, "Data")) text += scanner.readText();
    return text;
  }

  /** An index that counts from 1, or the one after the last. */
  private position(attribute: string, next: number): number {
    const written = attributeOf(this.scanner, attribute);
    if (written === null) return next;
    const position = Number(written) - 1;
    if (!Number.isInteger(position) || position < 0) throw damaged(PART);
    return position;
  }

  private count(attribute: string): number {
    const count = Number(attributeOf(this.scanner, attribute) ?? "0");
    if (!Number.isInteger(count) || count < 0) throw damaged(PART);
    return Math.min(count, limits.rows);
  }
}

/** Writers put the prefix `ss:` before attributes, before elements, before both or before neither. */
function attributeOf(scanner: XmlScanner, name: string): string | null {
  return scanner.attribute(`:${name}`) ?? scanner.attribute(name);
}

function hasName(scanner: XmlScanner, name: string): boolean {
  return scanner.isNamed(name) || scanner.isNamed(`ss:${name}`) || scanner.isNamed(`x:${name}`);
}

function isElement(scanner: XmlScanner, name: string): boolean {
  return !scanner.isEnd && hasName(scanner, name);
}

function isEndOf(scanner: XmlScanner, name: string): boolean {
  return scanner.isEnd && hasName(scanner, name);
}
