import type {Scale} from "../format/scale.ts";
import {formatScaled} from "../format/scale.ts";
import type {Content, Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import type {MarkDetail} from "./chartParts.ts";
import {chartSvg, fitted, rounded, rowNames, textWidth, valueAxis} from "./chartParts.ts";

export interface RankedBar extends MarkDetail {
  readonly name: string;
  readonly href?: string | undefined;
  /** Null where nothing was reported: a hatched bar at the end, never a short one. */
  readonly value: number | null;
  readonly upper: number | null;
  readonly isPartial: boolean;
  /** Class of its colour; `actual` where none is given. */
  readonly hue?: string;
  /** The place or organisation that the page is about. */
  readonly isMarked?: boolean;
}

export interface RankingChartOptions {
  readonly id: string;
  readonly width: number;
  readonly label: string;
  readonly scale: Scale;
  readonly language: Language;
}

interface Layout extends RankingChartOptions {
  /** Where the bars begin, and how long the longest one is. */
  readonly left: number;
  readonly at: (value: number) => number;
  /** How much lower a bar stands than its name. */
  readonly below: number;
}

const ROW = 24;
const BAR = 16;

/** Horizontal bars from zero in the order given; what is missing stands hatched at the end. */
export function rankingChart(bars: readonly RankedBar[], options: RankingChartOptions): Markup {
  const {id, width, label, scale} = options;
  const ordered = [...bars].sort((a, b) => Number(a.value === null) - Number(b.value === null));
  const numbers = bars.flatMap(({value}) => (value === null ? [] : [value / scale.divisor]));
  const widest = Math.max(0, ...bars.map((bar) => textWidth(numberOf(bar, options))));
  const {left, below} = rowNames(
    bars.map(({name}) => name),
    width
  );
  const room = Math.max(40, width - left - widest - 16);
  const axis = valueAxis(numbers, [left, left + room], 4);
  const at = (value: number) => axis.at(value / scale.divisor);
  const layout = {...options, left, at, below};
  const height = ordered.length * (ROW + below) + 4;
  const zero = at(0);
  return chartSvg(
    {id, width, height, label, role: bars.some(({href}) => href !== undefined) ? "group" : "img"},
    ordered.map((bar, i) => row(bar, i * (ROW + below) + 2, layout)),
    html`<line class="baseline" x1="${zero}" x2="${zero}" y1="0" y2="${height}"></line>`
  );
}

function numberOf({value}: RankedBar, {scale, language}: RankingChartOptions): string {
  return value === null ? textsOf(language).figure.missing : formatScaled(value, scale, language);
}

function row(bar: RankedBar, top: number, layout: Layout): Markup {
  const {name, href, tip, trace, isMarked = false} = bar;
  const {left, below, width} = layout;
  const title = html`<text
    class="${isMarked ? "bar-name marked" : "bar-name"}"
    x="0"
    y="${top + BAR - 3}"
    >${fitted(name, below > 0 ? width : left)}</text
  >`;
  const inside = html`${href === undefined ? title : html`<a href="${href}">${title}</a>`}
  ${trace === undefined ? html`<g class="mark" data-tip="${tip}">${bars(bar, top + below, layout)}</g>` : html`<g class="mark" data-tip="${tip}" data-trace="${trace}">${bars(bar, top + below, layout)}</g>`}`;
  return html`<g class="c-${bar.hue ?? "actual"}">${inside}</g>`;
}

function bars(bar: RankedBar, top: number, layout: Layout): Content {
  const {id, width, left, at} = layout;
  const middle = top + BAR - 3;
  if (bar.value === null) {
    return html`<rect
        x="${left}"
        y="${top}"
        width="48"
        height="${BAR}"
        fill="url(#${id}-missing)"
      ></rect>
      <text class="tick" x="${left + 56}" y="${middle}">${numberOf(bar, layout)}</text>`;
  }
  const [from, to] = [at(Math.min(0, bar.value)), at(Math.max(0, bar.value))];
  const rest = bar.isPartial ? Math.max(6, at(bar.upper ?? bar.value) - to) : 0;
  const end = Math.min(to + rest, width - textWidth(numberOf(bar, layout)) - 8);
  return html`<rect
      class="bar-mark"
      x="${from}"
      y="${top}"
      width="${Math.max(1, rounded(to - from))}"
      height="${BAR}"
    ></rect>
    ${bar.isPartial ? html`<rect class="partial-end" x="${to}" y="${top}" width="${Math.max(6, rounded(end - to))}" height="${BAR}" fill="url(#${id}-partial)"></rect>` : ""}
    <text class="bar-value" x="${rounded(Math.max(end, to) + 6)}" y="${middle}"
      >${numberOf(bar, layout)}</text
    >`;
}
