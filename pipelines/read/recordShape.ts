import type {Delimiter} from "./delimiter.ts";
import {limits} from "./limits.ts";
import {Refusal, tooLarge} from "./refusal.ts";

const LINE_FEED = 10;
const SPACE = 32;
const QUOTE = 34;

/** Where in a field the pass stands. */
const AT_START = 0;
const IN_SPACES = 1;
const IN_TEXT = 2;
const IN_QUOTES = 3;
const AFTER_QUOTES = 4;

/** Of the records with two fields or more, how many must agree on a width before a wider one is a fault. */
const AGREEING_SHARE = 0.8;
const FEWEST_AGREEING = 3;

/**
 * Checks a delimited text before it is cut into fields: quotes are closed and enclose whole fields, no
 * record or field passes the limits. A quote inside an unquoted field (`ống 3"`) is text.
 *
 * Returns the number of fields beyond which a record is wider than its table, or null where the records do
 * not agree on one. Titles and notes of one field are not counted; a header wider than its records is
 * no fault.
 */
export function tableWidth(text: string, delimiter: Delimiter): number | null {
  const cut = delimiter.charCodeAt(0);
  const widths = new RecordWidths();
  let state = AT_START;
  let line = 1;
  let quoteLine = 0;
  let fieldStart = 0;
  let width = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) line++;
    if (state === IN_QUOTES) {
      if (code === QUOTE) state = AFTER_QUOTES;
      continue;
    }
    if (code === cut || code === LINE_FEED) {
      if (at - fieldStart > limits.cellLength * 2) throw new Refusal("read.cell-too-long");
      fieldStart = at + 1;
      state = AT_START;
      if (code === cut) width++;
      else {
        widths.add(width);
        width = 1;
      }
    } else if (code === QUOTE) {
      if (state === IN_SPACES) throw strayQuote(text, fieldStart, line);
      if (state === AT_START) quoteLine = line;
      // A second quote right after the first is one written double; after a space it is astray.
      if (state === AFTER_QUOTES && text.charCodeAt(at - 1) !== QUOTE) {
        throw strayQuote(text, fieldStart, line);
      }
      if (state !== IN_TEXT) state = IN_QUOTES;
    } else if (code === SPACE && state !== IN_TEXT) {
      if (state === AT_START) state = IN_SPACES;
    } else if (state === AFTER_QUOTES) throw strayQuote(text, fieldStart, line);
    else state = IN_TEXT;
  }
  if (state === IN_QUOTES) {
    throw new Refusal("read.unterminated-quote", excerpt(text, fieldStart), {line: quoteLine});
  }
  if (fieldStart < text.length) widths.add(width);
  return widths.agreed();
}

class RecordWidths {
  private readonly records = new Map<number, {count: number; widestBefore: number}>();
  private widest = 0;
  private count = 0;
  private rows = 0;

  add(width: number) {
    if (++this.rows > limits.rows) throw tooLarge("rows", this.rows, limits.rows);
    if (width > limits.columns) throw tooLarge("columns", width, limits.columns);
    if (width === 1) return;
    const known = this.records.get(width);
    if (known === undefined) this.records.set(width, {count: 1, widestBefore: this.widest});
    else known.count++;
    this.count++;
    if (width > this.widest) this.widest = width;
  }

  agreed(): number | null {
    for (const [width, {count, widestBefore}] of this.records) {
      if (count >= FEWEST_AGREEING && count >= this.count * AGREEING_SHARE) {
        return Math.max(width, widestBefore);
      }
    }
    return null;
  }
}

function strayQuote(text: string, fieldStart: number, line: number): Refusal {
  return new Refusal("read.stray-quote", excerpt(text, fieldStart), {line});
}

function excerpt(text: string, start: number): string {
  return text.slice(start, start + 40).replace(/\n[^]*/, "");
}
