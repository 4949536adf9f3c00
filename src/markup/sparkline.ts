import type {Figure} from "../release/release.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import type {Markup} from "./html.ts";
import {html} from "./html.ts";

const WIDTH = 120;
const HEIGHT = 32;
const PAD = 4;

/**
 * The last years in small: a dot for each year that has a figure, a line only between years that
 * follow one another, so that a gap looks like a gap. Starts at zero.
 */
export function sparkline(series: readonly Figure[], name: string, language: Language): Markup {
  const points = series.flatMap(({year, value}) => (value === null ? [] : [{year, value}]));
  const first = points[0];
  const last = points[points.length - 1];
  if (first === undefined || last === undefined || points.length < 2) return html``;
  const top = Math.max(...points.map((point) => point.value), 0);
  const x = (year: number) =>
    PAD + ((year - first.year) / (last.year - first.year)) * (WIDTH - 2 * PAD);
  const y = (value: number) => HEIGHT - PAD - (top === 0 ? 0 : (value / top) * (HEIGHT - 2 * PAD));
  const at = (point: {year: number; value: number}) =>
    `${round(x(point.year))} ${round(y(point.value))}`;
  const path = points
    .map((point, i) => `${points[i - 1]?.year === point.year - 1 ? "L" : "M"}${at(point)}`)
    .join("");
  const label = textsOf(language).figure.sparkline(name, first.year, last.year);
  return html`<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">
    <line class="spark-base" x1="0" x2="${WIDTH}" y1="${HEIGHT - PAD}" y2="${HEIGHT - PAD}"></line>
    <path class="spark-line" d="${path}"></path>
    ${points.map((point) => html`<circle class="${point === last ? "spark-last" : "spark-dot"}" cx="${round(x(point.year))}" cy="${round(y(point.value))}" r="${point === last ? 3 : 1.5}"></circle>`)}
  </svg>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
