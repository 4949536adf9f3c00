import {formatNumber} from "../format/number.ts";
import {frameOf} from "../markup/chartFrame.ts";
import {filterBar} from "../markup/filterBar.ts";
import {headlineCard} from "../markup/headlineCard.ts";
import type {Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {Page} from "../markup/page.ts";
import {releaseLine, rootOf, section, sectionFoot, titleBlock} from "../markup/page.ts";
import type {View} from "../markup/view.ts";
import {viewFilters, viewOf} from "../markup/view.ts";
import {mapParts, trendParts} from "../markup/viewCharts.ts";
import {bestMapped, headlinesOf} from "../select/headlines.ts";
import {checkLink} from "./checkReturn.ts";
import type {PageContext} from "./context.ts";
import {figuresFile, indicatorFilter, indicatorsWithFigures} from "./context.ts";

const MOST_HEADLINES = 6;
const MAP_WIDTH = 380;

/** Headline figures, the map of one indicator and its trend, and what is missing. */
export function overviewPage(context: PageContext): Page {
  const {release, texts, language} = context;
  const headlines = headlinesOf(release);
  const first = bestMapped(headlines.slice(0, MOST_HEADLINES)) ?? headlines[0];
  const view =
    first === undefined
      ? null
      : viewOf({...context, indicator: first.indicator, data: first.data, root: rootOf("")});
  const choices = indicatorsWithFigures(release).filter(({data}) =>
    data.figures.some((figure) => figure.geography === "provinces_34" && figure.value !== null)
  );
  return {
    path: "",
    section: "overview",
    title: texts.overview.title,
    content: html`${titleBlock(texts.overview.title, releaseLine(release.manifest, language))}
    ${
      headlines.length === 0
        ? html`<p class="empty">${texts.overview.empty}</p>`
        : section({
            id: "headline",
            title: texts.overview.headline,
            subtitle: texts.overview.headlineNote,
            content: html`<div class="headlines">
              ${headlines
                .slice(0, MOST_HEADLINES)
                .map((headline) => headlineCard(headline, rootOf(""), language))}
            </div>`,
            foot: sectionFoot(rootOf(""), language)
          })
    }
    ${view === null ? "" : explorer(view, choices, context)} ${missingSection(context)}`,
    start:
      view === null
        ? null
        : {
            name: "startOverview",
            options: {language, root: rootOf(""), indicator: view.indicator.code},
            files: {
              indicators: "indicators.json",
              places: "places.json",
              ...Object.fromEntries(
                choices.map(({indicator}) => [indicator.code, figuresFile(indicator.code)])
              )
            }
          }
  };
}

function explorer(
  view: View,
  choices: ReturnType<typeof indicatorsWithFigures>,
  context: PageContext
): Markup {
  const {language} = context;
  const filters = viewFilters(view).filter(({name}) => name !== "geography");
  const frame = {source: sectionFoot(view.root, language), language, heading: "h2"} as const;
  return html`<div class="explorer">
    ${filterBar([indicatorFilter(choices, view.indicator, context), ...filters], language)}
    ${frameOf("map", mapParts(view), {...frame, isTableOpen: true}, MAP_WIDTH)}
    ${frameOf("trend", trendParts(view), frame)}
  </div>`;
}

function missingSection({release, texts, language}: PageContext): Markup {
  const {manifest, returns} = release;
  const number = (value: number) => formatNumber(value, language);
  const root = rootOf("");
  const statuses = Object.entries(returns.by_status).filter(([, count]) => count > 0);
  return section({
    id: "missing",
    title: texts.overview.missing,
    content: html`<p>
        ${texts.overview.missingNote(
          number(indicatorsWithFigures(release).length),
          number(release.indicators.length)
        )}
        <a href="${root}indicators/">${texts.nav.indicators}</a>
      </p>
      <dl class="counts">
        ${statuses.map(
          ([status, count]) =>
            html`<div>
              <dt>${texts.statuses[status] ?? status}</dt>
              <dd>${number(count)}</dd>
            </div>`
        )}
        ${(["error", "warning", "note"] as const).map(
          (severity) =>
            html`<div class="${severity}">
              <dt>${texts.severities[severity]}</dt>
              <dd>${number(manifest.findings[severity])}</dd>
            </div>`
        )}
      </dl>
      <p><a href="${root}returns/">${texts.returns.title}</a></p>
      ${checkLink(root, texts)}`
  });
}
