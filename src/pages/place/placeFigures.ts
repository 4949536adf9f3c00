import {formatNumber, formatShare} from "../../format/number.ts";
import {dataTable, numbers, unsorted} from "../../markup/dataTable.ts";
import {figuresByYear} from "../../markup/figuresByYear.ts";
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
  return dataTable({
    label: texts.places.figures,
    columns: [
      texts.indicators.indicator,
      {...numbers(texts.figure.value, true), isNamed: false},
      {...numbers(texts.table.year), isNamed: false},
      unsorted(place.change),
      numbers(place.rank),
      numbers(place.share),
      numbers(texts.figure.coverageShort),
      null
    ],
    rows: series.map((one) => latestRow(subject, one, context, root)),
    kind: "sortable place-figures stacked"
  });
}

function latestRow({geography}: Subject, one: Series, context: PageContext, root: string): Markup {
  const {texts, language} = context;
  const {indicator, data, scenario, figures, latest} = one;
  const change = changeOf(data, {geography, scenario}, latest.place_id, latest.year);
  const basis = latest.basis === null || latest.basis === "period" ? "" : texts.bases[latest.basis];
  return html`<tr>
    <th scope="row">${seriesName(one, context, root)}</th>
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

function seriesName(
  {indicator, scenario}: Series,
  {texts, language}: PageContext,
  root: string
): Markup {
  return html`<a href="${root}indicators/${indicator.code}/"
      >${indicatorName(indicator, language)}</a
    >
    ${scenario === "target" ? html`<small>(${texts.figure.target})</small>` : ""}`;
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
  const rows = series.map((one) => ({...one, name: seriesName(one, context, root)}));
  return figuresByYear(context.texts.places.byYear, rows, context.language);
}
