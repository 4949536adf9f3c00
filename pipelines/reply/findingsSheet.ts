import {addressOf, columnName} from "../address.ts";
import type {Language} from "../findings/catalogue.ts";
import type {Severity} from "../types.ts";
import type {FindingsLine, FindingsTable, Target} from "./findingsTable.ts";
import {headerLook, listFont, severityFill, thinBorder, unwrapped, wrapped} from "./looks.ts";
import {sayInReply} from "./replyTexts.ts";
import type {StyleBook} from "./styleBook.ts";
import {XML} from "./workbookPackage.ts";
import {escapeCellText, escapeXml} from "./xmlTags.ts";

interface Column {
  readonly key:
    "number" | "severity" | "place" | "cells" | "message" | "remedy" | "text" | "code" | "file";
  /** Characters across. */
  readonly least: number;
  readonly most: number;
}

const COLUMNS: readonly Column[] = [
  {key: "number", least: 6, most: 10},
  {key: "severity", least: 11, most: 11},
  {key: "place", least: 16, most: 34},
  {key: "cells", least: 7, most: 7},
  {key: "message", least: 30, most: 60},
  {key: "remedy", least: 24, most: 46},
  {key: "text", least: 12, most: 28},
  {key: "code", least: 12, most: 34}
];
const FILE_COLUMN: Column = {key: "file", least: 16, most: 40};
const LINE_HEIGHT = 15;
const MOST_LINES_SHOWN = 12;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export interface FindingsSheetOptions {
  readonly language: Language;
  readonly styles: StyleBook;
  /** Sheets of the workbook that can be jumped to. */
  readonly sheets: ReadonlySet<string>;
  readonly hasFiles: boolean;
  /** True where the workbook is to open here. */
  readonly isOpen: boolean;
}

/**
 * The worksheet that lists what is to be mended: counts, a frozen header with a filter, one line for like
 * mistakes with their cells folded under it. Whatever a return says stands in it as text, never as formula.
 */
export function findingsSheet(table: FindingsTable, options: FindingsSheetOptions): string {
  return new FindingsSheet(table, options).toXml();
}

class FindingsSheet {
  private readonly table: FindingsTable;
  private readonly options: FindingsSheetOptions;
  private readonly columns: readonly Column[];
  private readonly widths: readonly number[];
  private readonly links: string[] = [];
  private readonly styles = new Map<string, number>();

  constructor(table: FindingsTable, options: FindingsSheetOptions) {
    this.table = table;
    this.options = options;
    this.columns = options.hasFiles ? [FILE_COLUMN, ...COLUMNS] : COLUMNS;
    this.widths = this.columns.map((column) => this.widthOf(column));
  }

