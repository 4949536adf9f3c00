import type {Scale} from "../format/scale.ts";
import {scaleOfMany, scaleToRead} from "../format/scale.ts";
import type {Figure, Geography, Indicator, IndicatorFigures, Scenario} from "../release/release.ts";
import {
  changeOf,
  figureOf,
  figuresByPlace,
  geographiesOf,
  mainScenario,
  scenariosOf,
  seriesOf,
  yearsOf
} from "../select/figures.ts";
import type {PlaceIndex} from "../select/places.ts";
import {placesOfGeography} from "../select/places.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {changeTable} from "./changeTable.ts";
import type {Filter} from "./filterBar.ts";
import type {Content, Markup} from "./html.ts";
import {placeYearTable, rankingTable} from "./placeTables.ts";
import {tileMap} from "./tileMap.ts";
import {yearTable} from "./yearTable.ts";

/** What a reader is looking at: one indicator, one geography, one year. */
export interface View {
  readonly indicator: Indicator;
  readonly data: IndicatorFigures;
  readonly geography: Geography;
  readonly scenario: Scenario;
  readonly year: number;
  readonly places: PlaceIndex;
  readonly language: Language;
  readonly root: string;
}

/** What was asked for in the address, as far as there are figures for it. */
export interface Wish {
  readonly geography?: string | undefined;
  readonly scenario?: string | undefined;
  readonly year?: string | undefined;
}

export function viewOf(
  base: Pick<View, "indicator" | "data" | "places" | "language" | "root">,
  wish: Wish = {}
): View {
  const {data} = base;
  const geographies = geographiesOf(data);
  const scenarios = scenariosOf(data);
  const geography = geographies.find((g) => g === wish.geography) ?? geographies[0] ?? "country";
  const scenario = scenarios.find((s) => s === wish.scenario) ?? mainScenario(data);
  const years = yearsOf(data, {geography, scenario});
  const year = years.find((y) => String(y) === wish.year) ?? years[years.length - 1] ?? 0;
  return {...base, geography, scenario, year};
}

export function viewName({indicator, language}: View): string {
  return language === "vi" ? indicator.name_vi : indicator.name_en;
}

/** The selects of a view, with only what there are figures for. */
export function viewFilters(view: View): Filter[] {
  const {data, geography, scenario, language} = view;
  const texts = textsOf(language);
  const years = yearsOf(data, {geography, scenario}).reverse();
  const filters: Filter[] = [
    {
      name: "geography",
      label: texts.filters.geography,
      options: geographiesOf(data).map((g) => ({value: g, label: texts.geographies[g]})),
      value: geography
    },
    {
      name: "year",
      label: texts.filters.year,
      options: years.map((year) => ({value: String(year), label: String(year)})),
      value: String(view.year)
    }
  ];
  const scenarios = scenariosOf(data);
  if (scenarios.length > 1) {
    filters.push({
      name: "scenario",
      label: texts.filters.scenario,
      options: scenarios.map((s) => ({value: s, label: texts.scenarios[s]})),
      value: scenario
    });
  }
  return filters;
}

/** For tables: as reported. */
function scaleOfTable(view: View, figures: Iterable<Figure>): Scale {
  return scaleOfMany(valuesOf(figures), view.indicator.unit, view.language);
}

/** For maps and charts: short. */
export function scaleOfChart(view: View, figures: Iterable<Figure>): Scale {
  return scaleToRead(valuesOf(figures), view.indicator.unit, view.language);
}

function valuesOf(figures: Iterable<Figure>): number[] {
  return [...figures].flatMap(({value}) => (value === null ? [] : [value]));
}

export function mapPart(view: View): Markup {
  const figures = figuresByPlace(
    view.data,
    {geography: "provinces_34", scenario: view.scenario},
    view.year
  );
  return tileMap({
    provinces: view.places.provinces,
    figures,
    unit: view.indicator.unit,
    scale: scaleOfChart(view, figures.values()),
    language: view.language,
    root: view.root
  });
}

export function rankingPart(view: View): Markup {
  const figures = figuresByPlace(view.data, view, view.year);
  const {scenario} = view;
  return rankingTable({
    places: placesOfGeography(view.places, view.geography),
    figures,
    total: figureOf(view.data, {geography: "country", scenario}, "VN", view.year),
    indicator: view.indicator,
    scale: scaleOfTable(view, figures.values()),
    language: view.language,
    root: view.root,
    caption: mapTitle(view)
  });
}

export function matrixPart(view: View): Markup {
  const figures = view.data.figures.filter(
    (figure) => figure.geography === view.geography && figure.scenario === view.scenario
  );
  return placeYearTable({
    data: view.data,
    choice: view,
    places: placesOfGeography(view.places, view.geography),
    years: yearsOf(view.data, view).reverse(),
    indicator: view.indicator,
    scale: scaleOfTable(view, figures),
    language: view.language,
    root: view.root,
    caption: `${viewName(view)}: ${textsOf(view.language).indicators.table}`
  });
}

export function changePart(view: View): Markup {
  const {data, geography, scenario, year, places, indicator, language, root} = view;
  const changes = data.changes.filter(
    (change) =>
      change.geography === geography && change.scenario === scenario && change.year === year
  );
  const values = changes.flatMap((c) => [c.value ?? 0, c.previous_value ?? 0]);
  const caption = `${viewName(view)}, ${year - 1} – ${year}`;
  return changeTable({
    places: placesOfGeography(places, geography),
    changes: new Map(changes.map((change) => [change.place_id, change])),
    country: changeOf(data, {geography: "country", scenario}, "VN", year),
    year,
    indicator,
    scale: scaleOfMany(values, indicator.unit, language),
    language,
    root,
    caption
  });
}

export function countrySeries(view: View): Figure[] {
  return seriesOf(view.data, {geography: "country", scenario: view.scenario}, "VN");
}

/** The figures of the trend as a table, one key away from the chart. */
export function trendTablePart(view: View): Content {
  const series = countrySeries(view);
  return yearTable(series, view.indicator, scaleOfTable(view, series), view.language);
}

export function mapTitle(view: View): string {
  return textsOf(view.language).overview.mapTitle(viewName(view), view.year);
}

export function viewSubtitle(view: View): string {
  const texts = textsOf(view.language);
  const choice = {geography: "country", scenario: view.scenario} as const;
  const basis = figureOf(view.data, choice, "VN", view.year)?.basis ?? null;
  const figures = figuresByPlace(view.data, view, view.year);
  return [
    scaleOfChart(view, figures.values()).unit,
    texts.geographies[view.geography],
    texts.scenarios[view.scenario],
    ...(basis === null || basis === "period" ? [] : [texts.bases[basis]])
  ].join(" · ");
}

/** Unit, kind of figure and basis of the country's figures over the years. */
export function trendSubtitle(view: View): string {
  const texts = textsOf(view.language);
  const series = countrySeries(view);
  const bases = new Set(series.map(({basis}) => basis).filter((basis) => basis !== null));
  bases.delete("period");
  return [
    scaleOfChart(view, series).unit,
    texts.scenarios[view.scenario],
    ...[...bases].map((basis) => texts.bases[basis])
  ].join(" · ");
}
