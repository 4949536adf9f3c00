import {frameOf} from "../markup/chartFrame.ts";
import {comparisonFilters} from "../markup/comparisonFilters.ts";
import {comparisonParts} from "../markup/comparisonParts.ts";
import {filterBar} from "../markup/filterBar.ts";
import {html} from "../markup/html.ts";
import type {Page} from "../markup/page.ts";
import {releaseLine, rootOf, sectionFoot, titleBlock} from "../markup/page.ts";
import {comparisonViewOf, kindOf} from "../select/comparisons.ts";
import type {PageContext} from "./context.ts";
import {dataFolder} from "./context.ts";

const PATH = "year-over-year/";

/** Any two years or equal parts of years, taken apart, for any indicator and place. */
export function yearOverYearPage(context: PageContext): Page {
  const {release, places, texts, language} = context;
  const {index, first} = release.comparisons;
  const title = titleBlock(texts.yoy.title, releaseLine(release.manifest, language));
  const page = {path: PATH, section: "yearOverYear", title: texts.yoy.title} as const;
  const entry = index[0];
  const indicator = release.indicators.find(({code}) => code === entry?.code);
  if (entry === undefined || indicator === undefined) {
    const content = html`${title}
      <p class="empty">${texts.yoy.none}</p>`;
    return {...page, content, start: null};
  }
  const root = rootOf(PATH);
  const kind = kindOf(entry, undefined);
  const base = {indicator, entry, kind, rows: first.pairs, coverage: first.coverage};
  const shown = {...base, places, language, root};
  const view = comparisonViewOf(shown, {});
  return {
    ...page,
    content: html`${title}
      <p class="prose">${texts.yoy.lead}</p>
      <div class="explorer">
        ${filterBar(comparisonFilters(view, release.indicators, index), language)}
        ${frameOf("change", comparisonParts(view), {
          source: sectionFoot(root, language),
          language,
          heading: "h2",
          isTableOpen: true
        })}
      </div>`,
    start: {
      name: "startYearOverYear",
      options: {language, root, data: dataFolder(context, PATH)},
      files: {indicators: "indicators.json", places: "places.json", index: "comparisons.json"}
    }
  };
}
