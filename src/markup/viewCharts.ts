import {rankingChart} from "../components/rankingChart.ts";
import {smallMultiples} from "../components/smallMultiples.ts";
import type {Scale} from "../format/scale.ts";
import {scaleOfMany, scaleToRead} from "../format/scale.ts";
import type {Figure, Place} from "../release/release.ts";
import {NO_FACET} from "../select/facets.ts";
import {figureOf, figuresByPlace, seriesOf, yearsOf} from "../select/figures.ts";
import {placeName, placesOfGeography} from "../select/places.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import type {FrameParts} from "./chartFrame.ts";
import type {MarkOptions} from "./figureMarks.ts";
import {placeAddress, rankedBars, rankedPlaces, trendPoints} from "./figureMarks.ts";
import {isPartial} from "./figureText.ts";
import type {Content} from "./html.ts";
import {placeYearTable, rankingTable} from "./placeTables.ts";
import type {View} from "./view.ts";
import {isWhole, measureNote, tracedIndicator, viewDefinition, viewName} from "./view.ts";

/** The frames of a view, one function each: the same parts for the static page and for the browser. */

export function rankingParts(view: View): FrameParts {
  const {language} = view;
  const figures = figuresOfYear(view);
  const scale = scaleToRead(valuesOf(figures.values()), view.indicator.unit, view.language);
  const title = placesTitle(view);
  return {
    title,
    definition: viewDefinition(view),
    subtitle: placesSubtitle(view, scale),
    notes: [measureNote(view), hatchNote([...figures.values()], language)]
      .filter(Boolean)
      .join(" "),
    chart: (width) =>
      rankingChart(rankedBars(placesOfView(view), figures, marksOf(view)), {
        id: "ranking-drawing",
        width: Math.min(width, 860),
        label: title,
        scale,
        language: view.language
      }),
    table: rankingOf(view, figures)
  };
}

/** What the hatched end of a bar means, where there is one. */
export function hatchNote(figures: readonly Figure[], language: Language): string {
  return figures.some(isPartial) ? textsOf(language).chart.hatchedBars : "";
}

/** A small trend of each place, ordered by the figure of the chosen year, all on one scale. */
export function multiplesParts(view: View): FrameParts {
  const {language, data, indicator} = view;
  const marks = marksOf(view);
  const places = rankedPlaces(placesOfView(view), figuresOfYear(view));
  const panels = places.map((place) => ({
    name: placeName(place, place.id, language),
    href: placeAddress(place, view.root),
    points: trendPoints(inSpan(seriesOf(data, view, place.id), view), marks)
  }));
  const figures = inSpan(data.figures, view).filter(
    (figure) => figure.geography === view.geography && figure.scenario === view.scenario
  );
  const scale = scaleToRead(valuesOf(figures), indicator.unit, language);
  const title = textsOf(language).indicators.multiplesTitle(viewName(view));
  return {
    title,
    definition: viewDefinition(view),
    subtitle: placesSubtitle(view, scale),
    chart: panels.some(({points}) => points.some(({value}) => value !== null))
      ? (width) =>
          smallMultiples(panels, {id: "multiples-drawing", width, label: title, scale, language})
      : null,
    empty: textsOf(language).figure.noneChosen,
    notes: [
      textsOf(language).indicators.multiplesNote,
      figures.some(isPartial) ? textsOf(language).chart.provisional : ""
    ]
      .filter(Boolean)
      .join(" "),
    table: matrixOf(view)
  };
}

/** What stands above the table of places and years. */
export function matrixHead(view: View): {readonly title: string; readonly subtitle: string} {
  const {chart, geographies, scenarios} = textsOf(view.language);
  const figures = view.data.figures.filter(
    (figure) => figure.geography === view.geography && figure.scenario === view.scenario
  );
  return {
    title: matrixTitle(view),
    subtitle: [
      tableScale(view, figures).unit,
      geographies[view.geography],
      scenarios[view.scenario],
      ...(figures.some(isPartial) ? [chart.partialEdge] : [])
    ].join(" · ")
  };
}

function matrixTitle(view: View): string {
  return `${viewName(view)}: ${textsOf(view.language).indicators.table}`;
}

