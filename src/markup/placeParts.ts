import {scaleOfMany, scaleToRead} from "../format/scale.ts";
import type {Figure, Place} from "../release/release.ts";
import {figureOf, figuresByPlace, seriesOf} from "../select/figures.ts";
import {textsOf} from "../texts/texts.ts";
import type {Content, Markup} from "./html.ts";
import {rankingTable} from "./placeTables.ts";
import type {View} from "./view.ts";
import {viewName} from "./view.ts";
import {yearTable} from "./yearTable.ts";

/** The parts of a place's page that change with what is chosen. */

/** The figures of one place over the years, those without a value left out. */
export function placeSeries(view: View, placeId: string): Figure[] {
  const {data, geography, scenario} = view;
  return seriesOf(data, {geography, scenario}, placeId).filter(({value}) => value !== null);
}

export function placeTrendPart(view: View, placeId: string): Content {
  const series = placeSeries(view, placeId);
  const scale = scaleOfMany(valuesOf(series), view.indicator.unit, view.language);
  return yearTable(series, view.indicator, scale, view.language);
}

/** Unit, kind of figure and, where there is one, the basis. */
export function placeTrendSubtitle(view: View, placeId: string): string {
  const texts = textsOf(view.language);
  const series = placeSeries(view, placeId);
  const bases = new Set(series.map(({basis}) => basis).filter((basis) => basis !== null));
  bases.delete("period");
  return [
    scaleToRead(valuesOf(series), view.indicator.unit, view.language).unit,
    texts.scenarios[view.scenario],
    ...[...bases].map((basis) => texts.bases[basis])
  ].join(" · ");
}

export function besideTitle(view: View): string {
  return textsOf(view.language).place.besideTitle(viewName(view), view.year);
}

/** The place among those beside it, the largest first, the country at the foot. */
export function besidePart(view: View, places: readonly Place[], placeId: string): Markup {
  const {data, geography, scenario, indicator, language, root, year} = view;
  const figures = figuresByPlace(data, {geography, scenario}, year);
  const shown = places.flatMap(({id}) => figures.get(id) ?? []);
  return rankingTable({
    places,
    figures,
    total: figureOf(data, {geography: "country", scenario}, "VN", year),
    indicator,
    scale: scaleOfMany(valuesOf(shown), indicator.unit, language),
    language,
    root,
    caption: besideTitle(view),
    marked: placeId
  });
}

function valuesOf(figures: readonly Figure[]): number[] {
  return figures.flatMap(({value}) => (value === null ? [] : [value]));
}
