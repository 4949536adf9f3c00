import {limits} from "./limits.ts";
import {wholeNumber} from "./storedValue.ts";

const LETTER_A = 65;
const LETTER_Z = 90;

/** The column, from 0, of a reference such as `B4`; null where it is none, or one of another row. */
export function columnInRow(text: string, start: number, end: number, row: number): number | null {
  let at = start;
  let column = 0;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < LETTER_A || code > LETTER_Z) break;
    column = Math.min(column * 26 + code - LETTER_A + 1, limits.columns + 1);
  }
  return column === 0 || wholeNumber(text, at, end) !== row ? null : column - 1;
}
