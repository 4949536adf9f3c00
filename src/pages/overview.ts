import {frameOf} from "../markup/chartFrame.ts";
import {filterBar} from "../markup/filterBar.ts";
import {headlineCard} from "../markup/headlineCard.ts";
import type {Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import {mapParts} from "../markup/mapParts.ts";
import {moversTable} from "../markup/moversTable.ts";
import type {Page} from "../markup/page.ts";
import {releaseLine, rootOf, section, sectionFoot, titleBlock} from "../markup/page.ts";
import {trendParts} from "../markup/trendParts.ts";
import type {View} from "../markup/view.ts";
import {viewOf} from "../markup/view.ts";
import {viewFilters} from "../markup/viewFilters.ts";
import type {Headline} from "../select/headlines.ts";
import {bestMapped, headlinesOf} from "../select/headlines.ts";
import {moversOf} from "../select/movers.ts";
import {themedHeadlines} from "../select/themes.ts";
import type {PageContext} from "./context.ts";
import {doubtsFile, figuresFile, indicatorFilter, indicatorsWithFigures} from "./context.ts";
import {answers} from "./overviewAnswers.ts";
import {missingSection} from "./overviewMissing.ts";

const MOST_HEADLINES = 6;
const MAP_WIDTH = 380;
/** Beside the indicator; its own page offers more. */
const FILTERS = ["year", "scenario", "map"];

/** Headline figures, the map of one indicator and its trend, and what is missing. */
export function overviewPage(context: PageContext): Page {
  const {release, texts, language} = context;
  const headlines = headlinesOf(release);
  const first = bestMapped(headlines.slice(0, MOST_HEADLINES)) ?? headlines[0];
  const view =
    first === undefined
      ? null
      : viewOf({
          ...context,
          ...{indicator: first.indicator, data: first.data, root: rootOf("")},
          doubts: release.doubts
        });
  const choices = indicatorsWithFigures(release).filter(({data}) =>
    data.figures.some((figure) => figure.geography === "provinces_34" && figure.value !== null)
  );
  return {
    path: "",
    section: "overview",
    title: texts.overview.title,
    content: html`${titleBlock(texts.overview.title, releaseLine(release.manifest, language))}
    ${answers(context)}
    ${
      headlines.length === 0
        ? html`<p class="empty">${texts.overview.empty}</p>`
        : headlineSection(headlines, context)
    }
    ${view === null ? "" : explorer(view, choices, context)}
    ${headlines.length === 0 ? "" : moversSection(headlines, context)} ${missingSection(context)}`,
    start:
      view === null
        ? null
        : {
            name: "startOverview",
            options: {language, root: rootOf(""), indicator: view.indicator.code},
            files: {
              indicators: "indicators.json",
              places: "places.json",
              outlines: "outlines.json",
              ...doubtsFile(release),
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
  const filters = viewFilters(view).filter(({name}) => FILTERS.includes(name));
  const frame = {source: sectionFoot(view.root, language), language, heading: "h2"} as const;
  return html`<div class="explorer">
    ${filterBar([indicatorFilter(choices, view.indicator, context), ...filters], language)}
    ${frameOf("map", mapParts(view), {...frame, isTableOpen: true}, MAP_WIDTH)}
    ${frameOf("trend", trendParts(view), frame)}
  </div>`;
}

/** One card for each theme of the year, then the next headlines, smaller. */
function headlineSection(headlines: readonly Headline[], {texts, language}: PageContext): Markup {
  const root = rootOf("");
  const themed = themedHeadlines(headlines);
  const others = headlines
    .filter((one) => !themed.some(({headline}) => headline === one))
    .slice(0, MOST_HEADLINES - themed.length);
  return section({
    id: "headline",
    title: texts.overview.headline,
    subtitle: texts.overview.headlineNote,
    content: html`<div class="headlines">
      ${themed.map(({theme, headline}) =>
        headlineCard(headline, root, language, texts.overview.themes[theme])
      )}
      ${others.map((headline) => headlineCard(headline, root, language, texts.overview.more))}
    </div>`,
    foot: sectionFoot(root, language)
  });
}

function moversSection(headlines: readonly Headline[], context: PageContext): Markup {
  const {texts, language} = context;
  const rows = headlines.flatMap(({indicator, data}) => moversOf(indicator, data) ?? []);
  const options = {places: context.places, root: rootOf(""), language};
  return section({
    id: "movers",
    title: texts.overview.movers,
    subtitle: rows.length === 0 ? undefined : texts.overview.moversNote,
    content:
      rows.length === 0
        ? html`<p class="empty">${texts.overview.moversNone}</p>`
        : moversTable(rows.slice(0, MOST_HEADLINES), options),
    foot: sectionFoot(rootOf(""), language)
  });
}
