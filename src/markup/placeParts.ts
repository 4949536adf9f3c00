import {scaleOfMany} from "../format/scale.ts";
import type {Figure, Place} from "../release/release.ts";
import {figureOf, figuresByPlace} from "../select/figures.ts";
import {textsOf} from "../texts/texts.ts";
import type {Markup} from "./html.ts";
import {rankingTable} from "./placeTables.ts";
import type {View} from "./view.ts";
import {viewName} from "./view.ts";

/** The parts of a place's page that change with what is chosen. */

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
