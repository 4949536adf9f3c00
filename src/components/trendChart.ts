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
/** Narrower than this, and the numbers over two bars would touch. */
const LABEL_WIDTH = 52;

/** Bars from zero, one a year; a year without a figure is a hatched column, not a low one. */
export function trendChart(series: readonly Figure[], options: TrendOptions): Element {
  const {width, label, unit, scale, language} = options;
  const figures = series.filter(({value}) => value !== null);
  const years = yearRange(figures.map(({year}) => year));
  const known = new Set(figures.map(({year}) => year));
  const valueOf = (figure: Figure) => (figure.value ?? 0) / scale.divisor;
  const top = Math.max(
    ...figures.map((figure) => Math.max(figure.value ?? 0, figure.upper ?? 0) / scale.divisor),
    0
  );
  const first = years[0] ?? 0;
  const last = years[years.length - 1] ?? 0;
  const hasRoom = (width - 60) / years.length > LABEL_WIDTH;
  const largest = Math.max(...figures.map(valueOf));
  const isLabelled = (figure: Figure) =>
    hasRoom || figure.year === last || valueOf(figure) === largest;
  const span = {x1: (d: Figure) => d.year - HALF, x2: (d: Figure) => d.year + HALF};
  const chart = Plot.plot({
    width,
    height: Math.round(Math.min(340, Math.max(220, width * 0.42))),
    marginTop: 34,
    marginLeft: 56,
    marginRight: 12,
    className: "plot",
    x: {domain: [first - 0.6, last + 0.6], label: null},
    y: {domain: [0, top === 0 ? 1 : top], nice: true, label: null, grid: true},
    marks: [
      () => hatchPattern("hatch-missing", "hatch-line"),
      () => hatchPattern("hatch-partial", "hatch-line-value"),
      Plot.rectX(
        years.filter((year) => !known.has(year)),
        {
          x1: (year: number) => year - HALF,
          x2: (year: number) => year + HALF,
          fill: "url(#hatch-missing)"
        }
      ),
      Plot.axisY({ticks: 4, tickSize: 0, tickFormat: (d: number) => formatNumber(d, language, 1)}),
      Plot.axisX(yearTicks(years, width), {tickSize: 4, tickFormat: (d: number) => String(d)}),
      Plot.rect(figures.filter(isPartial), {
        ...span,
        y1: valueOf,
        y2: (d: Figure) => (d.upper ?? d.value ?? 0) / scale.divisor,
        fill: "url(#hatch-partial)"
      }),
      Plot.rect(figures, {
        ...span,
        y1: 0,
        y2: valueOf,
        className: "bars",
        fill: (d: Figure) => (d.scenario === "target" ? "target" : "actual"),
        title: (d: Figure) => `${d.year}: ${figureDetail(d, unit, language)}`
      }),
      Plot.ruleY([0], {className: "baseline"}),
      Plot.text(figures.filter(isLabelled), {
        x: "year",
        y: valueOf,
        dy: -8,
        text: (d: Figure) => formatScaled(d.value ?? 0, scale, language),
        className: "value-label"
      }),
      first <= NEW_STRUCTURE && last >= NEW_STRUCTURE ? newStructureRule(language) : null
    ],
    color: {domain: ["actual", "target"], range: ["var(--actual)", "var(--target)"]}
  });
  return named(chart, label);
}

function newStructureRule(language: Language): Plot.Markish[] {
  return [
    Plot.ruleX([NEW_STRUCTURE], {
      className: "new-structure",
      strokeDasharray: "3 3",
      insetTop: -14
    }),
    Plot.text([textsOf(language).figure.newStructure], {
      x: [NEW_STRUCTURE],
      frameAnchor: "top",
      dy: -24,
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
