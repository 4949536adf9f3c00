import type {FindingList} from "./findingList.ts";
import {decodeLegacyText} from "./legacyLetters.ts";
import {Refusal} from "./refusal.ts";
import {unicodeEncoding} from "./unicodeEncoding.ts";

/**
 * The text of a file in UTF-8 or UTF-16, with or without a byte order mark, or in an encoding from before
 * Unicode that the text itself gives away. Anything else is refused: a wrong guess would turn names into
 * other names in silence.
 */
export function decodeText(bytes: Uint8Array, findings: FindingList): string {
  try {
    return new TextDecoder(unicodeEncoding(bytes) ?? "utf-8", {fatal: true}).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  const found = decodeLegacyText(new TextDecoder("windows-1252").decode(bytes));
  if (found === null) throw new Refusal("read.encoding-unknown");
  findings.add("read.legacy-letters", null, "", {encoding: found.encoding, count: 1});
  return found.text;
}
