import {formatPeriod} from "../format/date.ts";
import {formatScaled, scaleOfMany} from "../format/scale.ts";
import {figureCell} from "../markup/cells.ts";
import {dataTable, numbers} from "../markup/dataTable.ts";
import type {Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {OrganisationQuarter} from "../release/contributions.ts";
import type {Indicator} from "../release/release.ts";
import type {PageContext} from "./context.ts";
import {indicatorName, sortedByName} from "./context.ts";

/**
 * What an organisation reports of each indicator by quarter, with its coverage, and in the last column
 * what all organisations together have in the latest of them. Null where it reports nothing by quarter.
 */
export function quarterTable(
  own: readonly OrganisationQuarter[],
  context: PageContext,
  root: string
): Markup | null {
  const {texts, release, language} = context;
  const periods = [...new Set(own.map(({period}) => period))].sort().reverse();
  const indicators = sortedByName(release.indicators, language).filter(({code}) =>
    own.some((one) => one.indicator === code && one.value !== null)
  );
  if (indicators.length === 0) return null;
  return dataTable({
    label: texts.organisations.quarters,
    columns: [
      texts.indicators.indicator,
      texts.indicators.unit,
      ...periods.map((period) => numbers(formatPeriod(period, language))),
      numbers(texts.organisations.jointLatest)
    ],
    rows: indicators.map((indicator) =>
      quarterRow(
        own.filter((one) => one.indicator === indicator.code),
        {indicator, periods, root},
        context
      )
    ),
    kind: "by-year"
  });
}

function quarterRow(
  own: readonly OrganisationQuarter[],
  {
    indicator,
    periods,
    root
  }: {
    readonly indicator: Indicator;
    readonly periods: readonly string[];
    readonly root: string;
  },
  {language}: PageContext
): Markup {
  const {code, unit} = indicator;
  const scale = scaleOfMany(
    own.flatMap(({value}) => value ?? []),
    unit,
    language
  );
  const latest = own.filter(({value}) => value !== null).at(-1);
  const joint = latest?.joint_value ?? null;
  return html`<tr>
    <th scope="row">
      <a href="${root}indicators/${code}/">${indicatorName(indicator, language)}</a>
    </th>
    <td>${scale.unit}</td>
    ${periods.map((period) => {
      const found = own.find((one) => one.period === period);
      // a part of a figure has no key of its own: its cells are not told
      return figureCell(figureOf(found), {code: "", unit}, scale, language);
    })}
    <td class="number" data-value="${joint ?? ""}">
      ${
        latest === undefined || joint === null
          ? "–"
          : html`${formatScaled(joint, scale, language)}<br /><small
                >${formatPeriod(latest.period, language)}</small
              >`
      }
    </td>
  </tr>`;
}

function figureOf(quarter: OrganisationQuarter | undefined) {
  return quarter === undefined
    ? undefined
    : {
        ...quarter,
        ...({geography: "country", place_id: "VN", scenario: "actual"} as const),
        ...{year: Number(quarter.period.slice(0, 4)), basis: null, coverage: null}
      };
}
