import {changeParts} from "../markup/changeParts.ts";
import {frameOf} from "../markup/chartFrame.ts";
import {filterBar} from "../markup/filterBar.ts";
import type {Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import type {Page} from "../markup/page.ts";
import {releaseLine, rootOf, sectionFoot, titleBlock} from "../markup/page.ts";
import type {View} from "../markup/view.ts";
import {viewFilters, viewOf} from "../markup/view.ts";
import type {IndicatorFigures} from "../release/release.ts";
import {headlinesOf} from "../select/headlines.ts";
import type {PageContext} from "./context.ts";
import {figuresFile, indicatorFilter, indicatorsWithFigures} from "./context.ts";

const PATH = "year-over-year/";

/** Change against the year before, taken apart, for any indicator, geography and year. */
export function yearOverYearPage(context: PageContext): Page {
  const {release, texts, language} = context;
  const choices = indicatorsWithFigures(release).filter(({data}) => data.changes.length > 0);
  const ranked = headlinesOf(release).map(({data}) => data.code);
  const first = [...choices].sort(
    (a, b) => compared(b.data) - compared(a.data) || rank(ranked, a.data) - rank(ranked, b.data)
  )[0];
  const title = titleBlock(texts.yoy.title, releaseLine(release.manifest, language));
  const page = {path: PATH, section: "yearOverYear", title: texts.yoy.title} as const;
  if (first === undefined) {
    const content = html`${title}
      <p class="empty">${texts.yoy.none}</p>`;
    return {...page, content, start: null};
  }
  const root = rootOf(PATH);
  const view = viewOf({...context, ...first, root}, {year: latestComparedYear(first.data)});
  return {
    ...page,
    content: html`${title}
      <p class="prose">${texts.yoy.lead}</p>
      ${changeExplorer(view, choices, context)}`,
    start: {
      name: "startYearOverYear",
      options: {language, root, indicator: view.indicator.code, year: String(view.year)},
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

function changeExplorer(
  view: View,
  choices: ReturnType<typeof indicatorsWithFigures>,
  context: PageContext
): Markup {
  const {language} = context;
  return html`<div class="explorer">
    ${filterBar([indicatorFilter(choices, view.indicator, context), ...viewFilters(view)], language)}
    ${frameOf("change", changeParts(view), {
      source: sectionFoot(view.root, language),
      language,
      heading: "h2",
      isTableOpen: true
    })}
  </div>`;
}

function rank(ranked: readonly string[], {code}: IndicatorFigures): number {
  const at = ranked.indexOf(code);
  return at < 0 ? ranked.length : at;
}

/** How many years the country can be compared with the one before: the richest example comes first. */
function compared({changes}: IndicatorFigures): number {
  return changes.filter(
    (change) => change.geography === "country" && change.previous_value !== null
  ).length;
}

function latestComparedYear({changes}: IndicatorFigures): string {
  const years = changes
    .filter((change) => change.geography === "country" && change.previous_value !== null)
    .map((change) => change.year);
  return String(Math.max(0, ...years));
}
