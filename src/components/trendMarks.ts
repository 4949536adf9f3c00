import type {Content, Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import {rounded} from "./chartParts.ts";
import type {TrendLayout, TrendPoint, TrendSeries} from "./trendChart.ts";

/** Half the width of the area around a dot that answers to the pointer. */
const REACH = 14;
/** Length of the arrow that stands for an open upper bound. */
const ARROW = 18;

/** One line of a trend: the band between its bounds, its strokes, its dots. */
export function seriesMarks({hue, points}: TrendSeries, layout: TrendLayout): Markup {
  const pairs = points.flatMap((point, i): [TrendPoint, TrendPoint][] => {
    const next = points[i + 1];
    return next !== undefined && next.at - point.at < layout.step * 1.5 ? [[point, next]] : [];
  });
  const isDashed = ([a, b]: [TrendPoint, TrendPoint]) => a.isProvisional || b.isProvisional;
  return html`<g class="c-${hue}">
    ${pairs.map(([a, b]) => band(a, b, layout))}
    ${layout.isSmall === true ? "" : points.map((point) => bound(point, layout))}
    ${strokes(
      pairs.filter((pair) => !isDashed(pair)),
      "line",
      layout
    )}
    ${strokes(pairs.filter(isDashed), "line provisional", layout)}
    ${points
      .filter((point) => !pairs.some((pair) => pair.includes(point)))
      .map((point) => stem(point, layout))}
    ${points.map((point) => dot(point, layout))}
  </g>`;
}

/** Consecutive pairs as one path; empty where there are none. */
function strokes(
  pairs: readonly (readonly [TrendPoint, TrendPoint])[],
  className: string,
  {x, y}: TrendLayout
): Content {
  if (pairs.length === 0) return "";
  const at = (point: TrendPoint) => `${x(point.at)} ${y(point.value ?? 0)}`;
  const path = pairs
    .map(([a, b], i) => `${pairs[i - 1]?.[1] === a ? "" : `M${at(a)}`}L${at(b)}`)
    .join("");
  return html`<path class="${className}" d="${path}"></path>`;
}

/** A point without a neighbour stands on the zero line, so that it does not float. */
function stem({at, value}: TrendPoint, {x, y}: TrendLayout): Markup {
  return html`<line
    class="stem"
    x1="${x(at)}"
    x2="${x(at)}"
    y1="${y(0)}"
    y2="${y(value ?? 0)}"
  ></line>`;
}

/** Where the total would lie with what the missing reported last year. */
function band(a: TrendPoint, b: TrendPoint, {x, y}: TrendLayout): Content {
  const [upperA, upperB] = [upperOf(a), upperOf(b)];
  if (upperA <= (a.value ?? 0) && upperB <= (b.value ?? 0)) return "";
  const corners = [
    `${x(a.at)} ${y(upperA)}`,
    `${x(b.at)} ${y(upperB)}`,
    `${x(b.at)} ${y(lowerOf(b))}`,
    `${x(a.at)} ${y(lowerOf(a))}`
  ];
  return html`<path class="band" d="M${corners.join("L")}Z"></path>`;
}

/** The bounds at one point; an open upper bound is an arrow: at least this much. */
function bound(point: TrendPoint, layout: TrendLayout): Content {
  const at = layout.x(point.at);
  const from = layout.y(point.value ?? 0);
  const to = boundTop(point, layout);
  if (from - to < 1) return "";
  const end =
    point.upper === null
      ? `M${at - 3} ${to + 4}L${at} ${to}L${at + 3} ${to + 4}`
      : `M${at - 4} ${to}H${at + 4}`;
  return html`<path class="bound" d="M${at} ${from}V${to}${end}"></path>`;
}

/** Where the upper bound is drawn; the height of the dot itself where there is none. */
export function boundTop(point: TrendPoint, {y, top}: TrendLayout): number {
  const dotHeight = y(point.value ?? 0);
  if (point.upper === null && point.isProvisional)
    return Math.max(top - 18, rounded(dotHeight - ARROW));
  return y(upperOf(point));
}

function dot(
  {at, value, isProvisional, tip, trace}: TrendPoint,
  {x, y, isSmall = false}: TrendLayout
): Markup {
  const [left, height] = [x(at), y(value ?? 0)];
  const shape = html`<circle
      class="${isProvisional ? "dot provisional" : "dot"}"
      cx="${left}"
      cy="${height}"
      r="${isSmall ? 2.5 : 4}"
    ></circle>
    <circle class="reach" cx="${left}" cy="${height}" r="${isSmall ? REACH / 2 : REACH}"></circle>`;
  return trace === undefined
    ? html`<g class="mark" data-tip="${tip}">${shape}</g>`
    : html`<g class="mark" data-tip="${tip}" data-trace="${trace}">${shape}</g>`;
}

function upperOf({upper, value}: TrendPoint): number {
  return Math.max(upper ?? 0, value ?? 0);
}

function lowerOf({lower, value}: TrendPoint): number {
  return lower ?? value ?? 0;
}