  toXml(): string {
    const {table} = this;
    const headerRow = table.heading.length + 1;
    const rows = [
      ...table.heading.map((text, at) => this.headingRow(text, at)),
      `<row r="${headerRow}" ht="24" customHeight="1">${this.headerCells(headerRow - 1)}</row>`,
      ...table.lines.map((line, at) => this.lineRow(line, headerRow + at))
    ];
    const last = headerRow + table.lines.length;
    if (table.rest !== null) rows.push(this.plainRow(table.rest, last));
    const lastColumn = columnName(this.columns.length - 1);
    const selected = this.options.isOpen ? ' tabSelected="1"' : "";
    const pane = `<pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${headerRow + 1}" sqref="A${headerRow + 1}"/>`;
    const widths = this.widths
      .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
      .join("");
    const filter =
      table.lines.length === 0 ? "" : `<autoFilter ref="A${headerRow}:${lastColumn}${last}"/>`;
    const links = this.links.length === 0 ? "" : `<hyperlinks>${this.links.join("")}</hyperlinks>`;
    return `${XML}<worksheet xmlns="${MAIN}"><sheetPr><tabColor rgb="FFC00000"/><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0"${selected} workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" outlineLevelRow="1"/><cols>${widths}</cols><sheetData>${rows.join("")}</sheetData>${filter}${links}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
  }

  private headingRow(text: string, at: number): string {
    const {styles} = this.options;
    const font = listFont(styles.fontName, at === 0 ? {bold: true, size: 14} : {});
    const style = styles.look({font, alignment: unwrapped});
    const height = at === 0 ? ' ht="21" customHeight="1"' : "";
    return `<row r="${at + 1}"${height}>${textCell(addressOf(at, 0), text, style)}</row>`;
  }

  private plainRow(text: string, row: number): string {
    const style = this.options.styles.look({alignment: unwrapped});
    return `<row r="${row + 1}">${textCell(addressOf(row, 0), text, style)}</row>`;
  }

  private headerCells(row: number): string {
    const {styles, language} = this.options;
    const style = styles.look(headerLook(styles.fontName));
    return this.columns
      .map(({key}, at) =>
        textCell(addressOf(row, at), sayInReply(language, key === "file" ? "ofFile" : key), style)
      )
      .join("");
  }

  private lineRow(line: FindingsLine, row: number): string {
    const isGroup = line.level === 0;
    const cells = this.columns.map(({key}, at) => {
      const address = addressOf(row, at);
      const isLink = key === "place" && this.canJump(line.target);
      const style = this.lineStyle({
        isLink,
        isBold: isGroup && key === "severity",
        fill: key === "severity" || (isGroup && key === "number") ? line.severity : null
      });
      if (isLink && line.target !== null) this.links.push(linkXml(address, line.target));
      const text = this.textOf(line, key);
      if (key === "cells" && text !== "") {
        return `<c r="${address}" s="${style}"><v>${text}</v></c>`;
      }
      if (key === "message" && line.title !== "") return this.titledCell(address, line, style);
      return textCell(address, text, style);
    });
    const folded = line.hasFolded ? ' collapsed="1"' : "";
    const outline = isGroup ? folded : ` outlineLevel="1"${line.isFolded ? ' hidden="1"' : ""}`;
    return `<row r="${row + 1}" ht="${this.heightOf(line)}" customHeight="1"${outline}>${cells.join("")}</row>`;
  }

  private lineStyle(look: {isLink: boolean; isBold: boolean; fill: Severity | null}): number {
    const key = `${look.isLink} ${look.isBold} ${look.fill}`;
    const known = this.styles.get(key);
    if (known !== undefined) return known;
    const {styles} = this.options;
    const font = listFont(styles.fontName, {
      ...(look.isLink ? {link: true} : {}),
      ...(look.isBold ? {bold: true} : {})
    });
    const fill = look.fill === null ? {} : {fill: severityFill(look.fill)};
    const style = styles.look({border: thinBorder, alignment: wrapped, font, ...fill});
    this.styles.set(key, style);
    return style;
  }

  private textOf(line: FindingsLine, key: Column["key"]): string {
    if (key === "severity") return sayInReply(this.options.language, line.severity);
    return key === "message" && line.title !== "" ? `${line.title}\n${line.message}` : line[key];
  }

  /** The title in bold, the message below it. */
  private titledCell(address: string, {title, message}: FindingsLine, style: number): string {
    const font = `<sz val="11"/><rFont val="${escapeXml(this.options.styles.fontName)}"/>`;
    const run = (look: string, text: string): string =>
      `<r><rPr>${look}${font}</rPr><t xml:space="preserve">${escapeCellText(text)}</t></r>`;
    return `<c r="${address}" s="${style}" t="inlineStr"><is>${run("<b/>", title)}${run("", `\n${message}`)}</is></c>`;
  }

  private canJump(target: Target | null): boolean {
    return target !== null && this.options.sheets.has(target.sheet);
  }

  private widthOf({key, least, most}: Column): number {
    let longest = 0;
    for (const line of this.table.lines) {
      longest = Math.max(longest, this.textOf(line, key).length);
      if (longest >= most) break;
    }
    return Math.min(most, Math.max(least, longest + 2));
  }

  /** Rows are written with their height: viewers other than Excel do not fit wrapped rows by themselves. */
  private heightOf(line: FindingsLine): number {
    const lines = this.columns.map(({key}, at) => {
      const across = Math.max(1, (this.widths[at] ?? 10) - 1);
      return this.textOf(line, key)
        .split("\n")
        .reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / across)), 0);
    });
    return Math.min(MOST_LINES_SHOWN, Math.max(...lines)) * LINE_HEIGHT + 3;
  }
}

function textCell(address: string, text: string, style: number): string {
  if (text === "") return `<c r="${address}" s="${style}"/>`;
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeCellText(text)}</t></is></c>`;
}

function linkXml(address: string, {sheet, range}: Target): string {
  const location = `'${sheet.replaceAll("'", "''")}'!${range}`;
  return `<hyperlink ref="${address}" location="${escapeXml(location)}" display="${escapeXml(location)}"/>`;
}
