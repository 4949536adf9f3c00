import {limits} from "./limits.ts";
import {stands} from "./plainMarkup.ts";
import {damaged, Refusal} from "./refusal.ts";
import {decodeEntities} from "./xmlEntities.ts";
import type {PartBytes} from "./xmlPieces.ts";
import {XmlPieces} from "./xmlPieces.ts";

const LESS_THAN = 60;
const GREATER_THAN = 62;
const SLASH = 47;
const EXCLAMATION = 33;
const QUESTION = 63;
const COLON = 58;
const EQUALS = 61;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SPACE = 32;
const CDATA = "<![CDATA[";

/**
 * Walks over the tags of an XML part, in one pass and without building a tree. The text comes in
 * pieces that end just before a "<", so a tag or a run of text is always whole within a piece.
 *
 * Names are compared without the prefix of the root element ("x:row" is "row" in an "x:worksheet").
 * A document type is refused: no entity is ever defined or fetched. Every loop moves `cursor` forward.
 */
export class XmlScanner {
  /** The piece at hand. Positions below are positions in it, valid until the next call of `next`. */
  text = "";
  /** Just after the tag. */
  cursor = 0;
  /** True for `</row>`. */
  isEnd = false;
  /** True for `<row/>`. */
  isEmpty = false;
  attributeStart = 0;
  attributeEnd = 0;
  valueStart = 0;
  valueEnd = 0;

  private nameStart = 0;
  private nameEnd = 0;
  private attributesAt = 0;
  private tagEnd = 0;
  private prefix: string | null = null;
  private readonly part: string;
  private readonly pieces: XmlPieces;

  constructor(bytes: PartBytes, part: string) {
    this.part = part;
    this.pieces = new XmlPieces(bytes);
  }

  /** Moves to the next tag; false at the end of the part. */
  next(): boolean {
    for (;;) {
      const at = this.contentEnd();
      if (at === this.text.length) {
        if (!this.refill()) return false;
        continue;
      }
      if (this.isDeclaration(at)) this.skipDeclaration(at);
      else {
        this.readTag(at);
        return true;
      }
    }
  }

  isNamed(name: string): boolean {
    const start = this.nameStart;
    if (this.nameEnd - start !== name.length) return false;
    return stands(name, this.text, start);
  }

  /** Where the text after the tag ends: the next "<" or the end of the piece. */
  contentEnd(): number {
    const text = this.text;
    let at = this.cursor;
    while (at < text.length && text.charCodeAt(at) !== LESS_THAN) at++;
    return at;
  }

  /** Moves to the next attribute of the tag, whose name and value then stand at the four positions. */
  nextAttribute(): boolean {
    const text = this.text;
    let at = this.attributesAt;
    while (at < this.tagEnd && text.charCodeAt(at) <= SPACE) at++;
    if (at >= this.tagEnd || text.charCodeAt(at) === SLASH) return false;
    this.attributeStart = at;
    let code = text.charCodeAt(at);
    while (at < this.tagEnd && code !== EQUALS && code > SPACE) code = text.charCodeAt(++at);
    this.attributeEnd = at;
    while (at < this.tagEnd && text.charCodeAt(at) <= SPACE) at++;
    if (text.charCodeAt(at) !== EQUALS) throw damaged(this.part);
    at++;
    while (at < this.tagEnd && text.charCodeAt(at) <= SPACE) at++;
    const quote = text.charCodeAt(at);
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw damaged(this.part);
    this.valueStart = ++at;
    while (at < this.tagEnd && text.charCodeAt(at) !== quote) at++;
    this.valueEnd = at;
    this.attributesAt = at + 1;
    return true;
  }

  /** The decoded value of an attribute, or null. A name that begins with ":" fits any prefix. */
  attribute(name: string): string | null {
    const attributesAt = this.attributesAt;
    let value: string | null = null;
    while (value === null && this.nextAttribute()) {
      if (this.isAttribute(name)) {
        value = decodeEntities(this.text.slice(this.valueStart, this.valueEnd));
      }
    }
    this.attributesAt = attributesAt;
    return value;
  }

  /** Whether names stand in the part as they are asked for: an "x:worksheet" has its cells as "x:c". */
  get hasPlainNames(): boolean {
    return this.prefix === "";
  }

  flag(name: string): boolean {
    return isTrue(this.attribute(name));
  }

