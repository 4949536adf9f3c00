import {nice, ticks} from "d3";

import {formatNumber} from "../format/number.ts";
import type {Content, Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {Language} from "../texts/language.ts";

/**
 * What all charts share. A chart is SVG as text, so that the same function writes it into a static
 * page, into a briefing, and redraws it in the browser; colours come from the tokens by class.
 */

/** Wide enough for a character of 13 px text, digits and Vietnamese letters alike. */
const CHARACTER = 7.1;

export function textWidth(text: string): number {
  return Math.ceil(text.length * CHARACTER);
}

/** Shortened with an ellipsis where it would not fit into `width` pixels. */
export function fitted(text: string, width: number): string {
  const most = Math.max(3, Math.floor(width / CHARACTER));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

export interface Axis {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** From a value to a pixel. */
  readonly at: (value: number) => number;
}

/** A straight axis that starts at zero (or below it, where a value is) and ends at a round number. */
export function valueAxis(
  values: readonly number[],
  [from, to]: readonly [number, number],
  count: number
): Axis {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const [start, stop] = nice(low, high > low ? high : low + 1, count);
  return {
    domain: [start, stop],
    ticks: ticks(start, stop, count),
    at: (value) => rounded(from + ((value - start) / (stop - start)) * (to - from))
  };
}

/** Names of rows of bars: beside the bars, or over them where the width would cut the longest one. */
export interface RowNames {
  /** Where the bars begin. */
  readonly left: number;
  /** How much lower the bar stands than its name; 0 where it stands beside it. */
  readonly below: number;
}

/** Height of a line of names over bars. */
const NAME_LINE = 18;
/** Part of the width that names may take beside the bars. */
const NAMES = 0.42;

export function rowNames(names: readonly string[], width: number): RowNames {
  const widest = Math.max(60, ...names.map(textWidth));
  return widest > width * NAMES ? {left: 0, below: NAME_LINE} : {left: widest + 8, below: 0};
}

export interface SvgOptions {
  /** Of the element; the patterns of the chart bear names made of it. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** What the chart shows, for readers who cannot see it; the numbers are in its table. */
  readonly label: string;
  /** `group` where the chart holds links; otherwise it is one picture. */
  readonly role?: "img" | "group";
}

/** The frame of a chart, with its two hatches: `url(#ID-missing)` and `url(#ID-partial)`. */
export function chartSvg(options: SvgOptions, ...content: readonly Content[]): Markup {
  const {id, width, height, label, role = "img"} = options;
  return html`<svg
    class="plot"
    id="${id}"
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    role="${role}"
    aria-label="${label}"
  >
    <defs>
      ${hatch(`${id}-missing`, "hatch-line")}${hatch(`${id}-partial`, "hatch-line-value")}
    </defs>
    ${content}
  </svg>`;
}

/** The 45° hatch: of what is missing in grey, of what is partial in the colour of the value. */
function hatch(id: string, className: string): Markup {
  return html`<pattern
    id="${id}"
    width="6"
    height="6"
    patternUnits="userSpaceOnUse"
    patternTransform="rotate(45)"
  >
    <rect class="${className}" width="2" height="6"></rect>
  </pattern>`;
}

/** Horizontal lines with their numbers at the left, the zero line heavier. */
export function horizontalGrid(
  axis: Axis,
  {left, right, language}: {left: number; right: number; language: Language}
): Markup[] {
  return axis.ticks.map((tick) => {
    const y = axis.at(tick);
    return html`<line
        class="${tick === 0 ? "baseline" : "grid"}"
        x1="${left}"
        x2="${right}"
        y1="${y}"
        y2="${y}"
      ></line>
      <text class="tick" x="${left - 8}" y="${y + 4}" text-anchor="end"
        >${formatNumber(tick, language)}</text
      >`;
  });
}

/** Vertical lines with their numbers below. */
export function verticalGrid(
  axis: Axis,
  {top, bottom, language}: {top: number; bottom: number; language: Language}
): Markup[] {
  let free = -Infinity;
  return axis.ticks.map((tick) => {
    const x = axis.at(tick);
    const said = formatNumber(tick, language);
    const isApart = x - textWidth(said) / 2 >= free;
    if (isApart) free = x + textWidth(said) / 2 + 4;
    return html`<line
        class="${tick === 0 ? "baseline" : "grid"}"
        x1="${x}"
        x2="${x}"
        y1="${top}"
        y2="${bottom}"
      ></line>
      ${isApart ? html`<text class="tick" x="${x}" y="${bottom + 16}" text-anchor="middle">${said}</text>` : ""}`;
  });
}

/** What a mark tells on hover and on focus, and the figure whose cells a click opens. */
export interface MarkDetail {
  readonly tip: string;
  /** Value of `data-trace`, where the figure can be traced to its cells. */
  readonly trace?: string | undefined;
}

/** Moves labels apart that would lie on one another, each at least `gap` below the one before. */
export function spread(
  wanted: readonly number[],
  gap: number,
  [low, high]: readonly [number, number]
): number[] {
  const order = wanted.map((y, i) => ({y, i})).sort((a, b) => a.y - b.y);
  let at = low - gap;
  for (const one of order) at = one.y = Math.max(one.y, at + gap);
  let next = high + gap;
  for (const one of [...order].reverse()) next = one.y = Math.min(one.y, next - gap);
  const result: number[] = [];
  for (const {y, i} of order) result[i] = rounded(y);
  return result;
}
