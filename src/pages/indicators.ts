import {formatNumber} from "../format/number.ts";
import {dataTable, numbers} from "../markup/dataTable.ts";
import {figureDetail, figureText} from "../markup/figureText.ts";
import {figureTrace} from "../markup/figureTrace.ts";
import type {Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {Page} from "../markup/page.ts";
import {releaseLine, rootOf, section, sectionFoot, titleBlock} from "../markup/page.ts";
import {coverageCell} from "../markup/placeTables.ts";
import {sparkline} from "../markup/sparkline.ts";
import type {Figure, Indicator} from "../release/release.ts";
import {headlineOf} from "../select/headlines.ts";
import {unitName} from "../texts/units.ts";
import type {PageContext} from "./context.ts";
import {indicatorName, indicatorsWithFigures, sortedByName} from "./context.ts";

const PATH = "indicators/";

/** All indicators: those with figures and their latest one for the country, then those without. */
export function indicatorsPage(context: PageContext): Page {
  const {release, texts, language} = context;
  const present = sortedByName(
    indicatorsWithFigures(release).map(({indicator}) => indicator),
    language
  );
  const absent = sortedByName(release.indicators, language).filter(
    (indicator) => !present.includes(indicator)
  );
  const root = rootOf(PATH);
  return {
    path: PATH,
    section: "indicators",
    title: texts.indicators.title,
    content: html`${titleBlock(texts.indicators.title, releaseLine(release.manifest, language))}
    ${section({
      id: "with-figures",
      title: html`${texts.indicators.withFigures} (${formatNumber(present.length, language)})`,
      content: presentTable(present, context, root),
      foot: sectionFoot(root, language)
    })}
    ${
      absent.length === 0
        ? ""
        : section({
            id: "without-figures",
            title: html`${texts.indicators.withoutFigures}
            (${formatNumber(absent.length, language)})`,
            subtitle: texts.indicators.withoutNote,
            content: html`<ul class="columns">
              ${absent.map(
                (indicator) =>
                  html`<li>
                    ${indicatorName(indicator, language)}
                    <small>(${unitName(indicator.unit, language)})</small>
                  </li>`
              )}
            </ul>`
          })
    }`,
    start: {name: "startTables", options: {language}, files: {}}
  };
}

function presentTable(
  indicators: readonly Indicator[],
  {release, texts, language}: PageContext,
  root: string
): Markup {
  const rows = indicators.map((indicator) => {
    const headline = headlineOf(release, indicator);
    const figure = headline?.figure;
    return html`<tr>
      <th scope="row">
        <a href="${root}indicators/${indicator.code}/">${indicatorName(indicator, language)}</a>
      </th>
      <td class="number" data-value="${indicator.years.at(-1) ?? 0}">
        ${yearsText(indicator.years)}
      </td>
      <td class="number figure" title="${figureDetail(figure, indicator.unit, language)}">
        ${
          figure === undefined
            ? texts.indicators.noCountry
            : html`${figureTrace(
                  {...figure, indicator: indicator.code, period: figure.year},
                  figureText(figure, indicator.unit, language)
                )}<small>${yearAndKind(figure, texts)}</small>`
        }
      </td>
      ${coverageCell(figure, language)}
      <td>${sparkline(headline?.series ?? [], indicatorName(indicator, language), language)}</td>
    </tr>`;
  });
  return dataTable({
    label: texts.indicators.withFigures,
    columns: [
      texts.indicators.indicator,
      numbers(texts.indicators.years),
      {...numbers(texts.indicators.latest, true), isNamed: false},
      numbers(texts.figure.coverageShort),
      null
    ],
    rows: rows,
    kind: "sortable indicators stacked"
  });
}

/** `2017, kế hoạch`; `2025, lũy kế từ đầu chương trình`. */
function yearAndKind(figure: Figure, {figure: texts}: PageContext["texts"]): string {
  if (figure.scenario === "target") return `${figure.year}, ${texts.target}`;
  if (figure.basis === "programme_to_date") return `${figure.year}, ${texts.runningTotal}`;
  return String(figure.year);
}

/** `2020, 2024–2025`: runs of years drawn together. */
export function yearsText(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last?.[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
