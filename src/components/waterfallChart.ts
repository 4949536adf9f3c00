import {formatSigned} from "../format/number.ts";
import type {Scale} from "../format/scale.ts";
import {formatScaled} from "../format/scale.ts";
import type {Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {chartSvg, rounded, textWidth, valueAxis, verticalGrid} from "./chartParts.ts";

/** A change taken apart; the four parts add up to the difference of the two values. */
export interface WaterfallChange {
  readonly value: number | null;
  readonly previous_value: number | null;
  readonly change_same_reporters: number | null;
  readonly change_new: number | null;
  readonly change_lost: number | null;
  readonly change_revised: number | null;
}

export interface WaterfallOptions {
  readonly id: string;
  readonly width: number;
  readonly label: string;
  /** What the two ends are called, such as `2023` and `2024`, or two quarters. */
  readonly names: readonly [string, string];
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

const ROW = 34;
const BAR = 22;

/** From one total to the other: same reporters, new, lost, revised. Lies on its side, so that its words fit a phone. */
export function waterfallChart(change: WaterfallChange, options: WaterfallOptions): Markup {
  const {id, width, label, language} = options;
  const steps = stepsOf(change, options);
  const left = Math.min(180, Math.max(...steps.map(({name}) => textWidth(name))) + 12);
  const widest = Math.max(...steps.map(({text}) => textWidth(text)));
  const ends = steps.flatMap(({from, to}) => [from, to]);
  const axis = valueAxis(ends, [left, width - widest - 12], width < 500 ? 2 : 4);
  const bottom = steps.length * ROW + 8;
  return chartSvg(
    {id, width, height: bottom + 24, label},
    verticalGrid(axis, {top: 4, bottom, language}),
    steps.map((step, i) => {
      const top = 8 + i * ROW + (ROW - BAR) / 2 - 4;
      const [a, b] = [axis.at(step.from), axis.at(step.to)];
      const next = steps[i + 1] === undefined ? "" : link(b, top + BAR);
      return html`<text class="bar-name" x="0" y="${top + 15}">${step.name}</text>
        <rect
          class="step ${step.kind}"
          x="${Math.min(a, b)}"
          y="${top}"
          width="${Math.max(1, rounded(Math.abs(b - a)))}"
          height="${BAR}"
        ></rect>
        <text class="bar-value" x="${Math.max(a, b) + 6}" y="${top + 15}">${step.text}</text>
        ${next}`;
    })
  );
}

/** A thin line from the end of one step to the start of the next. */
function link(x: number, y: number): Markup {
  return html`<line class="step-link" x1="${x}" x2="${x}" y1="${y}" y2="${y + ROW - BAR}"></line>`;
}

/** The four parts in order, each starting where the one before it ends. */
function stepsOf(change: WaterfallChange, {names, scale, language}: WaterfallOptions): Step[] {
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
    total(names[0], change.previous_value ?? 0),
    ...middle,
    total(names[1], change.value ?? 0)
  ];
}
