import type {CellKind} from "../types.ts";
import {cellText} from "./cellText.ts";
import {limits} from "./limits.ts";
import {numberText} from "./numberText.ts";
import {damaged, Refusal, tooLarge} from "./refusal.ts";
import type {SheetContext} from "./sheetBuilder.ts";
import {SheetBuilder} from "./sheetBuilder.ts";
import type {Worksheet} from "./worksheet.ts";
import {decodeEntities} from "./xmlEntities.ts";
import {XmlScanner} from "./xmlScanner.ts";

interface StoredCell {
  readonly text: string;
  readonly kind: CellKind;
  readonly isFormula: boolean;
}

/** The sheets of an OpenDocument spreadsheet: of its `content.xml`, or of a flat one as it is. */
export function readOpenDocument(part: Uint8Array, context: SheetContext): readonly Worksheet[] {
  const scanner = new XmlScanner(part, "content.xml");
  const hiddenStyles = new Set<string>();
  const sheets: Worksheet[] = [];
  let style = "";
  let isComplete = false;
  while (scanner.next()) {
    if (scanner.isEnd) {
      if (scanner.isNamed("spreadsheet")) isComplete = true;
    } else if (scanner.isNamed("style:style")) style = scanner.attribute("style:name") ?? "";
    else if (scanner.isNamed("style:table-properties")) {
      if (scanner.attribute("table:display") === "false") hiddenStyles.add(style);
    } else if (scanner.isNamed("table:table") && !scanner.isEmpty) {
      if (sheets.length >= limits.sheets)
        throw tooLarge("sheets", sheets.length + 1, limits.sheets);
      sheets.push(new TableScan(scanner, hiddenStyles, context).scan());
    }
  }
  if (!isComplete) throw damaged("content.xml");
  return sheets;
}

/** One `table:table`, whose start tag was just met. */
class TableScan {
  private readonly scanner: XmlScanner;
  private readonly sheet: SheetBuilder;
  private row = 0;
  private column = 0;
  private repeated = 0;

  constructor(scanner: XmlScanner, hiddenStyles: ReadonlySet<string>, context: SheetContext) {
    this.scanner = scanner;
    const isHidden = hiddenStyles.has(scanner.attribute("table:style-name") ?? "");
    this.sheet = new SheetBuilder(
      cellText(scanner.attribute("table:name") ?? ""),
      isHidden,
      context
    );
  }

  scan(): Worksheet {
    const {scanner} = this;
    let columns = 0;
    for (;;) {
      if (!scanner.next()) throw damaged("content.xml");
      if (scanner.isEnd && scanner.isNamed("table:table")) return this.sheet.build();
      if (scanner.isEnd) continue;
      if (scanner.isNamed("table:table-column")) {
        const count = this.count("table:number-columns-repeated");
        if (this.isCollapsed()) this.sheet.hideColumns(columns, columns + count - 1);
        columns += count;
      } else if (scanner.isNamed("table:table-row")) this.readRow();
      // Charts and pictures hold tables and texts of their own.
      else if (scanner.isNamed("table:shapes")) this.skip("table:shapes");
    }
  }

  private readRow() {
    const {scanner} = this;
    const repeats = this.count("table:number-rows-repeated");
    const isHidden = this.isCollapsed();
    const first = this.row;
    this.row += repeats;
    this.column = 0;
    if (scanner.isEmpty) return;
    const cells: {column: number; cell: StoredCell}[] = [];
    for (;;) {
      if (!scanner.next()) throw damaged("content.xml");
      if (scanner.isEnd && scanner.isNamed("table:table-row")) break;
      if (scanner.isEnd) continue;
      const isCovered = scanner.isNamed("table:covered-table-cell");
      if (isCovered || scanner.isNamed("table:table-cell")) this.readCell(first, isCovered, cells);
    }
    if (cells.length === 0) return;
    this.countRepeated((repeats - 1) * cells.length);
    for (let row = first; row < first + repeats; row++) {
      if (isHidden) this.sheet.hideRow(row);
      for (const {column, cell} of cells) {
        this.sheet.add(row, column, cell.text, cell.kind, cell.isFormula);
      }
    }
  }

  private readCell(row: number, isCovered: boolean, cells: {column: number; cell: StoredCell}[]) {
    const repeats = this.count("table:number-columns-repeated");
    const column = this.column;
    this.column += repeats;
    this.readMerge(row, column);
    const cell = this.readContent(row, column, isCovered);
    if (cell === null) return;
    this.countRepeated(repeats - 1);
    for (let at = 0; at < repeats; at++) cells.push({column: column + at, cell});
  }

