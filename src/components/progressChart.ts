import type {Scale} from "../format/scale.ts";
import {formatScaled} from "../format/scale.ts";
import type {Content, Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import type {MarkDetail, RowNames} from "./chartParts.ts";
import {chartSvg, fitted, rounded, rowNames, textWidth, valueAxis} from "./chartParts.ts";

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
  /** How much lower a bar stands than its name. */
  readonly below: number;
}

const ROW = 30;
const BAR = 12;
/** Width of the hatching where nothing was reported. */
const MISSING = 48;

/** What was done as a bar, the plan as an upright line, an even pace as a dot below it. */
export function progressChart(rows: readonly ProgressRow[], options: ProgressOptions): Markup {
  const {id, width, label, scale} = options;
  const values = rows.flatMap(({value, target}) => [value ?? 0, target ?? 0]);
  const {left, below} = namesOf(rows, options);
  const besideBars = rows.filter((row) => below === 0 || !isSaidAbove(row, options));
  const widest = Math.max(0, ...besideBars.map((row) => textWidth(numbersOf(row, options))));
  const axis = valueAxis(
    values.map((value) => value / scale.divisor),
    [left, Math.max(left + 40, width - widest - 12)],
    4
  );
  const at = (value: number) => axis.at(value / scale.divisor);
  const layout = {...options, left, below, at};
  return chartSvg(
    {
      id,
      width,
      height: rows.length * (ROW + below) + 4,
      label,
      role: rows.some(({href}) => href !== undefined) ? "group" : "img"
    },
    rows.map((row, i) => progressRow(row, i * (ROW + below) + 2, layout))
  );
}

/** Names stand over the bars also where what is said beside them would leave no room for bars. */
function namesOf(rows: readonly ProgressRow[], options: ProgressOptions): RowNames {
  const names = rows.map(({name}) => name);
  const beside = rowNames(names, options.width);
  const widest = Math.max(0, ...rows.map((row) => textWidth(numbersOf(row, options))));
  const isNarrow = options.width - beside.left - widest < options.width / 4;
  return isNarrow ? rowNames(names, 0) : beside;
}

/** Words that fit beside the name, where that stands over the bar. */
function isSaidAbove(row: ProgressRow, options: ProgressOptions): boolean {
  return textWidth(row.name) + textWidth(numbersOf(row, options)) + 16 <= options.width;
}

/** `1.832 / 2.000`; the plan in words, and first, so that it is never cut off, where it is not to be compared. */
function numbersOf(
  {value, target, apart}: ProgressRow,
  {scale, language}: ProgressOptions
): string {
  const {figure, targets} = textsOf(language);
  const planned = target === null ? null : formatScaled(target, scale, language);
  const isCompared = apart === undefined && value !== null;
  const done = isCompared ? formatScaled(value, scale, language) : (apart ?? figure.missing);
  if (planned === null) return done;
  return isCompared ? `${done} / ${planned}` : `${targets.planned(planned)} · ${done}`;
}

function progressRow(row: ProgressRow, top: number, layout: Layout): Markup {
  const {name, href, tip, trace} = row;
  const {below, left, width} = layout;
  const title = html`<text class="bar-name" x="0" y="${top + 16}"
    >${fitted(name, below > 0 ? width : left)}</text
  >`;
  const marks = html`${progressMarks(row, top + below, layout)} ${saidOf(row, top, layout)}`;
  return html`<g class="c-actual"
    >${href === undefined ? title : html`<a href="${href}">${title}</a>`}
    ${trace === undefined ? html`<g class="mark" data-tip="${tip}">${marks}</g>` : html`<g class="mark" data-tip="${tip}" data-trace="${trace}">${marks}</g>`}</g
  >`;
}

/** The numbers, behind the bar or beside the name over it. Longer words are whole in the tip. */
function saidOf(row: ProgressRow, top: number, layout: Layout): Markup {
  const {left, at, width, below} = layout;
  const {value, target, apart} = row;
  if (below > 0 && isSaidAbove(row, layout)) {
    return html`<text class="bar-value" x="${width}" y="${top + 16}" text-anchor="end"
      >${numbersOf(row, layout)}</text
    >`;
  }
  const hatched = value === null && apart === undefined ? MISSING : 0;
  const shown = apart === undefined ? [value, target] : [target];
  const end = Math.max(left + hatched, ...shown.map((one) => (one === null ? left : at(one))));
  const said = numbersOf(row, layout);
  const numbers = apart === undefined ? said : fitted(said, width - end - 8);
  return html`<text
    class="bar-value"
    x="${Math.min(end + 8, width - textWidth(numbers))}"
    y="${top + below + 16}"
    >${numbers}</text
  >`;
}

function progressMarks(row: ProgressRow, top: number, layout: Layout): Content {
  const {at} = layout;
  const {target, pace} = row;
  return html`${doneMark(row, top, layout)}
  ${target === null ? "" : html`<line class="target-mark" x1="${at(target)}" x2="${at(target)}" y1="${top + 1}" y2="${top + 6 + BAR + 5}"></line>`}
  ${pace === null ? "" : html`<circle class="pace-mark" cx="${at(pace)}" cy="${top + 6 + BAR + 5}" r="3"></circle>`}`;
}

function doneMark(row: ProgressRow, top: number, {id, left, at}: Layout): Content {
  const {value, isPartial, upper, apart} = row;
  const height = html`y="${top + 6}" height="${BAR}"`;
  if (apart !== undefined) return "";
  if (value === null) {
    return html`<rect x="${left}" width="${MISSING}" ${height} fill="url(#${id}-missing)"></rect>`;
  }
  const from = at(value);
  const rest = Math.max(6, rounded(at(upper ?? value) - from));
  return html`<rect
      class="bar-mark"
      x="${left}"
      width="${Math.max(1, rounded(from - left))}"
      ${height}
    ></rect>
    ${isPartial ? html`<rect class="partial-end" x="${from}" width="${rest}" ${height} fill="url(#${id}-partial)"></rect>` : ""}`;
}
