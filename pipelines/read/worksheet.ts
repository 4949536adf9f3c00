import type {FindingPlace} from "../findings/finding.ts";
import type {Cell, MergedRange, Sheet, SheetRow} from "../types.ts";
import type {Book} from "./book.ts";
import {columnInRow} from "./cellReference.ts";
import {limits} from "./limits.ts";
import {parseRange, usedMerges} from "./mergedRange.ts";
import {orderedRows} from "./orderedRows.ts";
import {PlainCell} from "./plainMarkup.ts";
import {damaged, tooLarge} from "./refusal.ts";
import {readRichText} from "./richText.ts";
import type {CellContent} from "./storedValue.ts";
import {decodeValue, isStoredType, noValue, wholeNumber} from "./storedValue.ts";
import type {WorkbookSheet} from "./workbook.ts";
import type {PartBytes} from "./xmlPieces.ts";
import {isTrue, XmlScanner} from "./xmlScanner.ts";

const LETTER_R = 114;
const LETTER_S = 115;
const LETTER_T = 116;
const LESS_THAN = 60;
const SLASH = 47;

export interface Worksheet extends Sheet {
  /** Hidden columns, first and last, counted from 0. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
}

/** The cells of one worksheet part. Refuses a part that ends early or contradicts itself. */
export function readWorksheet(part: PartBytes, sheet: WorkbookSheet, book: Book): Worksheet {
  return new WorksheetScan(part, sheet, book).scan();
}

class WorksheetScan {
  private readonly scanner: XmlScanner;
  private readonly sheet: WorkbookSheet;
  private readonly book: Book;
  private readonly rows: SheetRow[] = [];
  private readonly merges: MergedRange[] = [];
  private readonly hiddenColumns: [number, number][] = [];
  private row = -1;
  private column = -1;
  private isRowHidden = false;
  private cells: Cell[] = [];
  private lastColumn = -1;
  private isInOrder = true;
  private readonly value = noValue();
  private readonly plain = new PlainCell();
  private readonly content: CellContent = {text: "", kind: "text"};
  private readonly place = (): FindingPlace => ({
    sheet: this.sheet.name,
    row: this.row,
    column: this.column
  });

  constructor(part: PartBytes, sheet: WorkbookSheet, book: Book) {
    this.scanner = new XmlScanner(part, sheet.name);
    this.sheet = sheet;
    this.book = book;
  }

  scan(): Worksheet {
    const {scanner} = this;
    let isComplete = false;
    let isInCells = false;
    while (scanner.next()) {
      if (scanner.isEnd) {
        if (isInCells && scanner.isNamed("row")) this.endRow();
        else if (scanner.isNamed("sheetData")) {
          this.endRow();
          isInCells = false;
        } else if (scanner.isNamed("worksheet")) isComplete = true;
      } else if (isInCells) {
        if (scanner.isNamed("c")) this.readCell();
        else if (scanner.isNamed("row")) this.startRow();
      } else if (scanner.isNamed("sheetData")) isInCells = !scanner.isEmpty;
      else if (scanner.isNamed("mergeCell")) this.readMerge();
      else if (scanner.isNamed("col") && scanner.flag("hidden")) this.readHiddenColumns();
      else if (scanner.isEmpty && scanner.isNamed("worksheet")) isComplete = true;
      if (isInCells && scanner.hasPlainNames) this.readPlainCells();
    }
    if (!isComplete) throw damaged(this.sheet.name);
    return {
      name: this.sheet.name,
      isHidden: this.sheet.isHidden,
      rows: this.isInOrder ? this.rows : orderedRows(this.rows, this.sheet.name),
      merges: usedMerges(this.merges, this.rows, this.lastColumn),
      hiddenColumns: this.hiddenColumns
    };
  }

  private startRow() {
    const {scanner} = this;
    this.endRow();
    this.row++;
    this.column = -1;
    this.isRowHidden = false;
    while (scanner.nextAttribute()) {
      const {text, attributeStart: start, attributeEnd: end} = scanner;
      if (end - start === 1 && text.charCodeAt(start) === LETTER_R) {
        this.row = wholeNumber(text, scanner.valueStart, scanner.valueEnd) - 1;
      } else if (end - start === 6 && text.startsWith("hidden", start)) {
        this.isRowHidden = isTrue(text.slice(scanner.valueStart, scanner.valueEnd));
      }
    }
    if (this.row < 0) throw damaged(this.sheet.name);
    if (this.row >= limits.rows) throw tooLarge("rows", this.row + 1, limits.rows);
  }

  private endRow() {
    if (this.cells.length === 0) return;
    const last = this.rows.at(-1);
    if (last !== undefined && last.index >= this.row) this.isInOrder = false;
    // A copy has no room to grow: of three cells a list takes 150 bytes less.
    this.rows.push({index: this.row, isHidden: this.isRowHidden, cells: this.cells.slice()});
    this.cells = [];
  }