  private readContent(row: number, column: number, isCovered: boolean): StoredCell | null {
    const {scanner} = this;
    const isError = scanner.attribute("calcext:value-type") === "error";
    const type = isError ? "error" : (scanner.attribute("office:value-type") ?? "");
    const isFormula = scanner.attribute("table:formula") !== null;
    const value =
      scanner.attribute(type === "date" ? "office:date-value" : "office:value") ??
      scanner.attribute("office:time-value") ??
      scanner.attribute("office:boolean-value") ??
      scanner.attribute("office:string-value");
    const shown = scanner.isEmpty
      ? ""
      : this.readParagraphs(isCovered ? "table:covered-table-cell" : "table:table-cell");
    if (type === "" && shown === "" && isFormula) {
      this.sheet.fault("read.formula-without-value", row, column);
    }
    const {text, kind} = this.storedValue(type, value, shown, row, column);
    return text === "" ? null : {text, kind, isFormula};
  }

  private storedValue(
    type: string,
    value: string | null,
    shown: string,
    row: number,
    column: number
  ): {text: string; kind: CellKind} {
    switch (type) {
      case "float":
      case "percentage":
      case "currency": {
        const raw = value ?? shown;
        const number = numberText(raw, 0, raw.length);
        if (number === null) this.sheet.fault("read.bad-number", row, column, raw);
        return number === null ? {text: raw, kind: "error"} : {text: number, kind: "number"};
      }
      case "date":
        return {text: (value ?? shown).replace(/T00:00:00(?:\.0+)?$/, ""), kind: "date"};
      case "time": {
        const parts = /^PT(\d+)H(\d+)M(\d+)/.exec(value ?? "");
        return parts === null
          ? {text: shown, kind: "text"}
          : {text: parts.slice(1).join(":"), kind: "date"};
      }
      case "boolean":
        return {text: value === "true" ? "TRUE" : "FALSE", kind: "boolean"};
      case "error":
        return {text: shown, kind: "error"};
      default:
        return {text: shown === "" ? (value ?? "") : shown, kind: "text"};
    }
  }

  /** The paragraphs of a cell, one below the other; annotations left out. */
  private readParagraphs(element: string): string {
    const {scanner} = this;
    let text = "";
    let paragraphs = 0;
    let depth = 0;
    for (;;) {
      if (depth > 0) {
        const end = scanner.contentEnd();
        text += decodeEntities(scanner.text.slice(scanner.cursor, end)).replace(/[ \t\r\n]+/g, " ");
      }
      if (text.length > limits.storedTextLength) throw new Refusal("read.cell-too-long");
      if (!scanner.next()) throw damaged("content.xml");
      if (scanner.isEnd) {
        if (scanner.isNamed(element)) return text;
        if (scanner.isNamed("text:p")) depth = 0;
      } else if (scanner.isNamed("text:p")) {
        if (paragraphs++ > 0) text += "\n";
        depth = scanner.isEmpty ? 0 : 1;
      } else if (scanner.isNamed("text:line-break")) text += "\n";
      else if (scanner.isNamed("text:tab")) text += "\t";
      else if (scanner.isNamed("text:s")) {
        text += " ".repeat(Math.min(this.count("text:c"), limits.cellLength));
      } else if (scanner.isNamed("annotation")) this.skip("annotation");
      else if (scanner.isNamed("table:table") || scanner.isNamed("table:table-row")) {
        throw damaged("content.xml");
      }
    }
  }

  private readMerge(row: number, column: number) {
    const columns = this.count("table:number-columns-spanned");
    const rows = this.count("table:number-rows-spanned");
    if (columns * rows === 1) return;
    this.sheet.merge({
      top: row,
      left: column,
      bottom: row + rows - 1,
      right: column + columns - 1
    });
  }

  /** Moves past an element whose start tag was just met. */
  private skip(element: string) {
    if (this.scanner.isEmpty) return;
    for (;;) {
      if (!this.scanner.next()) throw damaged("content.xml");
      if (this.scanner.isEnd && this.scanner.isNamed(element)) return;
    }
  }

  private countRepeated(copies: number) {
    this.repeated += copies;
    if (this.repeated > limits.repeatedCells) {
      throw tooLarge("repeated cells", this.repeated, limits.repeatedCells);
    }
  }

  private isCollapsed(): boolean {
    const visibility = this.scanner.attribute("table:visibility");
    return visibility === "collapse" || visibility === "filter";
  }

  private count(attribute: string): number {
    const count = Number(this.scanner.attribute(attribute) ?? "1");
    if (!Number.isInteger(count) || count < 1) throw damaged("content.xml");
    return Math.min(count, limits.rows);
  }
}