  /** The text of the element whose start tag was just met, moving past its end tag. */
  readText(): string {
    if (this.isEmpty) return "";
    let result = "";
    for (;;) {
      const end = this.contentEnd();
      result += decodeEntities(this.text.slice(this.cursor, end));
      this.cursor = end;
      if (result.length > limits.storedTextLength) throw new Refusal("read.cell-too-long");
      if (end === this.text.length) {
        if (!this.refill()) throw damaged(this.part);
      } else if (this.text.startsWith(CDATA, end)) {
        result += this.readCharacterData(end);
      } else if (this.isDeclaration(end)) {
        this.skipDeclaration(end);
      } else {
        this.readTag(end);
        if (this.isEnd) return result;
      }
    }
  }

  /** Whether the attribute just met has this name, or ends in it where it begins with ":". */
  private isAttribute(name: string): boolean {
    const start = name.startsWith(":") ? this.attributeEnd - name.length : this.attributeStart;
    if (start < this.attributeStart || this.attributeEnd - start !== name.length) return false;
    return stands(name, this.text, start);
  }

  private isDeclaration(at: number): boolean {
    const code = this.text.charCodeAt(at + 1);
    return code === EXCLAMATION || code === QUESTION;
  }

  private readCharacterData(at: number): string {
    let start = at + CDATA.length;
    let end = this.text.indexOf("]]>", start);
    while (end === -1) {
      // It holds a "<", before which the piece ended.
      const before = this.text.slice(start);
      if (before.length > limits.storedTextLength) throw new Refusal("read.cell-too-long");
      if (!this.refill()) throw damaged(this.part);
      this.text = before + this.text;
      start = 0;
      end = this.text.indexOf("]]>");
    }
    this.cursor = end + 3;
    return this.text.slice(start, end);
  }

  private readTag(at: number) {
    const text = this.text;
    this.isEnd = text.charCodeAt(at + 1) === SLASH;
    const nameStart = at + (this.isEnd ? 2 : 1);
    let end = nameStart;
    let code = text.charCodeAt(end);
    while (code > SPACE && code !== GREATER_THAN && code !== SLASH) code = text.charCodeAt(++end);
    this.nameEnd = end;
    this.attributesAt = end;
    while (code !== GREATER_THAN) {
      if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
        // A loop of its own: values are short, and looking for the quote by a call costs more.
        const quote = code;
        code = text.charCodeAt(++end);
        while (code !== quote && end < text.length) code = text.charCodeAt(++end);
      }
      // Past the end of the piece charCodeAt gives NaN: the tag never closes.
      if (end >= text.length) throw damaged(this.part);
      code = text.charCodeAt(++end);
    }
    this.isEmpty = text.charCodeAt(end - 1) === SLASH;
    this.tagEnd = end;
    this.cursor = end + 1;
    this.prefix ??= text.slice(nameStart, this.prefixEnd(nameStart));
    this.nameStart =
      this.prefix !== "" && text.startsWith(this.prefix, nameStart)
        ? nameStart + this.prefix.length
        : nameStart;
  }

  private prefixEnd(nameStart: number): number {
    for (let at = nameStart; at < this.nameEnd; at++) {
      if (this.text.charCodeAt(at) === COLON) return at + 1;
    }
    return nameStart;
  }

  private skipDeclaration(at: number) {
    const closing = this.text.startsWith("<!--", at)
      ? "-->"
      : this.text.startsWith(CDATA, at)
        ? "]]>"
        : this.text.startsWith("<?", at)
          ? "?>"
          : null;
    if (closing === null) throw new Refusal("read.forbidden-xml", this.part, {part: this.part});
    let end = this.text.indexOf(closing, at + 2);
    while (end === -1) {
      const tail = this.text.slice(-2);
      if (!this.refill()) throw damaged(this.part);
      this.text = tail + this.text;
      end = this.text.indexOf(closing);
    }
    this.cursor = end + closing.length;
  }

  /** Replaces the piece by the one after it; false where there is none. */
  private refill(): boolean {
    const text = this.pieces.next();
    if (text === null) return false;
    this.text = text;
    this.cursor = 0;
    return true;
  }
}

/** The two ways to write true in XML. */
export function isTrue(value: string | null): boolean {
  return value === "1" || value === "true";
}
