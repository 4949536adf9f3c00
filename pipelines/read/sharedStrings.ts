import type {CellTexts} from "./cellText.ts";
import {isBlank, unreadableCharacter} from "./cellText.ts";
import type {KnownTexts} from "./knownTexts.ts";
import {limits} from "./limits.ts";
import {Refusal, tooLarge} from "./refusal.ts";
import {readRichText} from "./richText.ts";
import {nextStringEnd, stringsStart} from "./stringBytes.ts";
import {XmlScanner} from "./xmlScanner.ts";

export interface SharedStrings {
  /** What cells refer to by number; "" for text of white space alone. */
  readonly texts: readonly string[];
  /** Those among them that hold a character which nobody can have meant. */
  readonly unreadable: ReadonlySet<string>;
}

/** A part with more new words is no copy of a form: those are read faster all together. */
const MOST_NEW_TEXTS = 200;

export const noSharedStrings: SharedStrings = {texts: [], unreadable: new Set()};

export function readSharedStrings(
  part: Uint8Array,
  cellTexts: CellTexts,
  known: KnownTexts
): SharedStrings {
  return new StringsScan(cellTexts).scan(part, known);
}

class StringsScan {
  private readonly texts: string[] = [];
  private readonly unreadable = new Set<string>();
  private readonly cellTexts: CellTexts;

  constructor(cellTexts: CellTexts) {
    this.cellTexts = cellTexts;
  }

  scan(part: Uint8Array, known: KnownTexts): SharedStrings {
    const {texts, unreadable} = this;
    const at = this.scanKnown(part, known);
    const scanner = new XmlScanner(at === 0 ? part : part.subarray(at), "sharedStrings.xml");
    while (scanner.next()) {
      if (!scanner.isEnd && scanner.isNamed("si")) this.add(scanner);
    }
    return {texts, unreadable};
  }

  /** Takes the strings that were met before and a few that were not; gives where it ended. */
  private scanKnown(part: Uint8Array, known: KnownTexts): number {
    const {texts} = this;
    let fresh = 0;
    let last = 0;
    let start = stringsStart(part);
    while (texts.length < limits.cells) {
      const number = known.findAfter(last, part, start) || this.findKnown(part, start, last, known);
      if (number > 0) {
        texts.push(known.textOf(number));
        start += known.lengthOf(number);
        last = number;
        continue;
      }
      const end = nextStringEnd(part, start);
      if (end === -1 || ++fresh > MOST_NEW_TEXTS) return start;
      last = this.readNew(part, start, end, known);
      start = end;
    }
    return start;
  }

  private findKnown(part: Uint8Array, start: number, last: number, known: KnownTexts): number {
    const end = nextStringEnd(part, start);
    return end === -1 ? 0 : known.find(last, part, start, end);
  }

  private readNew(part: Uint8Array, start: number, end: number, known: KnownTexts): number {
    const {cellTexts, unreadable} = this;
    const scanner = new XmlScanner(part.subarray(start, end), "sharedStrings.xml");
    scanner.next();
    const text = this.add(scanner);
    const isClear = !cellTexts.isWaiting && !(cellTexts.isDoubtful && unreadable.has(text));
    return isClear ? known.keep(part, start, end, text) : 0;
  }

  /** Takes the string whose start tag was just met. */
  private add(scanner: XmlScanner): string {
    const {cellTexts, texts, unreadable} = this;
    const text = cellTexts.of(readRichText(scanner, "si"));
    if (text.length > limits.cellLength) throw new Refusal("read.cell-too-long");
    if (texts.length >= limits.cells) throw tooLarge("strings", texts.length + 1, limits.cells);
    if (cellTexts.isDoubtful && unreadableCharacter(text) !== null) unreadable.add(text);
    const kept = isBlank(text) ? "" : text;
    texts.push(kept);
    return kept;
  }
}
