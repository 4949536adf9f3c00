import type {FindingList} from "./findingList.ts";
import {decodeLegacyText} from "./legacyLetters.ts";
import {Refusal} from "./refusal.ts";
import {unicodeEncoding} from "./unicodeEncoding.ts";

/** What programs declare by habit, whatever the bytes are. */
const SAYS_NOTHING = /^(?:utf-?8|iso-8859-1|windows-1252|us-ascii)$/i;

/**
 * The text of a file in UTF-8 or UTF-16, with or without a byte order mark, in the encoding that it declares,
 * or in one from before Unicode that the text itself gives away. Anything else is refused: a wrong guess
 * would turn names into other names in silence.
 */
export function decodeText(bytes: Uint8Array, findings: FindingList, declared = ""): string {
  const text =
    decodeStrictly(bytes, unicodeEncoding(bytes) ?? "utf-8") ??
    (declared === "" || SAYS_NOTHING.test(declared) ? null : decodeStrictly(bytes, declared));
  if (text !== null) return text;
  const found = decodeLegacyText(new TextDecoder("windows-1252").decode(bytes));
  if (found === null) throw new Refusal("read.encoding-unknown");
  const example = found.text.split("\n").find((line) => /[^\s!-~]/.test(line)) ?? "";
  findings.add("read.legacy-letters", null, example.trim(), {encoding: found.encoding, count: 1});
  return found.text;
}

/** Null where the bytes break the rules of the encoding, or nobody knows it. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
}
