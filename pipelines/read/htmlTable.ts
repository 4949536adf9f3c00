import {decodeHtmlEntities} from "./htmlEntities.ts";
import type {HtmlTag} from "./htmlScanner.ts";
import {htmlAttribute, HtmlScanner} from "./htmlScanner.ts";
import {limits} from "./limits.ts";
import {damaged, Refusal} from "./refusal.ts";
import type {SheetContext} from "./sheetBuilder.ts";
import {SheetBuilder} from "./sheetBuilder.ts";
import type {Worksheet} from "./worksheet.ts";

/** Cells above that reach into the rows below; a hostile page would have each row look at all of them. */
const MOST_HANGING = 1_000;
const BLOCK = /^\/?(?:p|div|h[1-6]|li|ul|ol|center|caption|body|html|form)$/;

interface Hanging {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * The tables of a web page as a spreadsheet program shows them: one sheet, each table below what stands
 * before it, a line of text between tables in column A. Cells are text as written: nothing is taken for a
 * number or a date. A page without a table is refused.
 */
export function readHtmlTables(html: string, name: string, context: SheetContext): Worksheet {
  const scan = new TablesScan(new SheetBuilder(name, false, context));
  const scanner = new HtmlScanner(html);
  for (let next = scanner.next(); next !== null; next = scanner.next()) {
    scan.addText(next.text);
    if (next.tag !== null) scan.addTag(next.tag);
  }
  return scan.end();
}

class TablesScan {
  private readonly sheet: SheetBuilder;
  private row = 0;
  private column = 0;
  private nextColumn = 0;
  private tables = 0;
  private depth = 0;
  private isInRow = false;
  private isInCell = false;
  private text = "";
  private hanging: Hanging[] = [];

  constructor(sheet: SheetBuilder) {
    this.sheet = sheet;
  }

  addText(text: string) {
    if (this.depth > 0 && !this.isInCell) return;
    this.text += decodeHtmlEntities(text).replace(/[ \t\r\n]+/g, " ");
    if (this.text.length > limits.storedTextLength) throw new Refusal("read.cell-too-long");
  }

  addTag(tag: HtmlTag) {
    switch (tag.name) {
      case "table":
        this.endRow();
        this.endLine();
        this.tables++;
        this.depth++;
        this.hanging = [];
        return;
      case "/table":
        this.endRow();
        this.depth = Math.max(0, this.depth - 1);
        this.hanging = [];
        return;
      case "tr":
        this.endRow();
        this.startRow(tag);
        return;
      case "/tr":
        this.endRow();
        return;
      case "td":
      case "th":
        if (!this.isInRow) this.startRow(tag);
        this.endCell();
        this.startCell(tag);
        return;
      case "/td":
      case "/th":
        this.endCell();
        return;
      case "br":
        if (this.isInCell) this.text += "\n";
        else this.endLine();
        return;
      default:
        if (!BLOCK.test(tag.name)) return;
        if (!this.isInCell) this.endLine();
        else if (this.text.trim() !== "") this.text += "\n";
    }
  }

  end(): Worksheet {
    this.endRow();
    this.endLine();
    if (this.tables === 0) throw new Refusal("read.web-page");
    if (this.depth > 0) throw damaged("HTML");
    return this.sheet.build();
  }

  private startRow(tag: HtmlTag) {
    this.isInRow = true;
    this.column = 0;
    this.hanging = this.hanging.filter(({bottom}) => bottom >= this.row);
    if (isHidden(tag)) this.sheet.hideRow(this.row);
  }

  private endRow() {
    if (!this.isInRow) return;
    this.endCell();
    this.isInRow = false;
    this.row++;
  }

  private startCell(tag: HtmlTag) {
    const {row} = this;
    let left = this.column;
    for (const {left: from, right, bottom} of this.hanging) {
      if (bottom >= row && left >= from && left <= right) left = right + 1;
    }
    const right = left + span(tag, "colspan", limits.columns) - 1;
    const bottom = row + span(tag, "rowspan", limits.rows) - 1;
    if (bottom > row) {
      if (this.hanging.length >= MOST_HANGING) throw damaged("HTML");
      this.hanging.push({left, right, bottom});
      this.hanging.sort((a, b) => a.left - b.left);
    }
    if (right > left || bottom > row) this.sheet.merge({top: row, left, bottom, right});
    this.column = left;
    this.nextColumn = right + 1;
    this.isInCell = true;
    this.text = "";
  }

  private endCell() {
    if (!this.isInCell) return;
    this.isInCell = false;
    this.sheet.add(this.row, this.column, this.takeText(), "text");
    this.column = this.nextColumn;
  }

  /** A line of text outside any table. */
  private endLine() {
    const text = this.takeText();
    if (this.depth > 0 || text === "") return;
    this.sheet.add(this.row, 0, text, "text");
    this.row++;
  }

  private takeText(): string {
    const text = this.text.replace(/ *\n */g, "\n").replace(/^[ \n]+/, "");
    this.text = "";
    return text.trimEnd();
  }
}

function span(tag: HtmlTag, name: string, most: number): number {
  const written = Number(htmlAttribute(tag, name) ?? "1");
  return Number.isInteger(written) && written > 0 ? Math.min(written, most) : 1;
}

function isHidden(tag: HtmlTag): boolean {
  return /display\s*:\s*none/i.test(htmlAttribute(tag, "style") ?? "");
}
