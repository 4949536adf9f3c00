import {limits} from "./limits.ts";
import {Refusal} from "./refusal.ts";
import {decodeStoredText} from "./storedText.ts";
import type {XmlScanner} from "./xmlScanner.ts";

/**
 * The text of a shared (`si`) or inline (`is`) string whose start tag was just met: its runs joined,
 * phonetic guides (`rPh`) left out, white space at the ends kept only where `xml:space` says so.
 */
export function readRichText(scanner: XmlScanner, element: "si" | "is"): string {
  if (scanner.isEmpty) return "";
  let text = "";
  let isPhonetic = false;
  while (scanner.next()) {
    if (!scanner.isEnd && scanner.isNamed("t")) {
      const isPreserved = scanner.attribute("xml:space") === "preserve";
      const run = scanner.readText();
      if (!isPhonetic) text += isPreserved ? run : trimXmlSpace(run);
    } else if (scanner.isNamed("rPh")) isPhonetic = !scanner.isEnd && !scanner.isEmpty;
    else if (scanner.isEnd && scanner.isNamed(element)) break;
    if (text.length > limits.storedTextLength) throw new Refusal("read.cell-too-long");
  }
  return decodeStoredText(text);
}

/** A loop, because `/\s+$/` costs the square of a long run of spaces. */
function trimXmlSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isXmlSpace(text.charCodeAt(start))) start++;
  while (end > start && isXmlSpace(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isXmlSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13;
}
