import {changeParts} from "../markup/changeParts.ts";
import {frameOf} from "../markup/chartFrame.ts";
import {coverageBar} from "../markup/coverageBar.ts";
import {filterBar} from "../markup/filterBar.ts";
import {changeLine, figureBlock} from "../markup/headlineCard.ts";
import type {Content, Markup} from "../markup/html.ts";
import {html} from "../markup/html.ts";
import {mapParts} from "../markup/mapParts.ts";
import type {Page} from "../markup/page.ts";
import {releaseLine, rootOf, section, sectionFoot, titleBlock} from "../markup/page.ts";
import {partsOfView} from "../markup/partsParts.ts";
import type {Tab} from "../markup/tabs.ts";
import {tabs} from "../markup/tabs.ts";
import {trendParts} from "../markup/trendParts.ts";
import type {View} from "../markup/view.ts";
import {viewOf} from "../markup/view.ts";
import {matrixHead, matrixOf, multiplesParts, rankingParts} from "../markup/viewCharts.ts";
import {viewFilters} from "../markup/viewFilters.ts";
import type {FacetChoices} from "../release/facets.ts";
import type {Indicator, IndicatorFigures} from "../release/release.ts";
import {facetChoices} from "../select/facets.ts";
import {headlineOf} from "../select/headlines.ts";
import {unitName} from "../texts/units.ts";
import {cellsSection} from "./cellsSection.ts";
import type {PageContext} from "./context.ts";
import {dataFolder, doubtsFile, figuresFile, indicatorName} from "./context.ts";

const MAP_WIDTH = 380;
const WIDE = 1100;

/** One indicator: the country, its trend, the provinces, the change, the cells, the definition. */
export function indicatorPage(
  context: PageContext,
  indicator: Indicator,
  data: IndicatorFigures
): Page {
  const {release, texts, language} = context;
  const path = `indicators/${indicator.code}/`;
  const root = rootOf(path);
  const facets = facetChoices(release.facets, indicator.code, language);
  const hasQuarters = release.quarters.has(indicator.code);
  const {doubts} = release;
  const base = {...context, indicator, data, root, facets, hasQuarters, doubts};
  const tab = viewOf(base).geography === "country" ? "trend" : "map";
  const view = viewOf(base, {tab});
  const name = indicatorName(indicator, language);
  const downloads = [{href: `/data/${figuresFile(indicator.code)}`, label: "JSON"}];
  const foot = sectionFoot(root, language, downloads);
  const isCompared = data.changes.some((change) => change.previous_value !== null);
  const kind = indicator.kind === "stock" ? "stock" : "flow";
  return {
    path,
    section: "indicators",
    title: name,
    content: html`${titleBlock(
        name,
        html`${unitName(indicator.unit, language)} · ${texts.indicators.kind[kind]}`,
        releaseLine(release.manifest, language)
      )}
      ${countryBlock(context, indicator, root)}
      <div class="explorer">
        ${filterBar(viewFilters(view), language)} ${tabsOf(view, context, foot)}
      </div>
      ${isCompared ? changeSection(view, context, foot) : ""}
      ${cellsSection(context, indicator, data, foot)} ${definitionSection(context, indicator)}`,
    start: {
      name: "startIndicator",
      options: {
        language,
        root,
        indicator: indicator.code,
        facets,
        data: dataFolder(context, path),
        quarters: hasQuarters ? [indicator.code] : []
      },
      files: {
        indicators: "indicators.json",
        places: "places.json",
        outlines: "outlines.json",
        ...doubtsFile(release),
        ...(hasFacets(facets) ? {facets: `facets/${indicator.code}.json`} : {}),
        [indicator.code]: figuresFile(indicator.code)
      }
    }
  };
}

function countryBlock(
  {release, language, texts}: PageContext,
  indicator: Indicator,
  root: string
): Markup {
  const headline = headlineOf(release, indicator);
  if (headline === null) return html`<p class="empty">${texts.indicators.noCountry}</p>`;
  const {figure, change} = headline;
  return html`<section class="lead-figure" aria-label="${texts.figure.total}">
    <div>${figureBlock(figure, indicator, language)}</div>
    <p class="headline-change">${changeLine(change, figure, indicator, {language, root})}</p>
    ${coverageBar(figure, language)}
  </section>`;
}

