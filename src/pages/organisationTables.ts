import {formatPeriod} from "../format/date.ts";
import {formatShare} from "../format/number.ts";
import {formatWithUnit, scaleOfMany} from "../format/scale.ts";
import {formatExact, formatScaled} from "../format/scale.ts";
import {figureTrace} from "../markup/figureTrace.ts";
import type {Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import {coverageCell} from "../markup/placeTables.ts";
import {sparkline} from "../markup/sparkline.ts";
import type {Contribution, DoubleReport} from "../release/contributions.ts";
import type {Indicator} from "../release/release.ts";
import type {PageContext} from "./context.ts";
import {indicatorName, organisationNames} from "./context.ts";

/** One indicator of an organisation over the years, oldest first. */
interface Series {
  readonly indicator: Indicator;
  readonly figures: readonly Contribution[];
  readonly latest: Contribution;
}

function seriesOf(own: readonly Contribution[], {release}: PageContext): Series[] {
  return release.indicators.flatMap((indicator) => {
    const figures = own.filter(
      (one) => one.indicator === indicator.code && one.scenario === "actual" && one.value !== null
    );
    const latest = figures[figures.length - 1];
    return latest === undefined ? [] : [{indicator, figures, latest}];
  });
}

/** The latest year of each indicator: its own, the joint figure, its part, and what may be joint. */
export function contributionTable(
  own: readonly Contribution[],
  context: PageContext,
  root: string
): Markup {
  const {texts} = context;

  const {organisations: words} = texts;
  return html`<div
    class="table-frame"
    tabindex="0"
    role="group"
    aria-label="${words.contributions}"
  >
    <table class="sortable">
      <thead>
        <tr>
          <th scope="col">${texts.indicators.indicator}</th>
          <th scope="col" class="number">${texts.table.year}</th>
          <th scope="col" class="number" data-unsortable>${words.own}</th>
          <th scope="col" class="number" data-unsortable>${words.jointTotal}</th>
          <th scope="col" class="number">${words.share}</th>
          <th scope="col" class="number" data-unsortable>${words.shared}</th>
          <th scope="col" class="number">${texts.figure.coverageShort}</th>
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${seriesOf(own, context).map((one) => contributionRow(one, context, root))}
      </tbody>
    </table>
  </div>`;
}

function contributionRow(
  {indicator, figures, latest}: Series,
  context: PageContext,
  root: string
): Markup {
  const {texts, language} = context;
  const {unit} = indicator;
  const amount = (value: number) => formatWithUnit(value, unit, language);
  return html`<tr>
    <th scope="row">
      <a href="${root}indicators/${indicator.code}/">${indicatorName(indicator, language)}</a>
    </th>
    <td class="number" data-value="${latest.year}">${latest.year}</td>
    <td class="number" data-value="${latest.value}">
      ${texts.qualifiers[latest.qualifier]} ${amount(latest.value ?? 0)}
    </td>
    <td class="number" data-value="${latest.joint_value ?? ""}">
      ${
        latest.joint_value === null
          ? "–"
          : figureTrace(
              {...latest, indicator: indicator.code, period: latest.year},
              amount(latest.joint_value)
            )
      }
    </td>
    ${shareCell(latest, context)}
    <td class="number" data-value="${latest.shared_value ?? ""}">
      ${latest.shared_value === null ? "–" : amount(latest.shared_value)}
    </td>
    ${coverageCell({...latest, basis: null, coverage: null}, language)}
    <td>
      ${sparkline(
        figures.map((one) => ({...one, basis: null, coverage: null})),
        indicatorName(indicator, language),
        language
      )}
    </td>
  </tr>`;
}

function shareCell({share_percent, withheld_reason}: Contribution, context: PageContext): Markup {
  const {texts, language} = context;
  if (share_percent === null) {
    return html`<td class="reason">
      ${texts.organisations.noShare[withheld_reason ?? ""] ?? "–"}
    </td>`;
  }
  return html`<td class="number" data-value="${share_percent}">
    ${formatShare(share_percent, language)}
  </td>`;
}

/** All years of every indicator. */
export function contributionYears(
  own: readonly Contribution[],
  context: PageContext,
  root: string
): Markup {
  const {texts, language} = context;
  const years = [...new Set(own.map(({year}) => year))].sort((a, b) => b - a);
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
          ${years.map((year) => html`<th scope="col" class="number">${year}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${seriesOf(own, context).map(({indicator, figures}) => {
          const values = figures.map(({value}) => value ?? 0);
          const scale = scaleOfMany(values, indicator.unit, language);
          return html`<tr>
            <th scope="row">
              <a href="${root}indicators/${indicator.code}/"
                >${indicatorName(indicator, language)}</a
              >
            </th>
            <td>${scale.unit}</td>
            ${years.map((year) => {
              const value = figures.find((one) => one.year === year)?.value ?? null;
              return value === null
                ? html`<td class="number missing" title="${texts.figure.missing}">
                    <span class="visually-hidden">${texts.figure.missing}</span>
                  </td>`
                : html`<td
                    class="number"
                    data-value="${value}"
                    title="${formatExact(value, indicator.unit, language)}"
                  >
                    ${formatScaled(value, scale, language)}
                  </td>`;
            })}
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

/** Reports of two bodies that may be one result, those that nobody has decided about first. */
export function doublesTable(rows: readonly DoubleReport[], context: PageContext): Markup {
  const {texts, language, release} = context;
  const {organisations: words} = texts;
  const names = organisationNames(context);
  const indicators = new Map(release.indicators.map((one) => [one.code, one]));
  const amount = (value: number | null, unit: string) =>
    value === null ? "–" : formatWithUnit(value, unit, language);
  return html`<div class="table-frame tall" tabindex="0" role="group" aria-label="${words.joint}">
    <table class="sortable">
      <thead>
        <tr>
          <th scope="col">${texts.indicators.indicator}</th>
          <th scope="col">${texts.returns.place}</th>
          <th scope="col">${texts.returns.period}</th>
          <th scope="col" class="number">${words.own}</th>
          <th scope="col">${words.other}</th>
          <th scope="col" class="number">${words.otherValue}</th>
          <th scope="col">${words.why}</th>
          <th scope="col">${words.decision}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((one) => {
          const indicator = indicators.get(one.indicator);
          const unit = indicator?.unit ?? "";
          return html`<tr>
            <th scope="row">
              ${indicator === undefined ? one.indicator : indicatorName(indicator, language)}
            </th>
            <td>${one.place ?? one.place_id}</td>
            <td>${formatPeriod(one.period, language)}</td>
            <td class="number" data-value="${one.value}">${amount(one.value, unit)}</td>
            <td>${names[one.other] ?? one.other}</td>
            <td class="number" data-value="${one.other_value}">${amount(one.other_value, unit)}</td>
            <td>${words.kinds[one.kind] ?? one.kind}</td>
            <td>${words.decisions[one.decision] ?? one.decision}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
