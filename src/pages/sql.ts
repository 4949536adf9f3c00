import {html} from "../markup/html.ts";
import type {Page} from "../markup/page.ts";
import {rootOf} from "../markup/page.ts";
import {placeName} from "../select/places.ts";
import type {PageContext} from "./context.ts";
import {sortedByName} from "./context.ts";

export const SQL_PATH = "sql/";

/** Analysts ask in SQL; the engine runs in their browser and is loaded on this page alone. */
export function sqlPage(context: PageContext): Page {
  const {texts, language, release} = context;
  const {sql} = texts;
  const siteRoot = `${rootOf(SQL_PATH)}${language === "vi" ? "" : "../"}`;
  const {release: id, number, date, isDemonstration} = release.manifest;
  return {
    path: SQL_PATH,
    section: "sql",
    title: sql.title,
    content: html`<div class="title">
        <h1>${sql.title}</h1>
        <p class="under-title">${sql.lead}</p>
      </div>
      <noscript><p class="notice">${sql.noScript}</p></noscript>
      <div class="sql" data-part="sql">
        <div class="sql-loading" data-part="loading" role="status"></div>
        <div class="sql-main" data-part="main" hidden></div>
        <aside class="sql-side" data-part="side" aria-label="${sql.side.label}" hidden></aside>
      </div>`,
    start: {
      name: "startSql",
      script: "sql",
      options: {
        language,
        siteRoot,
        release: {id, number, date, isDemonstration},
        lists: listsOf(context)
      },
      files: {}
    }
  };
}

/** What a parameter of that name may be: code and name, in the order in which a reader looks for them. */
function listsOf({release, places, texts, language}: PageContext) {
  const collator = new Intl.Collator(language);
  const named = (id: string, name: string) => [id, name] as const;
  const years = release.indicators.flatMap((indicator) => indicator.years);
  return {
    province: places.provinces
      .map((place) => named(place.id, placeName(place, place.id, language)))
      .sort(([, a], [, b]) => collator.compare(a, b)),
    region: release.places
      .filter(({era, level}) => era === "34" && level === "region")
      .map((place) => named(place.id, placeName(place, place.id, language))),
    indicator: sortedByName(
      release.indicators.filter((indicator) => indicator.n_figures > 0),
      language
    ).map((one) => named(one.code, language === "vi" ? one.name_vi : one.name_en)),
    organisation: release.method.organisations.map((one) =>
      named(one.code, language === "vi" ? one.name_vi : one.name_en)
    ),
    geography: Object.entries(texts.geographies).map(([code, name]) => named(code, name)),
    scenario: Object.entries(texts.scenarios).map(([code, name]) => named(code, name)),
    year: [...new Set(years)].sort((a, b) => b - a).map((year) => named(String(year), String(year)))
  };
}
