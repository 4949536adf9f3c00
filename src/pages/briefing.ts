import {briefingFileOf, briefingOf, briefingYears} from "../briefing/briefing.ts";
import {commandLine} from "../briefing/commandLine.ts";
import {briefingSheet} from "../markup/briefing/briefingSheet.ts";
import type {Filter} from "../markup/filterBar.ts";
import {filterBar} from "../markup/filterBar.ts";
import {html} from "../markup/html.ts";
import type {Page} from "../markup/page.ts";
import {releaseLine, rootOf, titleBlock} from "../markup/page.ts";
import type {Place} from "../release/release.ts";
import {placesOfGeography} from "../select/places.ts";
import type {PageContext} from "./context.ts";

const PATH = "briefing/";

/** One page for leadership; the country's latest year without a script, any place and year with one. */
export function briefingPage(context: PageContext): Page {
  const {release, language, texts} = context;
  const offered = briefedPlaces(context);
  const country = offered[0];
  const file = briefingFileOf(release, "VN");
  const years = briefingYears(file);
  const year = years[0];
  const root = rootOf(PATH);
  const title = texts.nav.briefing;
  const head = html`<div class="briefing-head">
    ${titleBlock(title, texts.briefing.lead, releaseLine(release.manifest, language))}
  </div>`;
  if (country === undefined || year === undefined) {
    const content = html`${head}
      <p class="empty">${texts.overview.empty}</p>`;
    return {path: PATH, section: "briefing", title, content, start: null};
  }
  const {indicators, manifest} = release;
  const briefing = briefingOf(file, {place: country, year, indicators, language});
  return {
    path: PATH,
    section: "briefing",
    title,
    content: html`${head}
      <div class="briefing">
        <div class="briefing-tools">
          ${filterBar(filtersOf(offered, years, context), language)}
          <button type="button" class="briefing-print" data-print hidden>
            ${texts.briefing.print}
          </button>
        </div>
        <div data-part="sheet">
          ${briefingSheet(briefing, {manifest, language, root, held: []})}
        </div>
        <p class="foot briefing-command" data-part="command">
          ${texts.briefing.command(commandLine("VN", year, language))}
        </p>
      </div>`,
    start: {
      name: "startBriefing",
      script: "briefing",
      options: {language, root, year: String(year), manifest},
      files: {
        indicators: "indicators.json",
        places: "places.json",
        ...Object.fromEntries(offered.map(({id}) => [id, `briefings/${id}.json`]))
      }
    }
  };
}

function filtersOf(
  offered: readonly Place[],
  years: readonly number[],
  context: PageContext
): Filter[] {
  const {place, year} = context.texts.briefing;
  return [
    {
      name: "place",
      label: place,
      options: offered.map((each) => ({value: each.id, label: nameOf(each, context)})),
      value: "VN"
    },
    {
      name: "year",
      label: year,
      options: years.map((each) => ({value: String(each), label: String(each)})),
      value: String(years[0])
    }
  ];
}

/** The country, the regions of today, the provinces. */
function briefedPlaces({places}: PageContext): Place[] {
  return (["country", "regions_2025", "provinces_34"] as const).flatMap((geography) =>
    placesOfGeography(places, geography)
  );
}

function nameOf(place: Place, {language, texts}: PageContext): string {
  if (place.level === "country") return texts.figure.total;
  if (language === "vi") return place.full_name;
  return place.level === "province" ? place.name : place.name_en;
}