/** Places down, years across. */
export function matrixOf(view: View): Content {
  const places = placesOfView(view);
  const figures = view.data.figures.filter(
    (figure) => figure.geography === view.geography && figure.scenario === view.scenario
  );
  return placeYearTable({
    data: view.data,
    choice: view,
    places,
    years: yearsOfPlaces(view, places).reverse(),
    indicator: tracedIndicator(view),
    scale: tableScale(view, figures),
    language: view.language,
    root: view.root,
    caption: matrixTitle(view)
  });
}

/** Years in which any of the places has a figure: the 63 have none after they became 34. */
function yearsOfPlaces(view: View, places: readonly Place[]): number[] {
  const ids = new Set(places.map(({id}) => id));
  const figures = view.data.figures.filter(({place_id}) => ids.has(place_id));
  return yearsOf({...view.data, figures: inSpan(figures, view)}, view);
}

export function figuresOfYear(view: View): Map<string, Figure> {
  return figuresByPlace(view.data, view, view.year);
}

/** The places that a view sets side by side; as reported, those of the structure of the year. */
export function placesOfView(view: View): Place[] {
  const {geography, places, data, scenario, year} = view;
  if (geography !== "as_reported") return placesOfGeography(places, geography);
  const reported = data.figures.filter(
    (figure) =>
      figure.geography === geography && figure.scenario === scenario && figure.year === year
  );
  const count = (prefix: string) =>
    reported.filter(({place_id}) => place_id.startsWith(prefix)).length;
  const era = count("P63-") >= count("P34-") ? "63" : "34";
  const collator = new Intl.Collator("vi");
  return [...places.byId.values()]
    .filter((place) => place.era === era && place.level === "province")
    .sort((a, b) => collator.compare(a.name, b.name));
}

export function marksOf(view: View): MarkOptions {
  const {indicator, language, root} = view;
  return {indicator, language, root, isTraced: isWhole(view.facet ?? NO_FACET)};
}

export function rankingOf(view: View, figures: ReadonlyMap<string, Figure>): Content {
  return rankingTable({
    places: placesOfView(view),
    figures,
    total: countryFigure(view),
    indicator: tracedIndicator(view),
    scale: tableScale(view, figures.values()),
    language: view.language,
    root: view.root,
    caption: placesTitle(view)
  });
}

/** Those from the first to the last year of the span. */
export function inSpan<T extends Figure>(figures: readonly T[], {from, to}: View): T[] {
  return figures.filter(({year}) => year >= from && year <= to);
}

function countryFigure({data, scenario, year}: View): Figure | undefined {
  return figureOf(data, {geography: "country", scenario}, "VN", year);
}

/** For tables: as reported. */
export function tableScale(view: View, figures: Iterable<Figure>): Scale {
  return scaleOfMany(valuesOf(figures), view.indicator.unit, view.language);
}

export function valuesOf(figures: Iterable<Figure>): number[] {
  return [...figures].flatMap(({value}) => (value === null ? [] : [value]));
}

export function placesTitle(view: View): string {
  const {overview} = textsOf(view.language);
  return view.geography === "provinces_34"
    ? overview.mapTitle(viewName(view), view.year)
    : overview.placesTitle(
        viewName(view),
        textsOf(view.language).geographies[view.geography],
        view.year
      );
}

/** What stands under the title of a frame about the places of a view. */
export function viewSubtitle(view: View): string {
  const scale = scaleToRead(
    valuesOf(figuresOfYear(view).values()),
    view.indicator.unit,
    view.language
  );
  return placesSubtitle(view, scale);
}

/** Unit, geography, kind of figure, basis, and how complete the country's figure is. */
export function placesSubtitle(view: View, scale: Scale): string {
  const texts = textsOf(view.language);
  const country = countryFigure(view);
  const basis = country?.basis ?? null;
  return [
    scale.unit,
    texts.geographies[view.geography],
    texts.scenarios[view.scenario],
    ...(basis === null || basis === "period" ? [] : [texts.bases[basis]]),
    ...(country === undefined || country.n_expected === 0
      ? []
      : [texts.chart.coverageCountry(String(country.n_reported), String(country.n_expected))])
  ].join(" · ");
}
