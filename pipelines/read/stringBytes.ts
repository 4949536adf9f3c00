const LESS_THAN = 60;
const EXCLAMATION = 33;
const SLASH = 47;
const OPENING = bytesOf("<si>");
const CLOSING = bytesOf("</si>");
const LONGEST_START = 1_024;
/** What stands before the first string, in nearly every workbook. */
const START = /^(?:<\?xml [^<>]*\?>)?\s*<sst[ >][^<>]*$/;

/** Where the first `<si>` of a part stands; 0 where anything unusual comes before it. */
export function stringsStart(part: Uint8Array): number {
  const most = Math.min(part.length, LONGEST_START);
  let at = 0;
  while (at < most && !isAt(OPENING, part, at)) at++;
  if (at === 0 || at === most) return 0;
  let before = "";
  for (let index = 0; index < at - 1; index++) before += String.fromCharCode(part[index] ?? 0);
  return START.test(before) ? at : 0;
}

/** Just after the `</si>` of the string that begins there; -1 where none does, or one with a section of its own. */
export function nextStringEnd(part: Uint8Array, start: number): number {
  if (!isAt(OPENING, part, start)) return -1;
  for (let at = start + OPENING.length; at < part.length; at++) {
    if (part[at] !== LESS_THAN) continue;
    const next = part[at + 1];
    if (next === EXCLAMATION) return -1;
    if (next === SLASH && isAt(CLOSING, part, at)) return at + CLOSING.length;
  }
  return -1;
}

/** Tells most strings apart. */
export function stringHash(part: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (part[at] ?? 0)) | 0;
  return hash ^ (hash >>> 15);
}

function isAt(expected: Uint8Array, part: Uint8Array, at: number): boolean {
  for (let index = 0; index < expected.length; index++) {
    if (part[at + index] !== expected[index]) return false;
  }
  return true;
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
