import type {MapPlace} from "../components/mapChart.ts";
import type {RankedBar} from "../components/rankingChart.ts";
import type {TrendPoint} from "../components/trendChart.ts";
import {formatPeriod} from "../format/date.ts";
import type {QuarterFigure} from "../release/quarters.ts";
import type {Figure, Indicator, Place} from "../release/release.ts";
import {placeName} from "../select/places.ts";
import type {Language} from "../texts/language.ts";
import {figureDetail, isPartial} from "./figureText.ts";
import {traceKey} from "./figureTrace.ts";

/** From figures of a mart to the marks of charts: what they tell on hover, and whose cells they lead to. */

type Named = Pick<Indicator, "code" | "unit">;

export interface MarkOptions {
  readonly indicator: Named;
  readonly language: Language;
  /** Path from the page to the root of its language. */
  readonly root: string;
  /** False for figures that have no cells of their own, such as prices of another year. */
  readonly isTraced?: boolean;
}

export function figureTraceKey(figure: Figure, {code}: Named): string {
  return traceKey({...figure, indicator: code, period: periodOf(figure)});
}

/** Figures of one place over the years or quarters, as points of a trend. */
export function trendPoints(
  series: readonly (Figure | QuarterFigure)[],
  options: MarkOptions
): TrendPoint[] {
  const {indicator, language} = options;
  return series.map((figure) => ({
    at: middleOf(figure),
    value: figure.value,
    lower: figure.lower,
    upper: isPartial(figure) ? figure.upper : figure.value,
    isProvisional: isPartial(figure),
    tip: `${periodText(figure, language)}: ${figureDetail(figure, indicator.unit, language)}`,
    trace: traceOf(figure, options)
  }));
}

/** `2024`, `quý III/2024`. */
export function periodText(figure: Figure | QuarterFigure, language: Language): string {
  return formatPeriod(periodOf(figure), language);
}

/** The code of the period that a figure is of. */
export function periodOf(figure: Figure | QuarterFigure): string {
  return "period" in figure ? figure.period : String(figure.year);
}

/** The year stands for its middle: the middle of its first quarter lies 0,375 before. */
function middleOf(figure: Figure | QuarterFigure): number {
  const quarter = /-Q([1-4])$/.exec(periodOf(figure))?.[1];
  return quarter === undefined ? figure.year : figure.year + (Number(quarter) - 2.5) / 4;
}

/** Places with their figures of one year, the largest first. */
export function rankedBars(
  places: readonly Place[],
  figures: ReadonlyMap<string, Figure>,
  options: MarkOptions
): RankedBar[] {
  return rankedPlaces(places, figures).map((place) => {
    const figure = figures.get(place.id);
    const name = placeName(place, place.id, options.language);
    return {
      name,
      href: placeAddress(place, options.root),
      value: figure?.value ?? null,
      upper: figure?.upper ?? null,
      isPartial: figure !== undefined && isPartial(figure),
      tip: `${name}: ${figureDetail(figure, options.indicator.unit, options.language)}`,
      trace: traceOf(figure, options)
    };
  });
}

/** Places on equal tiles. */
export function tilePlaces(
  places: readonly Place[],
  figures: ReadonlyMap<string, Figure>,
  options: MarkOptions
): MapPlace[] {
  return places.map((place) => {
    const figure = figures.get(place.id);
    return {
      name: place.name,
      short: place.short ?? place.name,
      href: placeAddress(place, options.root),
      value: figure?.value ?? null,
      isPartial: figure !== undefined && isPartial(figure),
      tip: figureDetail(figure, options.indicator.unit, options.language),
      shape: {row: place.tile_row ?? 0, column: place.tile_col ?? 0}
    };
  });
}

export function rankedPlaces(
  places: readonly Place[],
  figures: ReadonlyMap<string, Figure>
): Place[] {
  const valueOf = (place: Place) => figures.get(place.id)?.value ?? -Infinity;
  return [...places].sort((a, b) => valueOf(b) - valueOf(a) || 0);
}

/** A province of today has a page; one of the 63 is told on the page of the province it went into. */
export function placeAddress(place: Place, root: string): string | undefined {
  if (place.id.startsWith("P34-")) return `${root}places/${place.id}/`;
  const [successor] = place.successor_ids;
  return place.era === "63" && successor !== undefined ? `${root}places/${successor}/` : undefined;
}

function traceOf(figure: Figure | undefined, options: MarkOptions): string | undefined {
  if (options.isTraced === false || figure === undefined || figure.value === null) return undefined;
  return figureTraceKey(figure, options.indicator);
}