/** Map, trend, ranking, small multiples and table of what the filters choose. */
function tabsOf(view: View, {texts, language}: PageContext, source: Content): Markup {
  const frame = {source, language, heading: "h2"} as const;
  const trend = {
    name: "trend",
    label: texts.indicators.tabs.trend,
    content: frameOf("trend", trendParts(view), frame)
  };
  if (view.geography === "country") return tabs(texts.indicators.tabs.label, [trend]);
  return tabs(texts.indicators.tabs.label, [
    {
      name: "map",
      label: texts.indicators.tabs.map,
      content: frameOf("map", mapParts(view), {...frame, isTableOpen: true}, MAP_WIDTH)
    },
    trend,
    {
      name: "ranking",
      label: texts.indicators.tabs.ranking,
      content: frameOf("ranking", rankingParts(view), frame)
    },
    {
      name: "multiples",
      label: texts.indicators.tabs.multiples,
      content: frameOf("multiples", multiplesParts(view), frame, WIDE)
    },
    ...partsTab(view, frame, texts.facets.tab),
    {
      name: "table",
      label: texts.indicators.tabs.table,
      content: matrixPanel(view, source)
    }
  ]);
}

function matrixPanel(view: View, source: Content): Markup {
  const {title, subtitle} = matrixHead(view);
  return html`<div class="chart-frame">
    <div>
      <h2 class="chart-title" data-part="matrix-title">${title}</h2>
      <p class="subtitle" data-part="matrix-subtitle">${subtitle}</p>
    </div>
    <div data-part="matrix">${matrixOf(view)}</div>
    <p class="foot">${source}</p>
  </div>`;
}

/** One frame for each dimension that the indicator is taken apart by. */
function partsTab(view: View, frame: Parameters<typeof frameOf>[2], label: string): Tab[] {
  const dimensions = view.facets?.dimensions ?? [];
  if (dimensions.length === 0) return [];
  const frames = partsOfView(view).frames.map(({dimension, parts}) =>
    frameOf(`parts-${dimension}`, parts, frame)
  );
  const content = html`${frames}
    <p class="chart-notes parts-note" data-part="parts-note"></p>`;
  return [{name: "parts", label, content}];
}

function hasFacets({dimensions, measures}: FacetChoices): boolean {
  return dimensions.length > 0 || measures.length > 0;
}

function changeSection(view: View, {texts, language}: PageContext, source: Content): Markup {
  return section({
    id: "change-section",
    title: texts.yoy.same_and_new,
    content: html`${frameOf("change", changeParts(view), {source, language, isTableOpen: true})}
      <p>
        <a href="${view.root}year-over-year/?indicator=${view.indicator.code}"
          >${texts.yoy.anyTwo}</a
        >
      </p>`
  });
}

function definitionSection({release, texts, language}: PageContext, indicator: Indicator): Markup {
  const isVi = language === "vi";
  const definition = isVi ? indicator.definition_vi : indicator.definition_en;
  const caveats = isVi ? indicator.caveats_vi : indicator.caveats_en;
  const changes = release.method.definition_changes.filter(
    (change) => change.indicator === indicator.code
  );
  if (!definition && !caveats && changes.length === 0) return html``;
  return section({
    id: "definition",
    title: texts.indicators.definition,
    content: html`<div class="prose">
      ${definition ? html`<p>${definition}</p>` : ""}
      ${
        caveats
          ? html`<h3>${texts.indicators.caveats}</h3>
              <p>${caveats}</p>`
          : ""
      }
      ${changes.map(
        (change) =>
          html`<h3>${texts.indicators.definitionChange(change.year)}</h3>
            <p>${isVi ? change.note_vi : change.note_en}</p>`
      )}
    </div>`
  });
}
