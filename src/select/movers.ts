import type {Change, Indicator, IndicatorFigures} from "../release/release.ts";

export interface Movers {
  readonly indicator: Indicator;
  /** Codes of the two periods: whole years, or their equal parts. */
  readonly period: string;
  readonly previousPeriod: string;
  /** How many provinces can be compared with the year before. */
  readonly compared: number;
  readonly rise: Change | undefined;
  readonly fall: Change | undefined;
}

/**
 * The provinces whose figure rose and fell most, among those whose two years can be compared: the mart
 * has not withheld their percentage. The newest year in which there are any, and of that the period which
 * most of them have; null where there is none.
 */
export function moversOf(indicator: Indicator, data: IndicatorFigures): Movers | null {
  const comparable = data.changes.filter(
    ({geography, scenario, percent, change}) =>
      geography === "provinces_34" && scenario === "actual" && percent !== null && change !== null
  );
  const year = Math.max(...comparable.map((change) => change.year));
  const ofYear = comparable.filter((change) => change.year === year);
  const periods = [...new Set(ofYear.map(({period}) => period))];
  const [moved] = periods
    .map((period) => ofYear.filter((change) => change.period === period))
    .sort((one, other) => other.length - one.length);
  const [first] = moved ?? [];
  if (moved === undefined || first === undefined) return null;
  const sorted = [...moved].sort((one, other) => (other.change ?? 0) - (one.change ?? 0));
  const [most, least] = [sorted[0], sorted[sorted.length - 1]];
  return {
    indicator,
    period: first.period,
    previousPeriod: first.previous_period,
    compared: moved.length,
    rise: (most?.change ?? 0) > 0 ? most : undefined,
    fall: (least?.change ?? 0) < 0 ? least : undefined
  };
}
