import {addressOf, parseAddress} from "../address.ts";
import {TextEdits} from "./textEdits.ts";
import type {Tag} from "./xmlTags.ts";
import {attributeOf, TagCursor, Unpatchable, withAttribute, withPrefix} from "./xmlTags.ts";

/** The style that a cell of style `base` is to have instead. */
export type MarkedStyle = (address: string, base: number) => number;

/** What becomes of the style of every other cell. */
export type OtherStyle = (base: number) => number;

interface OpenRow {
  readonly index: number;
  readonly tag: Tag;
  readonly style: number | null;
  column: number;
  /** Columns still to be marked in this row, in order. */
  readonly waiting: number[];
}

/**
 * A worksheet with other styles on some cells, and those cells made that it does not hold: an empty cell
 * has the style of its row, or of its column. Nothing else of it changes.
 */
export function markCells(
  xml: string,
  addresses: readonly string[],
  markedStyle: MarkedStyle,
  otherStyle: OtherStyle | null = null
): string {
  return new CellMarking(xml, addresses, markedStyle, otherStyle).run();
}

class CellMarking {
  private readonly xml: string;
  private readonly markedStyle: MarkedStyle;
  private readonly otherStyle: OtherStyle | null;
  private readonly edits: TextEdits;
  /** Columns to mark by row, both counted from 0 and in order. */
  private readonly wanted: Map<number, number[]>;
  private readonly columnStyles: {first: number; last: number; style: number}[] = [];
  private root: Tag | null = null;
  private row: OpenRow | null = null;
  private rowIndex = -1;
  private spansDroppedIn = -1;

  constructor(
    xml: string,
    addresses: readonly string[],
    markedStyle: MarkedStyle,
    otherStyle: OtherStyle | null
  ) {
    this.xml = xml;
    this.otherStyle = otherStyle;
    this.markedStyle = markedStyle;
    this.edits = new TextEdits(xml);
    this.wanted = byRow(addresses);
  }

  run(): string {
    const cursor = new TagCursor(this.xml);
    let isInCells = false;
    for (let tag = cursor.next(); tag !== null; tag = cursor.next()) {
      this.root ??= tag;
      if (tag.localName === "sheetData" && tag.depth === 1) {
        if (tag.isEmpty) this.fillEmptySheet(tag);
        else if (tag.isEnd) this.addRowsBefore(Infinity, tag.start);
        isInCells = !tag.isEnd;
        if (tag.isEnd || tag.isEmpty) break;
      } else if (!isInCells) {
        if (tag.localName === "col" && !tag.isEnd) this.noteColumn(tag);
      } else if (tag.localName === "row" && tag.depth === 2) this.meetRow(tag);
      else if (tag.localName === "c" && tag.depth === 3 && !tag.isEnd) this.meetCell(tag);
    }
    return this.edits.apply();
  }

  private noteColumn(tag: Tag): void {
    const style = Number(this.attribute(tag, "style") ?? 0);
    const first = Number(this.attribute(tag, "min")) - 1;
    const last = Number(this.attribute(tag, "max")) - 1;
    if (style > 0) this.columnStyles.push({first, last, style});
  }

  private meetRow(tag: Tag): void {
    if (tag.isEnd) {
      this.addCells(Infinity, tag.start);
      this.row = null;
      return;
    }
    const written = this.attribute(tag, "r");
    this.rowIndex = written === null ? this.rowIndex + 1 : Number(written) - 1;
    this.addRowsBefore(this.rowIndex, tag.start);
    const waiting = this.wanted.get(this.rowIndex) ?? [];
    this.wanted.delete(this.rowIndex);
    const isStyled = this.attribute(tag, "customFormat") === "1";
    const style = isStyled ? Number(this.attribute(tag, "s") ?? 0) : null;
    const row = {index: this.rowIndex, tag, style, column: -1, waiting};
    if (!tag.isEmpty) this.row = row;
    else if (waiting.length > 0) {
      const cells = waiting.map((column) => this.newCell(row, column)).join("");
      const opened = `${this.xml.slice(tag.start, tag.end - 2).trimEnd()}>`;
      this.edits.replace(
        tag.start,
        tag.end,
        `${withAttribute(opened, "spans", null)}${cells}</${tag.name}>`
      );
    }
  }

