import type {Change, Figure, Indicator, IndicatorFigures, Release} from "../release/release.ts";
import {changeOf, mainScenario, seriesOf, yearsOf} from "./figures.ts";

export interface Headline {
  readonly indicator: Indicator;
  readonly data: IndicatorFigures;
  readonly figure: Figure;
  readonly change: Change | undefined;
  /** The country over the years, oldest first. */
  readonly series: readonly Figure[];
  readonly countProvinces: number;
}

/** A figure that a single province reported says little about the country. */
const FEWEST_PROVINCES = 5;

/**
 * The latest figure for the country of each indicator that is about the country: reported so, or
 * reported by several provinces. The most recent come first, then those with the
 * longest history, then those with the most reports behind them.
 */
export function headlinesOf(release: Release): Headline[] {
  return release.indicators
    .flatMap((indicator) => headlineOf(release, indicator) ?? [])
    .filter((headline) => isAboutCountry(headline))
    .sort(
      (a, b) =>
        b.figure.year - a.figure.year ||
        b.series.length - a.series.length ||
        b.figure.n_expected - a.figure.n_expected
    );
}

export function headlineOf(release: Release, indicator: Indicator): Headline | null {
  const data = release.figures.get(indicator.code);
  if (data === undefined) return null;
  const choice = {geography: "country", scenario: mainScenario(data)} as const;
  const series = seriesOf(data, choice, "VN").filter((figure) => figure.value !== null);
  const figure = series[series.length - 1];
  if (figure === undefined) return null;
  const provinces = data.figures
    .filter((f) => f.geography === "provinces_34" && f.value !== null)
    .map((f) => f.place_id);
  return {
    indicator,
    data,
    figure,
    change: changeOf(data, choice, "VN", figure.year),
    series,
    countProvinces: new Set(provinces).size
  };
}

function isAboutCountry({data, countProvinces}: Headline): boolean {
  const isReportedDirectly = data.figures.some(
    (figure) => figure.geography === "as_reported" && figure.place_id === "VN"
  );
  return countProvinces >= FEWEST_PROVINCES || isReportedDirectly;
}

/** The headline whose map has the most to show, for the first look at the overview. */
export function bestMapped(headlines: readonly Headline[]): Headline | undefined {
  return [...headlines].sort((a, b) => mappedPlaces(b) - mappedPlaces(a))[0];
}

function mappedPlaces({data, figure}: Headline): number {
  return data.figures.filter(
    (f) => f.geography === "provinces_34" && f.year === figure.year && f.value !== null
  ).length;
}

/** The newest year with figures by province, or undefined where there is none. */
export function latestMapYear(data: IndicatorFigures): number | undefined {
  return yearsOf(data, {geography: "provinces_34", scenario: mainScenario(data)}).at(-1);
}
