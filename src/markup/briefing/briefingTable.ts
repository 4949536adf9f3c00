import type {BriefingItem} from "../../briefing/briefingItem.ts";
import {formatNumber, formatPercent} from "../../format/number.ts";
import type {Scale} from "../../format/scale.ts";
import {formatScaled, scaleOfOne, scaleOfPair} from "../../format/scale.ts";
import type {Figure} from "../../release/release.ts";
import type {Language} from "../../texts/language.ts";
import {textsOf} from "../../texts/texts.ts";
import {dataTable, numbers} from "../dataTable.ts";
import {arrowOf, withheldText} from "../figureText.ts";
import {figureTrace} from "../figureTrace.ts";
import {directionOf} from "../headlineCard.ts";
import type {Markup} from "../html.ts";
import {html} from "../html.ts";

/** One row as texts: the same on the page and in the Word document. */
export interface BriefingRow {
  readonly name: string;
  readonly unit: string;
  /** Of the year before, or of the same part of it; empty where there is none. */
  readonly previous: string;
  readonly previousPeriod: string;
  readonly value: string;
  readonly change: string;
  /** `rise`, `fall`, `same` or `withheld`. */
  readonly direction: string;
  readonly coverage: string;
  readonly figure: Figure;
  readonly item: BriefingItem;
}

export function briefingRow(item: BriefingItem, language: Language): BriefingRow | null {
  const {change, figure, indicator} = item;
  if (figure === undefined || figure.value === null) return null;
  const texts = textsOf(language);
  const before = change?.previous_value ?? 0;
  const scale = scaleOfPair(figure.value, before, indicator.unit, language);
  // A running total of the year is that year's figure; the others say what they are.
  const isYears =
    figure.basis === null || figure.basis === "period" || figure.basis === "year_to_date";
  const basis = isYears ? "" : texts.bases[figure.basis];
  const kind = [figure.scenario === "target" ? texts.figure.target : "", basis].filter(Boolean);
  const name = language === "vi" ? indicator.name_vi : indicator.name_en;
  return {
    name: kind.length === 0 ? name : `${name} (${kind.join(", ")})`,
    unit: scale.unit,
    previous: change?.previous_value == null ? "" : number(change.previous_value, scale, language),
    previousPeriod: change?.previous_period ?? String(figure.year - 1),
    value: [texts.qualifiers[figure.qualifier], number(figure.value, scale, language)]
      .filter(Boolean)
      .join(" "),
    ...changeOf(item, language),
    coverage:
      figure.n_expected === 0
        ? ""
        : `${formatNumber(figure.n_reported, language)}/${formatNumber(figure.n_expected, language)}`,
    figure,
    item
  };
}

function number(value: number, scale: Scale, language: Language): string {
  return formatScaled(value, scale, language);
}

function changeOf({change, figure, indicator}: BriefingItem, language: Language) {
  const percent = change?.percent ?? null;
  if (percent !== null) {
    const text = `${arrowOf(percent)} ${formatPercent(percent, language)}`;
    return {change: text, direction: directionOf(percent)};
  }
  const same = change?.change_same_reporters ?? null;
  if (same !== null && change?.withheld_reason === "coverage") {
    const scale = scaleOfOne(figure?.value ?? 0, indicator.unit, language);
    const moved = `${arrowOf(same)} ${number(Math.abs(same), scale, language)}`;
    const text = textsOf(language).briefing.columns.sameReporters(moved);
    return {change: text, direction: directionOf(same)};
  }
  const reason =
    figure?.basis === "programme_to_date"
      ? "running_total"
      : (change?.withheld_reason ?? "no_previous_year");
  return {change: withheldText(reason, language), direction: "withheld"};
}

/** Of the column of the year before: the year, or that it holds the same part of it. */
export function previousHead(
  items: readonly BriefingItem[],
  year: number,
  language: Language
): string {
  const {columns} = textsOf(language).briefing;
  const isPart = items.some(
    ({change}) => change !== undefined && change.previous_period !== String(year - 1)
  );
  return isPart ? columns.samePart(year - 1) : columns.value(year - 1);
}

export function briefingTable(
  items: readonly BriefingItem[],
  year: number,
  language: Language
): Markup {
  const {columns, noTable, table} = textsOf(language).briefing;
  const rows = items.flatMap((item) => briefingRow(item, language) ?? []);
  if (rows.length === 0) return html`<p class="empty">${noTable}</p>`;
  return dataTable({
    label: table,
    columns: [
      columns.indicator,
      columns.unit,
      numbers(previousHead(items, year, language)),
      numbers(columns.value(year)),
      columns.change,
      numbers(columns.coverage)
    ],
    rows: rows.map(tableRow),
    kind: "briefing-table stacked"
  });
}

function tableRow(row: BriefingRow): Markup {
  const {change, coverage, direction, figure, item, name, previous, previousPeriod, unit, value} =
    row;
  const traced = {...figure, indicator: item.indicator.code};
  return html`<tr>
    <th scope="row">${name}</th>
    <td>${unit}</td>
    <td class="number">
      ${previous === "" ? "–" : figureTrace({...traced, period: previousPeriod}, previous)}
    </td>
    <td class="number">${figureTrace({...traced, period: figure.year}, value)}</td>
    <td class="${direction}">${change}</td>
    <td class="number">${coverage}</td>
  </tr>`;
}
