import {limits} from "./limits.ts";

const LESS_THAN = 60;
const GREATER_THAN = 62;
const SLASH = 47;
const EQUALS = 61;
const QUOTE = 34;
const SPACE = 32;
const AMPERSAND = 38;
const UNDERSCORE = 95;
const ZERO = 48;
const LETTER_A = 65;
const LETTER_Z = 90;
const LETTER_C = 99;
const LETTER_R = 114;
const LETTER_S = 115;
const LETTER_T = 116;
const LARGEST_WHOLE = 99_999_999;

/**
 * The way in which nearly every cell is written, read in one pass: `<c r="B4" s="1" t="s"><v>12</v></c>`.
 * Whatever is written otherwise is left to the scanner, which reads the same tag by tag at half the speed.
 */
export class PlainCell {
  column = 0;
  style = 0;
  isShared = false;
  /** True for `<c r="B4" s="1"/>`. */
  isEmpty = false;
  valueStart = 0;
  valueEnd = 0;
  /** Just after the cell. */
  end = 0;

  /** Whether a plain cell of that row (counted from 1) stands at `start`; if so the fields tell of it. */
  read(text: string, start: number, row: number): boolean {
    if (
      text.charCodeAt(start) !== LESS_THAN ||
      text.charCodeAt(start + 1) !== LETTER_C ||
      text.charCodeAt(start + 2) !== SPACE
    ) {
      return false;
    }
    this.column = -1;
    this.style = 0;
    this.isShared = false;
    let at = start + 2;
    while (text.charCodeAt(at) === SPACE) {
      const end = this.readAttribute(text, at + 1, row);
      if (text.charCodeAt(end) !== QUOTE) return false;
      at = end + 1;
    }
    if (this.column < 0 || this.column >= limits.columns) return false;
    this.isEmpty = text.charCodeAt(at) === SLASH;
    if (this.isEmpty) {
      this.end = at + 2;
      return text.charCodeAt(at + 1) === GREATER_THAN;
    }
    if (!stands("><v>", text, at)) return false;
    this.valueStart = at + 4;
    at = this.valueStart;
    // Past the end charCodeAt gives NaN, which is no character.
    while (text.charCodeAt(at) >= SPACE && text.charCodeAt(at) !== LESS_THAN) at++;
    this.valueEnd = at;
    this.end = at + 8;
    return stands("</v></c>", text, at);
  }

  /** Where the attribute's value ends; the position of no quote where it is none that is known. */
  private readAttribute(text: string, start: number, row: number): number {
    if (text.charCodeAt(start + 1) !== EQUALS || text.charCodeAt(start + 2) !== QUOTE) return start;
    const name = text.charCodeAt(start);
    let at = start + 3;
    if (name === LETTER_R) {
      let column = 0;
      for (let code = text.charCodeAt(at); code >= LETTER_A && code <= LETTER_Z;) {
        column = column * 26 + code - LETTER_A + 1;
        if (column > limits.columns) return start;
        code = text.charCodeAt(++at);
      }
      this.column = column - 1;
      return this.readWhole(text, at) === row ? this.end : start;
    }
    if (name === LETTER_S) {
      this.style = this.readWhole(text, at);
      return this.end;
    }
    this.isShared = name === LETTER_T && text.charCodeAt(at) === LETTER_S;
    return this.isShared ? at + 1 : start;
  }

  /** Digits as a number, `end` moved behind them; no leading zeros, so that each number has one spelling. */
  private readWhole(text: string, start: number): number {
    let number = 0;
    let at = start;
    for (let digit = text.charCodeAt(at) - ZERO; digit >= 0 && digit <= 9;) {
      number = number * 10 + digit;
      if (number > LARGEST_WHOLE) break;
      digit = text.charCodeAt(++at) - ZERO;
    }
    this.end = at === start ? -1 : at;
    return number;
  }
}

/**
 * The plain text of a `<t>` before `closing`, where it is written without entities and escapes, and without
 * spaces at its ends unless those are preserved: its end, or -1. `start` is just after the `<t>`.
 */
export function plainTextEnd(
  text: string,
  start: number,
  closing: string,
  isPreserved: boolean
): number {
  let at = start;
  let code = text.charCodeAt(at);
  if (code === SPACE && !isPreserved) return -1;
  while (code >= SPACE && code !== LESS_THAN && code !== AMPERSAND && code !== UNDERSCORE) {
    code = text.charCodeAt(++at);
  }
  if (code !== LESS_THAN || at === start) return -1;
  if (text.charCodeAt(at - 1) === SPACE && !isPreserved) return -1;
  return stands(closing, text, at) ? at : -1;
}

/** Whether `expected` stands there: for a few characters quicker than `startsWith`. */
export function stands(expected: string, text: string, at: number): boolean {
  for (let index = 0; index < expected.length; index++) {
    if (text.charCodeAt(at + index) !== expected.charCodeAt(index)) return false;
  }
  return true;
}
