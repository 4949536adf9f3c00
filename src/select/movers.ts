import type {Change, Indicator, IndicatorFigures} from "../release/release.ts";

export interface Movers {
  readonly indicator: Indicator;
  readonly year: number;
  /** How many provinces can be compared with the year before. */
  readonly compared: number;
  readonly rise: Change | undefined;
  readonly fall: Change | undefined;
}

/**
 * The provinces whose figure rose and fell most, among those whose two years can be compared: the mart
 * has not withheld their percentage. The newest year in which there are any; null where there is none.
 */
export function moversOf(indicator: Indicator, data: IndicatorFigures): Movers | null {
  const comparable = data.changes.filter(
    ({geography, scenario, percent, change}) =>
      geography === "provinces_34" && scenario === "actual" && percent !== null && change !== null
  );
  const year = Math.max(...comparable.map((change) => change.year));
  const ofYear = comparable
    .filter((change) => change.year === year)
    .sort((a, b) => (b.change ?? 0) - (a.change ?? 0));
  if (ofYear.length === 0) return null;
  const [first] = ofYear;
  const last = ofYear[ofYear.length - 1];
  return {
    indicator,
    year,
    compared: ofYear.length,
    rise: (first?.change ?? 0) > 0 ? first : undefined,
    fall: (last?.change ?? 0) < 0 ? last : undefined
  };
}
