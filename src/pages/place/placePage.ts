import {frameOf} from "../../markup/chartFrame.ts";
import {filterBar} from "../../markup/filterBar.ts";
import {headlineCard} from "../../markup/headlineCard.ts";
import type {Content, Markup} from "../../markup/html.ts";
import {html} from "../../markup/html.ts";
import type {Page} from "../../markup/page.ts";
import {releaseLine, rootOf, section, sectionFoot, titleBlock} from "../../markup/page.ts";
import {besidePart, besideTitle} from "../../markup/placeParts.ts";
import {trendParts} from "../../markup/trendParts.ts";
import type {View} from "../../markup/view.ts";
import {viewOf} from "../../markup/view.ts";
import {viewSubtitle} from "../../markup/viewCharts.ts";
import {viewFilters} from "../../markup/viewFilters.ts";
import type {Place} from "../../release/release.ts";
import type {Headline} from "../../select/headlines.ts";
import {regionTitle} from "../../select/regions.ts";
import type {PageContext} from "../context.ts";
import {dataFolder, doubtsFile, figuresFile, indicatorFilter} from "../context.ts";
import {latestTable, yearsTable} from "./placeFigures.ts";
import {regionLink, returnsSection, territorySection} from "./placeSections.ts";
import type {Series, Subject} from "./subject.ts";
import {headlinesOfPlace, seriesOfPlace, subjectOf} from "./subject.ts";

const MOST_HEADLINES = 3;

/** One province or region: what it did, where it stands, what it was formed from, who reported. */
export function placePage(context: PageContext, place: Place): Page {
  const {texts, language} = context;
  const path = `places/${place.id}/`;
  const root = rootOf(path);
  const subject = subjectOf(context, place);
  const series = seriesOfPlace(context, subject);
  const title = placeTitle(place, context);
  const downloads =
    subject.geography === "provinces_34"
      ? [{href: `/data/place_figures/${place.id}.json`, label: "JSON"}]
      : [];
  const foot = sectionFoot(root, language, downloads);
  const first = firstSeries(headlinesOfPlace(context, subject, series), series);
  return {
    path,
    section: "places",
    title,
    content: html`${titleBlock(title, ...linesUnder(subject, context, root))}
    ${
      first === undefined
        ? html`<p class="empty">${texts.places.none}</p>`
        : html`${headlineSection(subject, series, context, root, foot)}
          ${explorer(subject, viewOfPlace(subject, first, context, root), series, context, foot)}
          ${section({
            id: "figures",
            title: texts.places.figures,
            subtitle: texts.place.figuresNote,
            content: latestTable(subject, series, context, root),
            foot
          })}
          ${section({
            id: "years",
            title: texts.places.byYear,
            content: yearsTable(series, context, root),
            foot
          })}`
    }
    ${territorySection(subject, series, context, root)}
    ${subject.geography === "provinces_34" ? returnsSection(subject, context, root) : ""}`,
    start:
      first === undefined ? startTables(context) : startPlace(subject, first, series, context, root)
  };
}

/** `Tỉnh Thanh Hóa`; `Đồng bằng sông Hồng (vùng 2018–2025)`. */
function placeTitle(place: Place, {language, release}: PageContext): string {
  if (place.level === "region") return regionTitle(place, release, language);
  return language === "vi" ? place.full_name : place.name;
}

function linesUnder({place}: Subject, context: PageContext, root: string): Content[] {
  const release = releaseLine(context.release.manifest, context.language);
  const region = regionLink(place, context, root);
  return region === "" ? [release] : [html`${context.texts.place.inRegion}: ${region}`, release];
}

/** What the page opens with: its first headline. */
function firstSeries(
  headlines: readonly Headline[],
  series: readonly Series[]
): Series | undefined {
  const code = headlines[0]?.indicator.code;
  return series.find(({indicator}) => indicator.code === code) ?? series[0];
}

function viewOfPlace(
  {geography}: Subject,
  {indicator, data, scenario, latest}: Series,
  context: PageContext,
  root: string
): View {
  const wish = {geography, scenario, year: String(latest.year)};
  const hasQuarters = context.release.quarters.has(indicator.code);
  const {doubts} = context.release;
  return viewOf({...context, indicator, data, root, hasQuarters, doubts}, wish);
}

function headlineSection(
  subject: Subject,
  series: readonly Series[],
  context: PageContext,
  root: string,
  foot: Content
): Markup | "" {
  const headlines = headlinesOfPlace(context, subject, series).slice(0, MOST_HEADLINES);
  if (headlines.length === 0) return "";
  return section({
    id: "headline",
    title: context.texts.overview.headline,
    content: html`<div class="headlines">
      ${headlines.map((headline) => headlineCard(headline, root, context.language))}
    </div>`,
    foot
  });
}

function explorer(
  subject: Subject,
  view: View,
  series: readonly Series[],
  context: PageContext,
  foot: Content
): Markup {
  const {language} = context;
  const {place, besides} = subject;
  const filters = viewFilters(view).filter(({name}) => name !== "geography" && name !== "map");
  const choices = [...new Map(series.map((one) => [one.indicator.code, one])).values()];
  return html`<div class="explorer">
    ${filterBar([indicatorFilter(choices, view.indicator, context), ...filters], language)}
    ${frameOf("trend", trendParts(view, place.id), {source: foot, language, heading: "h2"})}
    ${
      besides.length === 0
        ? ""
        : section({
            id: "beside",
            title: html`<span data-part="beside-title">${besideTitle(view)}</span>`,
            subtitle: html`${besideWords(subject, context)} ·
              <span data-part="beside-subtitle">${viewSubtitle(view)}</span>`,
            content: html`<div data-part="beside">
              ${besidePart(view, [place, ...besides], place.id)}
            </div>`,
            foot
          })
    }
  </div>`;
}

function besideWords({geography}: Subject, {texts}: PageContext): string {
  return geography === "provinces_34" ? texts.place.besideNeighbours : texts.place.besideRegions;
}

function startTables({language}: PageContext): Page["start"] {
  return {name: "startTables", options: {language}, files: {}};
}

function startPlace(
  {place, geography, besides}: Subject,
  first: Pick<Series, "indicator">,
  series: readonly Series[],
  context: PageContext,
  root: string
): Page["start"] {
  const {language, release} = context;
  const codes = [...new Set(series.map(({indicator}) => indicator.code))];
  return {
    name: "startPlace",
    options: {
      language,
      root,
      indicator: first.indicator.code,
      geography,
      place: place.id,
      data: dataFolder(context, `places/${place.id}/`),
      quarters: codes.filter((code) => release.quarters.has(code)),
      besides: besides.map(({id}) => id)
    },
    files: {
      indicators: "indicators.json",
      places: "places.json",
      ...doubtsFile(release),
      ...Object.fromEntries(codes.map((code) => [code, figuresFile(code)]))
    }
  };
}
