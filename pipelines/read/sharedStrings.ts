import type {CellTexts} from "./cellText.ts";
import {isBlank, unreadableCharacter} from "./cellText.ts";
import {limits} from "./limits.ts";
import {Refusal, tooLarge} from "./refusal.ts";
import {readRichText} from "./richText.ts";
import {XmlScanner} from "./xmlScanner.ts";

export interface SharedStrings {
  /** What cells refer to by number; "" for text of white space alone. */
  readonly texts: readonly string[];
  /** Those among them that hold a character which nobody can have meant. */
  readonly unreadable: ReadonlySet<string>;
}

export const noSharedStrings: SharedStrings = {texts: [], unreadable: new Set()};

export function readSharedStrings(part: Uint8Array, cellTexts: CellTexts): SharedStrings {
  const scanner = new XmlScanner(part, "sharedStrings.xml");
  const texts: string[] = [];
  const unreadable = new Set<string>();
  while (scanner.next()) {
    if (scanner.isEnd || !scanner.isNamed("si")) continue;
    const text = cellTexts.of(readRichText(scanner, "si"));
    if (text.length > limits.cellLength) throw new Refusal("read.cell-too-long");
    if (texts.length >= limits.cells) throw tooLarge("strings", texts.length + 1, limits.cells);
    texts.push(isBlank(text) ? "" : text);
    if (cellTexts.isDoubtful && unreadableCharacter(text) !== null) unreadable.add(text);
  }
  return {texts, unreadable};
}
