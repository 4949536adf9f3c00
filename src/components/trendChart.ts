import * as Plot from "@observablehq/plot";

import {formatNumber} from "../format/number.ts";
import type {Scale} from "../format/scale.ts";
import {formatScaled} from "../format/scale.ts";
import {figureDetail, isPartial} from "../markup/figureText.ts";
import type {Figure} from "../release/release.ts";
import {yearRange} from "../select/figures.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {hatchPattern, named} from "./chartSvg.ts";

export interface TrendOptions {
  readonly width: number;
  readonly label: string;
  readonly unit: string;
  readonly scale: Scale;
  readonly language: Language;
}

/** On this day 63 provinces became 34. A year's bar spans January to December, so it cuts 2025 in half. */
const NEW_STRUCTURE = 2025;
const HALF = 0.38;
/** Wide enough for a digit of a number over a bar. */
const DIGIT = 8;
/** Two years should look like two bars, not like two walls. */
const WIDEST_BAR = 130;

/** Bars from zero, one a year; a year without a figure is a hatched column, not a low one. */
export function trendChart(series: readonly Figure[], options: TrendOptions): Element {
  const {label, scale, language} = options;
  const figures = series.filter(({value}) => value !== null);
  const years = yearRange(figures.map(({year}) => year));
  const width = Math.min(options.width, WIDEST_BAR * years.length + 80);
  const first = years[0] ?? 0;
  const last = years[years.length - 1] ?? 0;
  const top = Math.max(
    ...figures.map(({value, upper}) => Math.max(value ?? 0, upper ?? 0) / scale.divisor),
    0
  );
  const chart = Plot.plot({
    width,
    height: Math.round(Math.min(340, Math.max(220, options.width * 0.36))),
    marginTop: 46,
    marginLeft: 56,
    marginRight: 12,
    className: "plot",
    x: {domain: [first - 0.6, last + 0.6], label: null},
    y: {domain: [0, top === 0 ? 1 : top], nice: true, label: null},
    color: {domain: ["actual", "target"], range: ["var(--actual)", "var(--target)"]},
    marks: [
      () => hatchPattern("hatch-missing", "hatch-line"),
      () => hatchPattern("hatch-partial", "hatch-line-value"),
      Plot.gridY({ticks: 4}),
      Plot.axisY({ticks: 4, tickSize: 0, tickFormat: (d: number) => formatNumber(d, language, 1)}),
      Plot.axisX(yearTicks(years, width), {tickSize: 4, tickFormat: (d: number) => String(d)}),
      ...bars(figures, years, options),
      Plot.ruleY([0], {className: "baseline"}),
      first < NEW_STRUCTURE && last >= NEW_STRUCTURE ? newStructureRule(language) : null,
      valueLabels(figures, years, {...options, width})
    ]
  });
  return named(chart, label);
}

/** Missing years, values, and the hatched rest up to the upper bound. */
function bars(
  figures: readonly Figure[],
  years: readonly number[],
  {unit, scale, language}: TrendOptions
): Plot.Markish[] {
  const known = new Set(figures.map(({year}) => year));
  const valueOf = (figure: Figure) => (figure.value ?? 0) / scale.divisor;
  const upperOf = (figure: Figure) => (figure.upper ?? figure.value ?? 0) / scale.divisor;
  const span = {x1: (d: Figure) => d.year - HALF, x2: (d: Figure) => d.year + HALF};
  return [
    Plot.rectX(
      years.filter((year) => !known.has(year)),
      {x1: (d: number) => d - HALF, x2: (d: number) => d + HALF, fill: "url(#hatch-missing)"}
    ),
    Plot.rect(figures.filter(isPartial), {
      ...span,
      y1: valueOf,
      y2: upperOf,
      fill: "url(#hatch-partial)"
    }),
    Plot.rect(figures, {
      ...span,
      y1: 0,
      y2: valueOf,
      fill: "scenario",
      title: (d: Figure) => `${d.year}: ${figureDetail(d, unit, language)}`
    })
  ];
}

/** The numbers over the bars; where they would touch, only those of the last and the largest bar. */
function valueLabels(
  figures: readonly Figure[],
  years: readonly number[],
  {width, scale, language}: TrendOptions
): Plot.Markish {
  const largest = Math.max(...figures.map(({value}) => value ?? 0));
  const labelOf = (figure: Figure) => formatScaled(figure.value ?? 0, scale, language);
  const longest = Math.max(...figures.map((figure) => labelOf(figure).length));
  const hasRoom = (width - 68) / (years.length + 0.2) > longest * DIGIT + 6;
  const last = figures[figures.length - 1];
  return Plot.text(
    figures.filter((figure) => hasRoom || figure === last || figure.value === largest),
    {
      x: "year",
      y: ({upper, value}: Figure) => (upper ?? value ?? 0) / scale.divisor,
      dy: -8,
      text: labelOf,
      className: "value-label"
    }
  );
}

function newStructureRule(language: Language): Plot.Markish[] {
  return [
    Plot.ruleX([NEW_STRUCTURE], {
      className: "new-structure",
      strokeDasharray: "3 3",
      insetTop: -22
    }),
    Plot.text([textsOf(language).figure.newStructure], {
      x: [NEW_STRUCTURE],
      frameAnchor: "top",
      dy: -36,
      className: "new-structure-label"
    })
  ];
}

/** Every year where they fit, otherwise every second, third or fifth. */
function yearTicks(years: readonly number[], width: number): number[] {
  const fit = Math.max(2, Math.floor((width - 60) / 44));
  const step = [1, 2, 3, 5, 10].find((candidate) => years.length / candidate <= fit) ?? 20;
  const last = years[years.length - 1] ?? 0;
  return years.filter((year) => (last - year) % step === 0);
}
