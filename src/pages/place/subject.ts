import type {Standing} from "../../release/placeProfile.ts";
import type {Figure, Geography, Indicator, IndicatorFigures, Place} from "../../release/release.ts";
import {scenariosOf, seriesOf} from "../../select/figures.ts";
import {changeOf} from "../../select/figures.ts";
import type {Headline} from "../../select/headlines.ts";
import {headlinesOf} from "../../select/headlines.ts";
import type {PageContext} from "../context.ts";
import {indicatorsWithFigures, sortedByName} from "../context.ts";

/** A place that has a page, in the geography in which its figures stand. */
export interface Subject {
  readonly place: Place;
  readonly geography: Geography;
  /** Places that it is set beside: its neighbours by land, or the other regions. */
  readonly besides: readonly Place[];
}

/** Figures of one indicator and scenario in one place, oldest first; at least one. */
export interface Series {
  readonly indicator: Indicator;
  readonly data: IndicatorFigures;
  readonly scenario: Figure["scenario"];
  readonly figures: readonly [Figure, ...Figure[]];
  readonly latest: Figure;
  readonly standing: Standing | undefined;
}

export function geographyOf({id}: Place): Geography {
  if (id.startsWith("R18-")) return "regions_2018";
  return id.startsWith("R25-") ? "regions_2025" : "provinces_34";
}

export function subjectOf({release, places}: PageContext, place: Place): Subject {
  const geography = geographyOf(place);
  const neighbours = release.profiles.get(place.id)?.neighbour_ids ?? [];
  const besides =
    geography === "provinces_34"
      ? places.provinces.filter(({id}) => neighbours.includes(id))
      : release.places.filter(
          (other) => other !== place && geographyOf(other) === geography && other.level === "region"
        );
  return {place, geography, besides};
}

/** What a place has figures of, in the order of the alphabet, what was done before what was planned. */
export function seriesOfPlace(
  {release, language}: PageContext,
  {place, geography}: Subject
): Series[] {
  const standings = release.profiles.get(place.id)?.standings ?? [];
  const found = new Map(indicatorsWithFigures(release).map((one) => [one.indicator, one.data]));
  return sortedByName([...found.keys()], language).flatMap((indicator) => {
    const data = found.get(indicator);
    if (data === undefined) return [];
    return scenariosOf(data).flatMap((scenario) => {
      const [first, ...more] = seriesOf(data, {geography, scenario}, place.id).filter(
        ({value}) => value !== null
      );
      if (first === undefined) return [];
      const latest = more[more.length - 1] ?? first;
      const standing = standings.find(
        (one) =>
          one.indicator === indicator.code &&
          one.year === latest.year &&
          one.scenario === scenario &&
          one.geography === geography
      );
      return [{indicator, data, scenario, figures: [first, ...more] as const, latest, standing}];
    });
  });
}

/** The country's headline indicators, as far as the place has done something in them, newest first. */
export function headlinesOfPlace(
  {release}: PageContext,
  {geography, place}: Subject,
  series: readonly Series[]
): Headline[] {
  const order = headlinesOf(release).map(({indicator}) => indicator.code);
  const rank = (code: string) => (order.includes(code) ? order.indexOf(code) : order.length);
  return series
    .filter(({scenario}) => scenario === "actual")
    .map(({indicator, data, scenario, figures, latest}) => ({
      indicator,
      data,
      figure: latest,
      change: changeOf(data, {geography, scenario}, place.id, latest.year),
      series: figures,
      countProvinces: 1
    }))
    .sort(
      (a, b) => b.figure.year - a.figure.year || rank(a.indicator.code) - rank(b.indicator.code)
    );
}