  /** Those that stand next and are written plainly; `readCell` reads the others. */
  private readPlainCells() {
    const {scanner, plain, value} = this;
    while (this.row >= 0 && plain.read(scanner.text, scanner.cursor, this.row + 1)) {
      scanner.cursor = plain.end;
      this.column = plain.column;
      if (plain.isEmpty || plain.valueEnd === plain.valueStart) continue;
      value.type = plain.isShared ? "s" : "n";
      value.style = plain.style;
      value.source = scanner.text;
      value.start = plain.valueStart;
      value.end = plain.valueEnd;
      value.isDecoded = false;
      this.keepValue(true, false);
    }
  }

  private readCell() {
    const {scanner, value} = this;
    if (this.row < 0) throw damaged(this.sheet.name);
    value.type = "n";
    value.style = 0;
    let column = this.column + 1;
    while (scanner.nextAttribute()) {
      if (scanner.attributeEnd - scanner.attributeStart !== 1) continue;
      const name = scanner.text.charCodeAt(scanner.attributeStart);
      if (name === LETTER_R) column = this.columnOfReference();
      else if (name === LETTER_T) {
        const type = scanner.text.slice(scanner.valueStart, scanner.valueEnd);
        if (!isStoredType(type)) throw damaged(this.sheet.name);
        value.type = type;
      } else if (name === LETTER_S) {
        value.style = wholeNumber(scanner.text, scanner.valueStart, scanner.valueEnd);
      }
    }
    if (column >= limits.columns) throw tooLarge("columns", column + 1, limits.columns);
    this.column = column;
    if (!scanner.isEmpty) this.readContent();
  }

  private readContent() {
    const {scanner} = this;
    let isFormula = false;
    let hasValue = false;
    for (;;) {
      if (!scanner.next()) throw damaged(this.sheet.name);
      if (scanner.isEnd) {
        if (scanner.isNamed("c")) break;
        if (scanner.isNamed("row")) throw damaged(this.sheet.name);
      } else if (scanner.isNamed("v")) hasValue = this.takeValue();
      else if (scanner.isNamed("f")) isFormula = true;
      else if (scanner.isNamed("is")) {
        hasValue = true;
        this.takeText(readRichText(scanner, "is"));
      } else if (scanner.isNamed("c")) throw damaged(this.sheet.name);
    }
    this.keepValue(hasValue, isFormula);
  }

  private keepValue(hasValue: boolean, isFormula: boolean) {
    if (hasValue) {
      decodeValue(this.value, this.content, this.book, this.place);
      if (this.content.text !== "") this.keepCell(isFormula);
    } else if (isFormula) this.book.findings.add("read.formula-without-value", this.place());
  }

  /** Points `value` at the text of a `v`; false where there is none. An empty text result is a value. */
  private takeValue(): boolean {
    const {scanner, value} = this;
    value.source = scanner.text;
    value.start = scanner.cursor;
    value.end = scanner.isEmpty ? scanner.cursor : scanner.contentEnd();
    const isSimple =
      scanner.isEmpty ||
      (value.source.charCodeAt(value.end) === LESS_THAN &&
        value.source.charCodeAt(value.end + 1) === SLASH);
    value.isDecoded = !isSimple;
    if (!isSimple) this.takeText(scanner.readText());
    return value.end > value.start || value.type === "str";
  }

  private takeText(text: string) {
    this.value.source = text;
    this.value.start = 0;
    this.value.end = text.length;
    this.value.isDecoded = true;
  }

  private keepCell(isFormula: boolean) {
    const {column, content, cells} = this;
    const previous = cells.at(-1);
    if (previous !== undefined && previous.column >= column) this.isInOrder = false;
    if (++this.book.cellCount > limits.cells) {
      throw tooLarge("cells", this.book.cellCount, limits.cells);
    }
    if (column > this.lastColumn) this.lastColumn = column;
    const {text, kind} = content;
    cells.push(isFormula ? {column, text, kind, isFormula} : {column, text, kind});
  }

  /** The column of a cell's `r`, whose row must be the row it stands in. */
  private columnOfReference(): number {
    const {text, valueStart, valueEnd} = this.scanner;
    const column = columnInRow(text, valueStart, valueEnd, this.row + 1);
    if (column !== null) return column;
    const reference = text.slice(valueStart, Math.min(valueEnd, valueStart + 20));
    throw damaged(`${this.sheet.name} ${reference}`);
  }

  private readMerge() {
    const range = parseRange(this.scanner.attribute("ref") ?? "");
    if (range === null) throw damaged(this.sheet.name);
    this.merges.push(range);
    if (this.merges.length > limits.merges) {
      throw tooLarge("merges", this.merges.length, limits.merges);
    }
  }

  private readHiddenColumns() {
    const first = Number(this.scanner.attribute("min"));
    const last = Number(this.scanner.attribute("max"));
    if (!(first >= 1 && last >= first)) throw damaged(this.sheet.name);
    this.hiddenColumns.push([first - 1, last - 1]);
    // Each column once: a long list of spans is looked through for every column in use.
    if (this.hiddenColumns.length > limits.columns) throw damaged(this.sheet.name);
  }
}
