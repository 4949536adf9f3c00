import {SIZE} from "./wordParts.ts";

/** Millimetres of the sheet that text may fill: A4 less its margins. */
const TEXT = {width: 165, height: 257} as const;
const POINTS = 72 / 25.4;
/** Of the typeface, in its size: the mean width of a character of running text, and the height of a line. */
const CHARACTER = 0.44;
const LINE = 1.15;
/** In points: the head and the kind of the document, the places to sign, the charts with their captions. */
const HEAD = 50 + 23;
const FOOT = 75;
const CHARTS = 21 + 82 + 6;
/** Between paragraphs. */
const SPACE = 4;
/** What another program may set otherwise: nearly two lines. */
const RESERVE = 26;

/** A text in a column: its size in half points, and the share of the width that it has. */
interface SetText {
  readonly text: string;
  readonly size: number;
  readonly share?: number;
}

/** How high a text stands, in points, by the mean width of its characters. */
export function textHeight({text, size, share = 1}: SetText, padding = 0): number {
  const points = size / 2;
  const width = TEXT.width * POINTS * share - 2 * padding;
  const lines = Math.max(1, Math.ceil((text.length * points * CHARACTER) / width));
  return lines * points * LINE;
}

/** Points that are left on one sheet for the table, beside paragraphs of the body, the note and the charts. */
export function roomBeside(others: {
  readonly body: readonly string[];
  readonly note: string;
  readonly hasCharts: boolean;
}): number {
  const {body, note, hasCharts} = others;
  const paragraphs = body.reduce(
    (sum, text) => sum + textHeight({text, size: SIZE.body}) + SPACE,
    0
  );
  const small = textHeight({text: note, size: SIZE.note}) + 2 * SPACE;
  const fixed = HEAD + FOOT + (hasCharts ? CHARTS : 0) + RESERVE;
  return TEXT.height * POINTS - fixed - paragraphs - small;
}
