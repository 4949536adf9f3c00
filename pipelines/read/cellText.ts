import {hasLegacySigns} from "./legacySigns.ts";

const LINE_FEED = 10;
const TAB = 9;
const GHA = 0x1a2;

/** What a character asks for: nothing, a look at the text that it stands in, or waiting for the whole file. */
const DOUBTFUL = 1;
const STRANGE = 2;
const MARKS = Uint8Array.from({length: 0x300}, (_, code) => {
  const isAscii = (code >= 0x20 && code < 0x7f) || code === LINE_FEED || code === TAB;
  if (code >= 0x80 && hasLegacySigns(String.fromCharCode(code))) return STRANGE | DOUBTFUL;
  return isAscii || (code >= 0xc0 && (code & ~1) !== GHA) ? 0 : DOUBTFUL;
});

/**
 * The text of a cell as read: NFC, line breaks as "\n", and without the invisible characters (zero-width
 * spaces and joiners, direction marks, soft hyphens) that make two spellings of one name look alike.
 */
export function cellText(raw: string): string {
  return marksOf(raw) === 0 ? raw : cleaned(raw);
}

function cleaned(raw: string): string {
  return (
    raw
      .replace(/\r\n?/g, "\n")
      // The letter gha, which some programs write where ư is meant.
      .replace(/[\u01a2\u01a3]/g, (letter) => (letter === "\u01a2" ? "Ư" : "ư"))
      .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")
      .normalize("NFC")
  );
}

/** The texts of one file's cells. Those with signs of an encoding from before Unicode wait for all of them. */
export class CellTexts {
  /** Whether any waits: `decodeLegacySheets` is to see the sheets when all are read. */
  hasLegacySigns = false;
  /** Whether the last one had characters that need a look: see `unreadableCharacter`. */
  isDoubtful = false;
  /** Whether the last one waits. */
  isWaiting = false;

  /** The text of a cell, or `raw` itself where it waits. */
  of(raw: string): string {
    const marks = marksOf(raw);
    this.isDoubtful = marks !== 0;
    this.isWaiting = (marks & STRANGE) !== 0;
    if (marks === 0) return raw;
    if (!this.isWaiting) return cleaned(raw);
    this.hasLegacySigns = true;
    return raw;
  }
}

/** Only white space, no-break spaces included: such a cell counts as empty. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first > 32 && first < 0xa0) return false;
  return text.trim() === "";
}

/**
 * The first character that no office can have meant, as `U+0000`, or null: a control character, half of a
 * surrogate pair, or the replacement character that a failed decoding leaves.
 */
export function unreadableCharacter(text: string): string | null {
  if (marksOf(text) === 0) return null;
  const match =
    // eslint-disable-next-line no-control-regex
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd-\uffff]|\p{Surrogate}/u.exec(text);
  if (match === null) return null;
  return `U+${(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** 0 for printable ASCII and precomposed Vietnamese letters, which is nearly every text. */
function marksOf(text: string): number {
  let marks = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x300) marks |= MARKS[code] ?? DOUBTFUL;
    else if (code < 0x1ea0 || code > 0x1ef9) marks |= DOUBTFUL;
  }
  return marks;
}
