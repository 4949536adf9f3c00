import {formatDecimal, formatNumber} from "../../format/number.ts";
import type {ResultColumn, TextRow} from "../../sql/resultColumn.ts";
import {isNumeric, plainNumber} from "../../sql/resultColumn.ts";
import type {Language} from "../../texts/language.ts";
import {textsOf} from "../../texts/texts.ts";
import type {Texts} from "../../texts/vi.ts";
import type {Content, Markup} from "../html.ts";
import {html} from "../html.ts";

/** How numbers and days are written: as the language does, or as programs do. */
export type NumberStyle = "local" | "plain";

export interface ShownRows {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly TextRow[];
  readonly sortBy: number | null;
  readonly isDescending: boolean;
  readonly style: NumberStyle;
}

/** A longer text is broken into lines. */
const LONG = 28;
/** Of a computed ratio; sums and money keep every digit. */
const DECIMALS_OF_A_DOUBLE = 6;

/** Typed and aligned; what has no value says so and is no zero. */
export function resultTable(shown: ShownRows, language: Language): Markup {
  const {columns, rows, style} = shown;
  const texts = textsOf(language);
  return html`<table class="sql-rows">
    <thead>
      <tr>
        ${columns.map((column, at) => headCell(column, at, shown, texts))}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${columns.map((column, at) => cell(row[at] ?? null, column, style, language, texts))}
          </tr>`
      )}
    </tbody>
  </table>`;
}

function headCell(
  column: ResultColumn,
  at: number,
  {sortBy, isDescending}: ShownRows,
  texts: Texts
): Markup {
  const sort = sortBy !== at ? "none" : isDescending ? "descending" : "ascending";
  const align = isNumeric(column) ? "number" : "text";
  return html`<th scope="col" class="${align}" aria-sort="${sort}">
    <button type="button" data-sort="${at}" title="${texts.table.sortBy(column.name)}">
      ${column.name}
    </button>
    <small>${column.type.toLowerCase()}</small>
  </th>`;
}

function cell(
  value: string | null,
  column: ResultColumn,
  style: NumberStyle,
  language: Language,
  texts: Texts
): Markup {
  if (value === null) {
    return html`<td class="is-missing" title="${texts.sql.result.missing}">
      <span class="visually-hidden">${texts.sql.result.missing}</span>
    </td>`;
  }
  const text = valueText(value, column, style, language);
  if (isNumeric(column)) return html`<td class="number">${text}</td>`;
  return text.length > LONG ? html`<td class="is-long">${text}</td>` : html`<td>${text}</td>`;
}

/** As the language writes it, or with every digit as the engine does. */
export function valueText(
  value: string,
  column: ResultColumn,
  style: NumberStyle,
  language: Language
): string {
  if (isNumeric(column)) {
    const plain = plainNumber(value);
    if (style === "local" && column.kind === "double" && Number.isFinite(Number(value))) {
      return formatNumber(Number(value), language, DECIMALS_OF_A_DOUBLE);
    }
    return style === "plain" || column.name.endsWith("year")
      ? plain
      : formatDecimal(plain, language);
  }
  if (style === "plain" || language !== "vi") return value;
  const day = /^(\d{4})-(\d\d)-(\d\d)(.*)$/.exec(value);
  const isDay = column.kind === "date" || column.kind === "timestamp";
  return isDay && day !== null ? `${Number(day[3])}/${Number(day[2])}/${day[1]}${day[4]}` : value;
}

export interface ColumnSummary {
  readonly missing: number;
  readonly distinct: number;
  readonly least: string | null;
  readonly most: string | null;
  readonly mean: string | null;
  readonly median: string | null;
}

export function summaryTable(
  columns: readonly ResultColumn[],
  summaries: readonly ColumnSummary[],
  style: NumberStyle,
  language: Language
): Markup {
  const {result} = textsOf(language).sql;
  const number = (value: number): Content => formatDecimal(String(value), language);
  const text = (value: string | null, column: ResultColumn): Content =>
    value === null ? "–" : valueText(shortened(value, column), column, style, language);
  return html`<div class="scroll" role="region" aria-label="${result.summary}" tabindex="0">
    <table class="sql-rows">
      <thead>
        <tr>
          ${[result.column, result.type].map((name) => html`<th scope="col" class="text">${name}</th>`)}
          ${[
            result.empty,
            result.distinct,
            result.least,
            result.most,
            result.mean,
            result.median
          ].map((name) => html`<th scope="col" class="number">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${columns.map((column, at) => {
          const one = summaries[at];
          if (one === undefined) return "";
          return html`<tr>
            <th scope="row" class="text">${column.name}</th>
            <td><small>${column.type.toLowerCase()}</small></td>
            <td class="number">${number(one.missing)}</td>
            <td class="number">${number(one.distinct)}</td>
            <td class="number">${text(one.least, column)}</td>
            <td class="number">${text(one.most, column)}</td>
            <td class="number">${text(one.mean, column)}</td>
            <td class="number">${text(one.median, column)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

/** A mean of sixteen digits says no more than one of six. */
function shortened(value: string, column: ResultColumn): string {
  if (!isNumeric(column)) return value.length > 40 ? `${value.slice(0, 39)}…` : value;
  const number = Number(value);
  return /\.\d{4,}/.test(value) && Number.isFinite(number)
    ? String(Math.round(number * 1000) / 1000)
    : value;
}
