import {decodeEntities} from "../read/xmlEntities.ts";

/** One tag of an XML text, by its positions. Valid until the cursor moves on. */
export interface Tag {
  /** As written, prefix included. */
  readonly name: string;
  /** Without its prefix. */
  readonly localName: string;
  readonly start: number;
  /** Just after the ">". */
  readonly end: number;
  readonly isEnd: boolean;
  readonly isEmpty: boolean;
  /** How many elements are open around it: 0 for the root, start and end tag alike. */
  readonly depth: number;
}

/** The part is not as this patching knows it: the caller writes a copy of its own instead. */
export class Unpatchable extends Error {}

/** Walks over the tags of a text, past comments, instructions and character data. Builds nothing. */
export class TagCursor {
  readonly xml: string;
  private at: number;
  private depth = 0;

  constructor(xml: string, at = 0) {
    this.xml = xml;
    this.at = at;
  }

  next(): Tag | null {
    const {xml} = this;
    for (;;) {
      const start = xml.indexOf("<", this.at);
      if (start === -1) return null;
      const past = pastDeclaration(xml, start);
      if (past === null) return this.tagAt(start);
      this.at = past;
    }
  }

  private tagAt(start: number): Tag {
    const {xml} = this;
    const isEnd = xml.charAt(start + 1) === "/";
    const close = closingOf(xml, start + 1);
    const isEmpty = !isEnd && xml.charAt(close - 1) === "/";
    const name = /^[^\s/>]+/.exec(xml.slice(start + (isEnd ? 2 : 1), close))?.[0] ?? "";
    if (isEnd) this.depth--;
    const depth = this.depth;
    if (!isEnd && !isEmpty) this.depth++;
    this.at = close + 1;
    const localName = name.slice(name.indexOf(":") + 1);
    return {name, localName, start, end: close + 1, isEnd, isEmpty, depth};
  }
}

/** Where the comment, instruction or character data at `start` ends; null where a tag begins there. */
function pastDeclaration(xml: string, start: number): number | null {
  const closing = xml.startsWith("<!--", start)
    ? "-->"
    : xml.startsWith("<![CDATA[", start)
      ? "]]>"
      : xml.startsWith("<?", start)
        ? "?>"
        : xml.startsWith("<!", start)
          ? ">"
          : null;
  if (closing === null) return null;
  const end = xml.indexOf(closing, start);
  if (end === -1) throw new Unpatchable("xml");
  return end + closing.length;
}

/** The ">" that ends a tag: one between quotation marks does not. */
function closingOf(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const character = xml.charAt(at);
    if (character === ">") return at;
    if (character === '"' || character === "'") {
      at = xml.indexOf(character, at + 1);
      if (at === -1) break;
    }
  }
  throw new Unpatchable("xml");
}

const ATTRIBUTE = /\s([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The decoded value of an attribute of the tag `text`, or null. */
export function attributeOf(text: string, name: string): string | null {
  for (const match of text.matchAll(ATTRIBUTE)) {
    if (match[1] === name) return decodeEntities(match[2] ?? match[3] ?? "");
  }
  return null;
}

/** The tag `text` with one attribute set; null takes it away. Every other character stays. */
export function withAttribute(text: string, name: string, value: string | null): string {
  for (const match of text.matchAll(ATTRIBUTE)) {
    if (match[1] !== name) continue;
    const end = match.index + match[0].length;
    const written = value === null ? "" : ` ${name}="${value}"`;
    return text.slice(0, match.index) + written + text.slice(end);
  }
  if (value === null) return text;
  const end = text.endsWith("/>") ? text.length - 2 : text.length - 1;
  return `${text.slice(0, end).trimEnd()} ${name}="${value}"${text.slice(end)}`;
}

/** Our elements as this document writes its own: `<row>` is `<x:row>` in an `<x:worksheet>`. */
export function withPrefix(fragment: string, root: Tag): string {
  const prefix = root.name.slice(0, root.name.length - root.localName.length);
  return prefix === "" ? fragment : fragment.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}`);
}

/** Text for an element or an attribute. Characters that XML cannot hold are left out. */
export function escapeXml(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}

/** Text of a cell or note, where `_x000D_` would be read as one character. */
export function escapeCellText(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_"));
}
