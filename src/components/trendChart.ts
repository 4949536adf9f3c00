import {formatNumber} from "../format/number.ts";
import type {Scale} from "../format/scale.ts";
import type {Content, Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import type {MarkDetail} from "./chartParts.ts";
import {chartSvg, horizontalGrid, rounded, textWidth, valueAxis} from "./chartParts.ts";
import {endLabels, valueLabels} from "./trendLabels.ts";
import {seriesMarks} from "./trendMarks.ts";

export interface TrendPoint extends MarkDetail {
  /** A year as a number; the middle of a part of a year lies beside it: the first quarter at −0,375. */
  readonly at: number;
  /** Null where nothing was reported: the line breaks there. */
  readonly value: number | null;
  /** What was reported, and what it would be with the missing; an upper bound of null is open. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Returns are missing, or the year is not over: drawn dashed and hollow. */
  readonly isProvisional: boolean;
}

export interface TrendSeries {
  readonly name: string;
  /** Class of its colour: `actual`, `target`, `other`, or `s1` to `s8`. */
  readonly hue: string;
  readonly points: readonly TrendPoint[];
}

export interface TrendOptions {
  readonly id: string;
  readonly width: number;
  readonly label: string;
  readonly scale: Scale;
  readonly language: Language;
  readonly height?: number;
  /** Distance of neighbouring points: 1 for years, 0,25 for quarters. */
  readonly step?: number;
}

export interface TrendLayout {
  /** From a time, and from a value in its base unit, to pixels. */
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  readonly top: number;
  readonly bottom: number;
  readonly step: number;
  readonly id: string;
  /** True in a small panel: smaller dots, and bounds by the band alone. */
  readonly isSmall?: boolean;
}

/** At the middle of 2025, where the point of that year lies, 63 provinces became 34. */
const NEW_STRUCTURE = 2025;
const TOP = 44;
/** Room above the highest number for the words at the rule. */
const RULE_ROOM = 14;
const BOTTOM = 28;

/**
 * Lines over time from zero, a dot for each figure. A line breaks where a period is missing (one
 * series alone: the gap is hatched); the band is between the bounds; dashed is provisional.
 */
export function trendChart(series: readonly TrendSeries[], options: TrendOptions): Markup {
  const {id, width, label, scale, language, step = 1} = options;
  const height = options.height ?? Math.round(Math.min(340, Math.max(220, width * 0.36)));
  const known = series.map((one) => ({...one, points: one.points.filter(isKnown)}));
  const points = known.flatMap((one) => one.points);
  const [first, last] = [Math.min(...points.map(start)), Math.max(...points.map(start))];
  const hasRule = first < NEW_STRUCTURE && last >= NEW_STRUCTURE;
  const top = hasRule ? TOP + RULE_ROOM : TOP;
  const axis = valueAxis(
    points.flatMap(({value, upper}) => [value ?? 0, upper ?? 0].map((v) => v / scale.divisor)),
    [height - BOTTOM, top],
    4
  );
  const left = Math.max(...axis.ticks.map((tick) => textWidth(formatNumber(tick, language)))) + 12;
  const right = width - endMargin(known, width);
  const inset = Math.min(48, (right - left) / (2 * ((last - first) / step + 1)));
  const x = (at: number) =>
    rounded(
      last === first
        ? (left + right) / 2
        : left + inset + ((at - first) / (last - first)) * (right - left - 2 * inset)
    );
  const y = (value: number) => axis.at(value / scale.divisor);
  const layout: TrendLayout = {x, y, top, bottom: height - BOTTOM, step, id};
  const years = yearsBetween(first, last);
  return chartSvg(
    {id, width, height, label},
    horizontalGrid(axis, {left, right, language}),
    yearLabels(years, layout, right - left),
    hasRule ? newStructureRule(layout, width, language) : "",
    series.length === 1 ? gaps(known[0]?.points ?? [], layout) : "",
    known.map((one) => seriesMarks(one, layout)),
    known.length === 1
      ? valueLabels(known[0]?.points ?? [], layout, {scale, language, room: [left, width]})
      : endLabels(known, layout, {right, width})
  );
}

function isKnown({value}: TrendPoint): boolean {
  return value !== null;
}

function start({at}: TrendPoint): number {
  return at;
}

function yearsBetween(first: number, last: number): number[] {
  const from = Math.round(first);
  const to = Math.round(last);
  return Number.isFinite(from) ? Array.from({length: to - from + 1}, (_, i) => from + i) : [];
}

/** Room for the names at the ends of the lines; none for a single line, which the title names. */
function endMargin(series: readonly TrendSeries[], width: number): number {
  if (series.length < 2) return 16;
  return Math.min(width * 0.34, Math.max(...series.map(({name}) => textWidth(name))) + 16);
}

/** Every year where they fit, otherwise every second, third or fifth, the last one always. */
function yearLabels(years: readonly number[], {x, bottom}: TrendLayout, room: number): Markup[] {
  const fit = Math.max(2, Math.floor(room / 44));
  const step = [1, 2, 3, 5, 10].find((candidate) => years.length / candidate <= fit) ?? 20;
  const last = years[years.length - 1] ?? 0;
  return years
    .filter((year) => (last - year) % step === 0)
    .map(
      (year) =>
        html`<text class="tick" x="${x(year)}" y="${bottom + 20}" text-anchor="middle"
          >${year}</text
        >`
    );
}

/** Hatched columns where periods between the first and the last point have no figure. */
function gaps(points: readonly TrendPoint[], {x, top, bottom, step, id}: TrendLayout): Markup[] {
  return points.flatMap((point, i) => {
    const next = points[i + 1];
    if (next === undefined || next.at - point.at < step * 1.5) return [];
    const from = x(point.at + step / 2);
    const width = rounded(x(next.at - step / 2) - from);
    return [
      html`<rect
        x="${from}"
        y="${top}"
        width="${width}"
        height="${bottom - top}"
        fill="url(#${id}-missing)"
      ></rect>`
    ];
  });
}

/** Its words stay inside the drawing where the rule is near its edge. */
function newStructureRule(
  {x, top, bottom}: TrendLayout,
  width: number,
  language: Language
): Content {
  const at = x(NEW_STRUCTURE);
  const words = textsOf(language).figure.newStructure;
  const middle = rounded(Math.min(at, width - textWidth(words) / 2));
  return html`<line
      class="new-structure"
      x1="${at}"
      x2="${at}"
      y1="${top - TOP + 6}"
      y2="${bottom}"
    ></line>
    <text class="new-structure-label" x="${middle}" y="${top - TOP}" text-anchor="middle"
      >${words}</text
    >`;
}
