import type {Scale} from "../format/scale.ts";
import {formatScaled} from "../format/scale.ts";
import type {Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {Language} from "../texts/language.ts";
import {fitted, rounded, spread, textWidth} from "./chartParts.ts";
import type {TrendLayout, TrendPoint, TrendSeries} from "./trendChart.ts";
import {boundTop} from "./trendMarks.ts";

/** A line that climbs more than this beside its dot would run through a number over the dot. */
const STEEP = 20;

/** The height of a number, and of the room around it. */
const LINE = 14;

interface PlacedLabel {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly anchor: "start" | "middle" | "end";
}

/**
 * The numbers beside the dots; where they would touch, those of the last and the largest go before. All
 * stay inside `room`: from the numbers of the axis to the edge of the drawing.
 */
export function valueLabels(
  points: readonly TrendPoint[],
  layout: TrendLayout,
  {scale, language, room}: {scale: Scale; language: Language; room: readonly [number, number]}
): Markup[] {
  const {x, step} = layout;
  const textOf = ({value}: TrendPoint) => formatScaled(value ?? 0, scale, language);
  const largest = Math.max(...points.map(({value}) => value ?? 0));
  const widest = Math.max(...points.map((point) => textWidth(textOf(point)) + 8));
  const closest = points.length < 2 ? Infinity : Math.abs(x(step) - x(0));
  const last = points[points.length - 1];
  const isFirst = (point: TrendPoint) => point === last || point.value === largest;
  const labels = points
    .map((point, i) => ({
      isFirst: isFirst(point),
      text: textOf(point),
      ...labelPlace(point, points[i - 1], points[i + 1], layout)
    }))
    .filter((label) => label.isFirst || closest > widest)
    .map((label) => ({...label, ...inside(label, room)}))
    .sort((a, b) => Number(b.isFirst) - Number(a.isFirst));
  return apart(labels).map(
    ({text, left, top, anchor}) =>
      html`<text class="value-label" x="${left}" y="${top}" text-anchor="${anchor}">${text}</text>`
  );
}

/** Those that touch none before them. */
function apart(labels: readonly PlacedLabel[]): PlacedLabel[] {
  const kept: PlacedLabel[] = [];
  for (const label of labels) {
    const [from, to] = extent(label);
    const touches = kept.some((other) => {
      const [otherFrom, otherTo] = extent(other);
      return from < otherTo && otherFrom < to && Math.abs(label.top - other.top) < LINE;
    });
    if (!touches) kept.push(label);
  }
  return kept;
}

function extent({text, left, anchor}: PlacedLabel): [number, number] {
  const width = textWidth(text) + 4;
  const from = anchor === "start" ? left : anchor === "end" ? left - width : left - width / 2;
  return [from, from + width];
}

/** As near to its dot as `from` and `to` let it be. */
function inside(label: PlacedLabel, [from, to]: readonly [number, number]): {left: number} {
  const [start, end] = extent(label);
  const shift = start < from ? from - start : end > to ? to - end : 0;
  return {left: rounded(label.left + shift)};
}

/** Over the dot and its bound; on the free side where a line climbs past the number, below it in a valley. */
function labelPlace(
  point: TrendPoint,
  before: TrendPoint | undefined,
  after: TrendPoint | undefined,
  layout: TrendLayout
): {left: number; top: number; anchor: "start" | "middle" | "end"} {
  const {x, y, bottom} = layout;
  const [left, height] = [x(point.at), y(point.value ?? 0)];
  const climbsTo = (other: TrendPoint | undefined) =>
    other !== undefined &&
    Math.abs(other.at - point.at) < layout.step * 1.5 &&
    y(other.value ?? 0) < height - STEEP;
  const over = rounded(Math.min(height - 12, boundTop(point, layout) - 6));
  const [isSteepBefore, isSteepAfter] = [climbsTo(before), climbsTo(after)];
  if (isSteepBefore && isSteepAfter && height + 20 < bottom) {
    return {left, top: rounded(height + 20), anchor: "middle"};
  }
  if (isSteepAfter && !isSteepBefore) return {left: rounded(left + 4), top: over, anchor: "end"};
  if (isSteepBefore && !isSteepAfter) return {left: rounded(left - 4), top: over, anchor: "start"};
  return {left, top: over, anchor: "middle"};
}

/** The name of each line at its end, moved apart where two would lie on one another. */
export function endLabels(
  series: readonly TrendSeries[],
  {y, top, bottom}: TrendLayout,
  {right, width}: {right: number; width: number}
): Markup[] {
  const ends = series.map(({points}) => points[points.length - 1]);
  const heights = spread(
    ends.map((end) => (end === undefined ? bottom : y(end.value ?? 0))),
    16,
    [top, bottom]
  );
  return series.map(
    ({name, hue}, i) =>
      html`<text class="end-label c-${hue}" x="${right + 4}" y="${(heights[i] ?? 0) + 4}"
        >${fitted(name, width - right - 8)}</text
      >`
  );
}
