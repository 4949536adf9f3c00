import {rootOf, XML} from "./workbookPackage.ts";
import {attributeOf, TagCursor, Unpatchable, withAttribute, withPrefix} from "./xmlTags.ts";

/** Looks that can be added; children of `fonts`, `fills`, `borders` and attributes of an `xf`. */
export interface Look {
  readonly font?: string;
  readonly fill?: string;
  readonly border?: string;
  readonly alignment?: string;
}

type ListName = "fonts" | "fills" | "borders" | "cellXfs";

interface StyleList {
  readonly start: number;
  /** Where its end tag begins. */
  readonly end: number;
  readonly tag: string;
  readonly items: readonly string[];
  readonly added: string[];
}

/** What a workbook without styles gets. */
export const PLAIN_STYLES = `${XML}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The cell styles of a workbook: those it has, by number, and those added behind them. */
export class StyleBook {
  private readonly xml: string;
  private readonly lists: ReadonlyMap<ListName, StyleList>;
  private readonly known = new Map<string, number>();

  constructor(xml: string) {
    this.xml = xml;
    this.lists = readLists(xml);
  }

  /** The style `base` with another fill: its number format, font, border, alignment and lock stay. */
  filled(base: number, fill: string): number {
    return this.remembered(`${base}\0${fill}`, () => {
      const {items} = this.list("cellXfs");
      const xf = items[base] ?? items[0];
      if (xf === undefined) throw new Unpatchable("styles");
      const end = xf.indexOf(">") + 1;
      const tag = withAttribute(
        withAttribute(xf.slice(0, end), "fillId", String(this.add("fills", fill))),
        "applyFill",
        "1"
      );
      return this.add("cellXfs", tag + xf.slice(end), true);
    });
  }

  /** The style `base` without a fill, where its fill is one of `fills`; else `base` itself. */
  unfilled(base: number, fills: readonly string[]): number {
    return this.remembered(`${base} unfilled`, () => {
      const xf = this.list("cellXfs").items[base];
      if (xf === undefined) return base;
      const end = xf.indexOf(">") + 1;
      const fill = this.list("fills").items[Number(attributeOf(xf.slice(0, end), "fillId") ?? 0)];
      const root = rootOf(this.xml);
      if (!fills.some((one) => withPrefix(one, root) === fill)) return base;
      return this.add(
        "cellXfs",
        withAttribute(xf.slice(0, end), "fillId", "0") + xf.slice(end),
        true
      );
    });
  }

  /** A style of its own, on the workbook's first font where `font` is not given. */
  look({font, fill, border, alignment = ""}: Look): number {
    return this.remembered(JSON.stringify([font, fill, border, alignment]), () => {
      const fontId = font === undefined ? 0 : this.add("fonts", font);
      const fillId = fill === undefined ? 0 : this.add("fills", fill);
      const borderId = border === undefined ? 0 : this.add("borders", border);
      return this.add(
        "cellXfs",
        `<xf numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`
      );
    });
  }

  /** Name of the workbook's first font. */
  get fontName(): string {
    const font = this.list("fonts").items[0] ?? "";
    const tag = /<(?:\w+:)?name\s[^>]*>/.exec(font)?.[0] ?? "";
    return attributeOf(tag, "val") ?? "Times New Roman";
  }

  toXml(): string {
    let xml = this.xml;
    const changed = [...this.lists.values()].filter(({added}) => added.length > 0);
    for (const {start, end, tag, items, added} of changed.sort((a, b) => b.start - a.start)) {
      const counted = withAttribute(tag, "count", String(items.length + added.length));
      const inner = xml.slice(start + tag.length, end);
      xml = xml.slice(0, start) + counted + inner + added.join("") + xml.slice(end);
    }
    return xml;
  }

  /** The number of an item of a list, added where it is not there from before. */
  private add(name: ListName, item: string, isAsWritten = false): number {
    const list = this.list(name);
    const written = isAsWritten ? item : withPrefix(item, rootOf(this.xml));
    const at = list.added.indexOf(written);
    if (at !== -1) return list.items.length + at;
    list.added.push(written);
    return list.items.length + list.added.length - 1;
  }

  private remembered(key: string, make: () => number): number {
    const style = this.known.get(key) ?? make();
    this.known.set(key, style);
    return style;
  }

  private list(name: ListName): StyleList {
    const list = this.lists.get(name);
    if (list === undefined) throw new Unpatchable("styles");
    return list;
  }
}

function readLists(xml: string): Map<ListName, StyleList> {
  const lists = new Map<ListName, StyleList>();
  const cursor = new TagCursor(xml);
  let open: {name: ListName; start: number; tag: string; items: string[]} | null = null;
  let itemStart = 0;
  for (let tag = cursor.next(); tag !== null; tag = cursor.next()) {
    if (tag.depth === 1 && isListName(tag.localName)) {
      if (tag.isEmpty) continue;
      if (!tag.isEnd) {
        open = {
          name: tag.localName,
          start: tag.start,
          tag: xml.slice(tag.start, tag.end),
          items: []
        };
      } else if (open !== null) {
        lists.set(open.name, {...open, end: tag.start, added: []});
        open = null;
      }
    } else if (open !== null && tag.depth === 2) {
      if (!tag.isEnd) itemStart = tag.start;
      if (tag.isEnd || tag.isEmpty) open.items.push(xml.slice(itemStart, tag.end));
    }
  }
  return lists;
}

function isListName(name: string): name is ListName {
  return name === "fonts" || name === "fills" || name === "borders" || name === "cellXfs";
}
