import {formatNumber, formatShare} from "../../format/number.ts";
import {scaleOfMany} from "../../format/scale.ts";
import {figureCell} from "../../markup/cells.ts";
import {figureText} from "../../markup/figureText.ts";
import {figureTrace} from "../../markup/figureTrace.ts";
import {changeLine} from "../../markup/headlineCard.ts";
import type {Markup} from "../../markup/html.ts";
import {html} from "../../markup/html.ts";
import {coverageCell} from "../../markup/placeTables.ts";
import {sparkline} from "../../markup/sparkline.ts";
import type {Standing} from "../../release/placeProfile.ts";
import {changeOf} from "../../select/figures.ts";
import type {PageContext} from "../context.ts";
import {indicatorName} from "../context.ts";
import type {Series, Subject} from "./subject.ts";

/** The latest figure of every indicator: change, rank, share of the country, coverage, trend. */
export function latestTable(
  subject: Subject,
  series: readonly Series[],
  context: PageContext,
  root: string
): Markup {
  const {texts} = context;
  const {place} = texts;
  return html`<div
    class="table-frame"
    tabindex="0"
    role="group"
    aria-label="${texts.places.figures}"
  >
    <table class="sortable place-figures">
      <thead>
        <tr>
          <th scope="col">${texts.indicators.indicator}</th>
          <th scope="col" class="number" data-unsortable>${texts.figure.value}</th>
          <th scope="col" class="number">${texts.table.year}</th>
          <th scope="col" data-unsortable>${place.change}</th>
          <th scope="col" class="number">${place.rank}</th>
          <th scope="col" class="number">${place.share}</th>
          <th scope="col" class="number">${texts.figure.coverageShort}</th>
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${series.map((one) => latestRow(subject, one, context, root))}
      </tbody>
    </table>
  </div>`;
}

function latestRow({geography}: Subject, one: Series, context: PageContext, root: string): Markup {
  const {texts, language} = context;
  const {indicator, data, scenario, figures, latest} = one;
  const change = changeOf(data, {geography, scenario}, latest.place_id, latest.year);
  const basis = latest.basis === null || latest.basis === "period" ? "" : texts.bases[latest.basis];
  return html`<tr>
    ${nameCell(one, context, root)}
    <td class="number figure" data-value="${latest.value}">
      ${figureTrace(
        {...latest, indicator: indicator.code, period: latest.year},
        figureText(latest, indicator.unit, language)
      )}
      ${basis && html`<small>${basis}</small>`}
    </td>
    <td class="number" data-value="${latest.year}">${latest.year}</td>
    <td class="change">${changeLine(change, latest, indicator, {language, root})}</td>
    ${rankCell(one.standing, context)} ${shareCell(one.standing, context)}
    ${coverageCell(latest, language)}
    <td>${sparkline(figures, indicatorName(indicator, language), language)}</td>
  </tr>`;
}

function nameCell({indicator, scenario}: Series, {texts, language}: PageContext, root: string) {
  return html`<th scope="row">
    <a href="${root}indicators/${indicator.code}/">${indicatorName(indicator, language)}</a>
    ${scenario === "target" ? html`<small>(${texts.figure.target})</small>` : ""}
  </th>`;
}

/** `3/28`, and below it how far the rank could move with what is missing. */
function rankCell(standing: Standing | undefined, {texts, language}: PageContext): Markup {
  if (standing === undefined) return html`<td class="number">–</td>`;
  const {rank, rank_best, rank_worst, n_ranked} = standing;
  const number = (value: number) => formatNumber(value, language);
  return html`<td class="number figure" data-value="${rank}">
    ${number(rank)}/${number(n_ranked)}
    ${
      rank_best === rank_worst
        ? ""
        : html`<small>${texts.place.rankBetween(number(rank_best), number(rank_worst))}</small>`
    }
  </td>`;
}

function shareCell(standing: Standing | undefined, {texts, language}: PageContext): Markup {
  if (standing === undefined) return html`<td class="number">–</td>`;
  const {share_percent, withheld_reason} = standing;
  if (share_percent === null) {
    return html`<td class="reason">${texts.place.noShare[withheld_reason ?? ""] ?? "–"}</td>`;
  }
  return html`<td class="number" data-value="${share_percent}">
    ${formatShare(share_percent, language)}
  </td>`;
}

/** Every figure over the years. */
export function yearsTable(series: readonly Series[], context: PageContext, root: string): Markup {
  const {texts, language} = context;
  const years = series.flatMap(({figures}) => figures.map(({year}) => year));
  const range = [...new Set(years)].sort((a, b) => b - a);
  const row = (one: Series) => {
    const {indicator, figures} = one;
    const values = figures.flatMap(({value}) => (value === null ? [] : [value]));
    const scale = scaleOfMany(values, indicator.unit, language);
    const byYear = new Map(figures.map((figure) => [figure.year, figure]));
    return html`<tr>
      ${nameCell(one, context, root)}
      <td>${scale.unit}</td>
      ${range.map((year) => figureCell(byYear.get(year), indicator, scale, language))}
    </tr>`;
  };
  return html`<div
    class="table-frame"
    tabindex="0"
    role="group"
    aria-label="${texts.places.byYear}"
  >
    <table class="by-year">
      <thead>
        <tr>
          <th scope="col">${texts.indicators.indicator}</th>
          <th scope="col">${texts.indicators.unit}</th>
          ${range.map((year) => html`<th scope="col" class="number">${year}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${series.map(row)}
      </tbody>
    </table>
  </div>`;
}
