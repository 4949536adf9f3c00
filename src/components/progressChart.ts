import type {Scale} from "../format/scale.ts";
import {formatScaled} from "../format/scale.ts";
import type {Content, Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import type {MarkDetail} from "./chartParts.ts";
import {chartSvg, fitted, rounded, textWidth, valueAxis} from "./chartParts.ts";

export interface ProgressRow extends MarkDetail {
  readonly name: string;
  readonly href?: string | undefined;
  /** What was done; null where nothing was reported. */
  readonly value: number | null;
  readonly upper: number | null;
  readonly isPartial: boolean;
  /** What was planned; null where there is no plan. */
  readonly target: number | null;
  /** What would be done by now at an even pace, in the same unit; null where it cannot be said. */
  readonly pace: number | null;
  /** What was done, in words, where it is counted otherwise than the plan and so not drawn beside it. */
  readonly apart?: string | undefined;
}

export interface ProgressOptions {
  readonly id: string;
  readonly width: number;
  readonly label: string;
  readonly scale: Scale;
  readonly language: Language;
}

interface Layout extends ProgressOptions {
  readonly left: number;
  readonly at: (value: number) => number;
}

const ROW = 30;
const BAR = 12;
/** Width of the hatching where nothing was reported. */
const MISSING = 48;

/** What was done as a bar, the plan as an upright line, an even pace as a dot below it. */
export function progressChart(rows: readonly ProgressRow[], options: ProgressOptions): Markup {
  const {id, width, label, scale} = options;
  const values = rows.flatMap(({value, target}) => [value ?? 0, target ?? 0]);
  const left = Math.min(width * 0.4, Math.max(60, ...rows.map(({name}) => textWidth(name)))) + 8;
  const widest = Math.max(0, ...rows.map((row) => textWidth(numbersOf(row, options))));
  const axis = valueAxis(
    values.map((value) => value / scale.divisor),
    [left, Math.max(left + 40, width - widest - 12)],
    4
  );
  const layout = {...options, left, at: (value: number) => axis.at(value / scale.divisor)};
  return chartSvg(
    {
      id,
      width,
      height: rows.length * ROW + 4,
      label,
      role: rows.some(({href}) => href !== undefined) ? "group" : "img"
    },
    rows.map((row, i) => progressRow(row, i * ROW + 2, layout))
  );
}

/** `1.832 / 2.000`; only the first where there is no plan. */
function numbersOf(
  {value, target, apart}: ProgressRow,
  {scale, language}: ProgressOptions
): string {
  if (apart !== undefined) return apart;
  if (value === null) return textsOf(language).figure.missing;
  const done = formatScaled(value, scale, language);
  if (target === null) return done;
  return `${done} / ${formatScaled(target, scale, language)}`;
}

function progressRow(row: ProgressRow, top: number, layout: Layout): Markup {
  const {name, href, tip, trace} = row;
  const title = html`<text class="bar-name" x="0" y="${top + 16}"
    >${fitted(name, layout.left - 8)}</text
  >`;
  const marks = progressMarks(row, top, layout);
  return html`<g class="c-actual"
    >${href === undefined ? title : html`<a href="${href}">${title}</a>`}
    ${trace === undefined ? html`<g class="mark" data-tip="${tip}">${marks}</g>` : html`<g class="mark" data-tip="${tip}" data-trace="${trace}">${marks}</g>`}</g
  >`;
}

function progressMarks(row: ProgressRow, top: number, layout: Layout): Content {
  const {id, left, at, width} = layout;
  const {value, target, pace, isPartial, upper, apart} = row;
  const hatched = value === null && apart === undefined ? MISSING : 0;
  const end = Math.max(
    left + hatched,
    ...[value, target].map((one) => (one === null ? left : at(one)))
  );
  // words may be longer than the room beside the plan's mark; the tip has them whole
  const said = numbersOf(row, layout);
  const numbers = apart === undefined ? said : fitted(said, width - end - 8);
  const label = html`<text
    class="bar-value"
    x="${Math.min(end + 8, width - textWidth(numbers))}"
    y="${top + 16}"
    >${numbers}</text
  >`;
  const done =
    apart !== undefined
      ? ""
      : value === null
        ? html`<rect
            x="${left}"
            y="${top + 6}"
            width="${MISSING}"
            height="${BAR}"
            fill="url(#${id}-missing)"
          ></rect>`
        : html`<rect
              class="bar-mark"
              x="${left}"
              y="${top + 6}"
              width="${Math.max(1, rounded(at(value) - left))}"
              height="${BAR}"
            ></rect>
            ${isPartial ? html`<rect x="${at(value)}" y="${top + 6}" width="${Math.max(4, rounded(at(upper ?? value) - at(value)))}" height="${BAR}" fill="url(#${id}-partial)"></rect>` : ""}`;
  return html`${done}
  ${target === null ? "" : html`<line class="target-mark" x1="${at(target)}" x2="${at(target)}" y1="${top + 1}" y2="${top + 6 + BAR + 5}"></line>`}
  ${pace === null ? "" : html`<circle class="pace-mark" cx="${at(pace)}" cy="${top + 6 + BAR + 5}" r="3"></circle>`}
  ${label}`;
}
