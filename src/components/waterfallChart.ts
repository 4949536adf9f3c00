import * as Plot from "@observablehq/plot";

import {formatNumber, formatSigned} from "../format/number.ts";
import type {Scale} from "../format/scale.ts";
import {formatScaled} from "../format/scale.ts";
import type {Change} from "../release/release.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {named} from "./chartSvg.ts";

export interface WaterfallOptions {
  readonly width: number;
  readonly label: string;
  readonly scale: Scale;
  readonly language: Language;
}

interface Step {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly kind: "total" | "rise" | "fall" | "same";
  readonly text: string;
}

/** From the year before to this year: same reporters, new, lost, revised. Lies on its side, so that its words fit a phone. */
export function waterfallChart(change: Change, options: WaterfallOptions): Element {
  const {width, label, scale, language} = options;
  const steps = stepsOf(change, scale, language);
  const ends = steps.flatMap(({from, to}) => [from, to]);
  const longest = Math.max(...steps.map(({name}) => name.length));
  const ticks = width < 500 ? 2 : 4;
  const chart = Plot.plot({
    width,
    height: steps.length * 34 + 40,
    marginLeft: Math.min(170, longest * 7.2 + 12),
    marginRight: 72,
    marginTop: 8,
    className: "plot",
    x: {domain: [Math.min(0, ...ends), Math.max(0, ...ends)], nice: true, label: null},
    y: {domain: steps.map(({name}) => name), label: null, padding: 0.32},
    color: {
      domain: ["total", "rise", "fall", "same"],
      range: ["var(--actual)", "var(--rise)", "var(--fall)", "var(--muted)"]
    },
    marks: [
      Plot.gridX({ticks}),
      Plot.axisX({ticks, tickSize: 0, tickFormat: (d: number) => formatNumber(d, language, 1)}),
      Plot.axisY({tickSize: 0}),
      Plot.barX(steps, {y: "name", x1: "from", x2: "to", fill: "kind", insetRight: -1}),
      Plot.ruleX([0], {className: "baseline"}),
      Plot.text(steps, {
        y: "name",
        x: (step: Step) => Math.max(step.from, step.to),
        text: "text",
        textAnchor: "start",
        dx: 6,
        className: "value-label"
      })
    ]
  });
  return named(chart, label);
}

/** The four parts in order, each starting where the one before it ends. */
function stepsOf(change: Change, scale: Scale, language: Language): Step[] {
  const {yoy} = textsOf(language);
  const total = (name: string, value: number): Step => ({
    name,
    from: 0,
    to: value / scale.divisor,
    kind: "total",
    text: formatScaled(value, scale, language)
  });
  const parts: [string, number | null][] = [
    [yoy.same, change.change_same_reporters],
    [yoy.new, change.change_new],
    [yoy.lost, change.change_lost],
    [yoy.revised, change.change_revised]
  ];
  let at = (change.previous_value ?? 0) / scale.divisor;
  const middle = parts.map(([name, part]): Step => {
    const size = (part ?? 0) / scale.divisor;
    const from = at;
    at += size;
    const kind = size > 0 ? "rise" : size < 0 ? "fall" : "same";
    return {name, from, to: at, kind, text: formatSigned(size, language, scale.decimals)};
  });
  return [
    total(String(change.year - 1), change.previous_value ?? 0),
    ...middle,
    total(String(change.year), change.value ?? 0)
  ];
}
