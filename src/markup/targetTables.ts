import {formatDate} from "../format/date.ts";
import {formatNumber, formatShare} from "../format/number.ts";
import type {Scale} from "../format/scale.ts";
import {formatScaled, scaleOfMany} from "../format/scale.ts";
import type {Indicator, Place} from "../release/release.ts";
import type {TargetProgress} from "../release/targets.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {missingCell} from "./cells.ts";
import type {Column} from "./dataTable.ts";
import {dataTable, named, numbers} from "./dataTable.ts";
import {figureTrace} from "./figureTrace.ts";
import type {Content, Markup} from "./html.ts";
import {html} from "./html.ts";
import {placeLink} from "./placeTables.ts";
import type {TargetView} from "./targetParts.ts";

export function isPartialResult({n_reported, n_expected}: TargetProgress): boolean {
  return (n_reported ?? 0) < (n_expected ?? 0);
}

export function tracedResult(
  row: TargetProgress,
  {code}: Indicator,
  scenario: "actual" | "target" = "actual"
) {
  return {...row, indicator: code, period: row.year, scenario};
}

export function resultName(indicator: Indicator, language: Language): string {
  return language === "vi" ? indicator.name_vi : indicator.name_en;
}

/** One indicator by place, the country at the foot. */
export function targetPlaceTable(
  places: readonly Place[],
  rows: ReadonlyMap<string, TargetProgress>,
  view: TargetView
): Markup {
  const {indicator, language, root} = view;
  const {targets, returns} = textsOf(language);
  const values = [...rows.values()].flatMap(({plan, actual}) => [plan, actual ?? 0]);
  const scale = scaleOfMany(values, indicator.unit, language);
  const country = view.rows.find((row) => row.geography === "country" && row.year === view.year);
  const line = (name: Markup | string, row: TargetProgress) =>
    html`<tr>
      <th scope="row">${name}</th>
      ${progressCells(row, indicator, scale, language)}
    </tr>`;
  return dataTable({
    label: targets.title,
    columns: [returns.place, ...progressHeads(language, scale.unit)],
    rows: places.map((place) => {
      const row = rows.get(place.id);
      return row === undefined ? "" : line(placeLink(place, root, language), row);
    }),
    foot: country && line(textsOf(language).figure.total, country),
    kind: "sortable targets stacked",
    isTall: true
  });
}

/** All indicators of the country in one year. */
export function countryTable(
  rows: readonly {readonly indicator: Indicator; readonly row: TargetProgress}[],
  language: Language,
  root: string
): Markup {
  const {targets, indicators} = textsOf(language);
  return dataTable({
    label: targets.title,
    columns: [indicators.indicator, indicators.unit, ...progressHeads(language, "")],
    rows: rows.map(({indicator, row}) => {
      const scale = scaleOfMany([row.plan, row.actual ?? 0], indicator.unit, language);
      return html`<tr>
        <th scope="row">
          <a href="${root}targets/?indicator=${indicator.code}&amp;year=${row.year}"
            >${resultName(indicator, language)}</a
          >
        </th>
        <td class="short">${scale.unit}</td>
        ${progressCells(row, indicator, scale, language)}
      </tr>`;
    }),
    kind: "sortable targets stacked"
  });
}

function progressHeads(language: Language, unit: string): Column[] {
  const {targets} = textsOf(language);
  const head = (text: string) => (unit === "" ? text : `${text} (${unit})`);
  return [
    numbers(head(targets.plan)),
    numbers(head(targets.actual)),
    numbers(targets.percent),
    {head: targets.pace},
    numbers(targets.implied),
    named(targets.reportedTo)
  ];
}

function progressCells(
  row: TargetProgress,
  indicator: Indicator,
  scale: Scale,
  language: Language
): Markup {
  const {targets, bases} = textsOf(language);
  const number = (value: number) => formatScaled(value, scale, language);
  const basis = row.basis === null || row.basis === "period" ? "" : bases[row.basis];
  return html`<td class="number figure" data-value="${row.plan}">
      ${figureTrace(tracedResult(row, indicator, "target"), number(row.plan))}
      ${someOffices(row.n_planning, row, language)}
    </td>
    ${
      row.actual === null
        ? missingCell(language)
        : html`<td
            class="number figure${isPartialResult(row) ? " partial" : ""}"
            data-value="${row.actual}"
          >
            ${figureTrace(tracedResult(row, indicator), number(row.actual))}
            ${basis === "" ? "" : html`<small>${basis}</small>`}
            ${someOffices(row.n_doing, row, language)}
          </td>`
    }
    ${percentCell(row, language)}
    <td class="pace ${row.pace ?? ""}">${row.pace === null ? "" : targets.paces[row.pace]}</td>
    <td class="number" data-value="${row.implied ?? ""}">
      ${row.implied === null || row.percent === null ? "–" : number(row.implied)}
    </td>
    <td class="figure">${reportedTo(row, language)}</td>`;
}

/** Whose plan or result it is, where others of them have none: the two are not of the same offices. */
function someOffices(
  count: number | null,
  {n_offices}: TargetProgress,
  language: Language
): Markup | string {
  if (count === null || n_offices === null || count === n_offices) return "";
  const {targets} = textsOf(language);
  const number = (value: number) => formatNumber(value, language, 0);
  return html`<small>${targets.ofOffices(number(count), number(n_offices))}</small>`;
}

function percentCell(
  {percent, elapsed_percent, withheld_reason}: TargetProgress,
  language: Language
) {
  const {targets} = textsOf(language);
  if (percent === null) {
    return html`<td class="reason">
      ${targets.withheld[withheld_reason ?? ""] ?? targets.withheld.other}
    </td>`;
  }
  const width = (value: number) => Math.round(Math.min(100, Math.max(0, value)) * 10) / 10;
  return html`<td class="number" data-value="${percent}">
    <svg class="pace-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="pace-all" width="100" height="8"></rect>
      <rect class="pace-done" width="${width(percent)}" height="8"></rect>
      ${elapsed_percent === null ? "" : html`<rect class="pace-now" x="${Math.min(99, width(elapsed_percent))}" width="1" height="8"></rect>`}
    </svg>
    ${formatShare(percent, language)}
  </td>`;
}

/** The last day that results are of, and below it how many months of the year that is. */
function reportedTo({reported_to, elapsed_percent}: TargetProgress, language: Language): Content {
  const {targets} = textsOf(language);
  if (reported_to === null || elapsed_percent === null) return "";
  const months = formatNumber((elapsed_percent * 12) / 100, language, 0);
  return html`${formatDate(reported_to, language)} <small>${targets.months(months)}</small>`;
}
