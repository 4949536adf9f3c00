import {limits} from "./limits.ts";
import {plainTextEnd, stands} from "./plainMarkup.ts";
import {Refusal} from "./refusal.ts";
import {decodeStoredText} from "./storedText.ts";
import type {XmlScanner} from "./xmlScanner.ts";

const PRESERVED = '<t xml:space="preserve">';

/**
 * The text of a shared (`si`) or inline (`is`) string whose start tag was just met: its runs joined,
 * phonetic guides (`rPh`) left out, white space at the ends kept only where `xml:space` says so.
 */
export function readRichText(scanner: XmlScanner, element: "si" | "is"): string {
  if (scanner.isEmpty) return "";
  const plain = plainText(scanner, element);
  if (plain !== null) return plain;
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

/** The text of one `<t>` alone, where it is written plainly; null, and nothing moved, where it is not. */
function plainText(scanner: XmlScanner, element: "si" | "is"): string | null {
  const {text, cursor} = scanner;
  if (!scanner.hasPlainNames) return null;
  const isPreserved = !stands("<t>", text, cursor);
  if (isPreserved && !stands(PRESERVED, text, cursor)) return null;
  const start = cursor + (isPreserved ? PRESERVED.length : "<t>".length);
  const closing = element === "si" ? "</t></si>" : "</t></is>";
  const end = plainTextEnd(text, start, closing, isPreserved);
  if (end === -1) return null;
  if (end - start > limits.storedTextLength) throw new Refusal("read.cell-too-long");
  scanner.cursor = end + closing.length;
  return text.slice(start, end);
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