  private meetCell(tag: Tag): void {
    const {row} = this;
    if (row === null) throw new Unpatchable("cell outside a row");
    if (row.waiting.length === 0) {
      this.changeOther(tag);
      return;
    }
    const reference = this.attribute(tag, "r");
    const column =
      reference === null ? row.column + 1 : (parseAddress(reference)?.column ?? row.column + 1);
    row.column = column;
    this.addCells(column, tag.start);
    if (row.waiting[0] !== column) {
      this.changeOther(tag);
      return;
    }
    row.waiting.shift();
    const text = this.xml.slice(tag.start, tag.end);
    const base = Number(attributeOf(text, "s") ?? 0);
    const style = this.markedStyle(addressOf(row.index, column), base);
    this.edits.replace(tag.start, tag.end, withAttribute(text, "s", String(style)));
  }

  private changeOther(tag: Tag): void {
    if (this.otherStyle === null) return;
    const text = this.xml.slice(tag.start, tag.end);
    const base = Number(attributeOf(text, "s") ?? 0);
    const style = this.otherStyle(base);
    if (style === base) return;
    this.edits.replace(tag.start, tag.end, withAttribute(text, "s", String(style)));
  }

  /** Makes the wanted cells of the open row that stand before `column`. */
  private addCells(column: number, at: number): void {
    const {row} = this;
    if (row === null) return;
    while (row.waiting[0] !== undefined && row.waiting[0] < column) {
      this.edits.insert(at, this.newCell(row, row.waiting.shift() ?? 0));
      this.dropSpans(row);
    }
  }

  /** `spans` promises that no cell stands outside: a promise that a new cell may break. */
  private dropSpans({tag, index}: OpenRow): void {
    if (this.spansDroppedIn === index) return;
    this.spansDroppedIn = index;
    const text = this.xml.slice(tag.start, tag.end);
    const without = withAttribute(text, "spans", null);
    if (without !== text) this.edits.replace(tag.start, tag.end, without);
  }

  private addRowsBefore(index: number, at: number): void {
    for (const [row, columns] of this.wanted) {
      if (row >= index) break;
      this.edits.insert(at, this.newRow(row, columns));
      this.wanted.delete(row);
    }
  }

  private fillEmptySheet(tag: Tag): void {
    const rows = [...this.wanted].map(([row, columns]) => this.newRow(row, columns)).join("");
    const opened = `${this.xml.slice(tag.start, tag.end - 2).trimEnd()}>`;
    this.edits.replace(tag.start, tag.end, `${opened}${rows}</${tag.name}>`);
  }

  private newRow(index: number, columns: readonly number[]): string {
    const cells = columns.map((column) => this.newCell({index, style: null}, column)).join("");
    return `${this.prefixed(`<row r="${index + 1}">`)}${cells}${this.prefixed("</row>")}`;
  }

  private newCell({index, style}: Pick<OpenRow, "index" | "style">, column: number): string {
    const ofColumn = this.columnStyles.find(({first, last}) => first <= column && column <= last);
    const address = addressOf(index, column);
    const marked = this.markedStyle(address, style ?? ofColumn?.style ?? 0);
    return this.prefixed(`<c r="${address}" s="${marked}"/>`);
  }

  private prefixed(fragment: string): string {
    return this.root === null ? fragment : withPrefix(fragment, this.root);
  }

  private attribute(tag: Tag, name: string): string | null {
    return attributeOf(this.xml.slice(tag.start, tag.end), name);
  }
}

function byRow(addresses: readonly string[]): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const address of new Set(addresses)) {
    const place = parseAddress(address);
    if (place === null) continue;
    const columns = rows.get(place.row);
    if (columns === undefined) rows.set(place.row, [place.column]);
    else columns.push(place.column);
  }
  const ordered = new Map([...rows].sort(([a], [b]) => a - b));
  for (const columns of ordered.values()) columns.sort((a, b) => a - b);
  return ordered;
}
