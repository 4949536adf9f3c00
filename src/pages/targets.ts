import {frameOf} from "../markup/chartFrame.ts";
import {filterBar} from "../markup/filterBar.ts";
import {html} from "../markup/html.ts";
import type {Page} from "../markup/page.ts";
import {releaseLine, rootOf, section, sectionFoot, titleBlock} from "../markup/page.ts";
import {targetFilters} from "../markup/targetFilters.ts";
import {targetParts} from "../markup/targetParts.ts";
import {countryTable} from "../markup/targetTables.ts";
import type {Release} from "../release/release.ts";
import type {CountryTarget} from "../release/targets.ts";
import {headlinesOf} from "../select/headlines.ts";
import {countryRows, targetViewOf} from "../select/targets.ts";
import type {PageContext} from "./context.ts";
import {dataFolder} from "./context.ts";

const PATH = "targets/";

/** Plans and what was done of them: the country's indicators of one year, and one of them by place. */
export function targetsPage(context: PageContext): Page {
  const {release, places, texts, language} = context;
  const root = rootOf(PATH);
  const title = titleBlock(texts.targets.title, releaseLine(release.manifest, language));
  const page = {path: PATH, section: "targets", title: texts.targets.title} as const;
  const code = firstCode(release);
  const indicators = release.indicators.filter((one) => release.targets.has(one.code));
  const indicator = indicators.find((one) => one.code === code);
  if (indicator === undefined) {
    const content = html`${title}
      <p class="empty">${texts.targets.none}</p>`;
    return {...page, content, start: null};
  }
  const rows = release.targets.get(indicator.code) ?? [];
  const view = targetViewOf({indicator, rows, places, language, root}, {});
  const foot = sectionFoot(root, language);
  return {
    ...page,
    content: html`${title}
      <p class="prose">${texts.targets.lead}</p>
      <div class="explorer">
        ${filterBar(targetFilters(view, indicators), language)}
        ${frameOf("targets", targetParts(view), {source: foot, language, heading: "h2"})}
        ${section({
          id: "country",
          title: html`<span data-part="country-title">${texts.targets.country(view.year)}</span>`,
          subtitle: texts.targets.countryNote,
          content: html`<div data-part="country">
            ${countryTable(countryRows(countryTargets(release), indicators, view.year), language, root)}
          </div>`,
          foot
        })}
      </div>`,
    start: {
      name: "startTargets",
      options: {
        language,
        root,
        indicator: indicator.code,
        codes: indicators.map((one) => one.code),
        data: dataFolder(context, PATH)
      },
      files: {indicators: "indicators.json", places: "places.json", country: "targets.json"}
    }
  };
}

function countryTargets({targets}: Release): CountryTarget[] {
  return [...targets].flatMap(([indicator, rows]) =>
    rows.filter(({geography}) => geography === "country").map((row) => ({...row, indicator}))
  );
}

/** The headline indicator with a plan, otherwise the first that has one. */
function firstCode(release: Release): string | undefined {
  const ranked = headlinesOf(release).map(({indicator}) => indicator.code);
  return ranked.find((code) => release.targets.has(code)) ?? [...release.targets.keys()][0];
}
