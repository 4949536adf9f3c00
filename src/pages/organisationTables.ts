import {formatPeriod} from "../format/date.ts";
import {formatShare} from "../format/number.ts";
import {formatWithUnit} from "../format/scale.ts";
import {dataTable, numbers} from "../markup/dataTable.ts";
import {figuresByYear} from "../markup/figuresByYear.ts";
import {figureTrace} from "../markup/figureTrace.ts";
import type {Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import {coverageCell} from "../markup/placeTables.ts";
import {sparkline} from "../markup/sparkline.ts";
import type {Contribution, DoubleReport} from "../release/contributions.ts";
import type {Indicator} from "../release/release.ts";
import {fullName} from "../select/places.ts";
import type {Language} from "../texts/language.ts";
import type {PageContext} from "./context.ts";
import {indicatorName, organisationNames, sortedByName} from "./context.ts";

/** One indicator of an organisation over the years, oldest first. */
interface Series {
  readonly indicator: Indicator;
  readonly figures: readonly Contribution[];
  readonly latest: Contribution;
}

/** In the order of the alphabet, as every list of indicators. */
function seriesOf(own: readonly Contribution[], {release, language}: PageContext): Series[] {
  return sortedByName(release.indicators, language).flatMap((indicator) => {
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
  return dataTable({
    label: words.contributions,
    columns: [
      texts.indicators.indicator,
      {...numbers(texts.table.year), isNamed: false},
      numbers(words.own, true),
      numbers(words.jointTotal, true),
      numbers(words.share),
      numbers(words.shared, true),
      numbers(texts.figure.coverageShort),
      null
    ],
    rows: seriesOf(own, context).map((one) => contributionRow(one, context, root)),
    kind: "sortable stacked"
  });
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
    <th scope="row">${indicatorLink(indicator, language, root)}</th>
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
  const rows = seriesOf(own, context).map(({indicator, figures}) => ({
    name: indicatorLink(indicator, language, root),
    // the cells of a part are not told by the key of the whole
    indicator: {...indicator, code: ""},
    figures: figures.map((one) => ({...one, basis: null, coverage: null}))
  }));
  return figuresByYear(texts.places.byYear, rows, language);
}

function indicatorLink(indicator: Indicator, language: Language, root: string): Markup {
  return html`<a href="${root}indicators/${indicator.code}/"
    >${indicatorName(indicator, language)}</a
  >`;
}

/** Reports of two bodies that may be one result, those that nobody has decided about first. */
export function doublesTable(rows: readonly DoubleReport[], context: PageContext): Markup {
  const {texts, language, release} = context;
  const {organisations: words} = texts;
  const names = organisationNames(context);
  const indicators = new Map(release.indicators.map((one) => [one.code, one]));
  const amount = (value: number | null, unit: string) =>
    value === null ? "–" : formatWithUnit(value, unit, language);
  return dataTable({
    label: words.joint,
    columns: [
      texts.indicators.indicator,
      texts.returns.place,
      texts.returns.period,
      numbers(words.own),
      words.other,
      numbers(words.otherValue),
      words.why,
      words.decision
    ],
    rows: rows.map((one) => {
      const indicator = indicators.get(one.indicator);
      const unit = indicator?.unit ?? "";
      return html`<tr>
        <th scope="row">
          ${indicator === undefined ? one.indicator : indicatorName(indicator, language)}
        </th>
        <td>${fullName(one.place ?? one.place_id, language)}</td>
        <td>${formatPeriod(one.period, language)}</td>
        <td class="number" data-value="${one.value}">${amount(one.value, unit)}</td>
        <td>${names[one.other] ?? one.other}</td>
        <td class="number" data-value="${one.other_value}">${amount(one.other_value, unit)}</td>
        <td>${words.kinds[one.kind] ?? one.kind}</td>
        <td>${words.decisions[one.decision] ?? one.decision}</td>
      </tr>`;
    }),
    kind: "sortable stacked",
    isTall: true
  });
}
