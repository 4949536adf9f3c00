import type {Comparison, ComparisonIndex, PeriodCoverage, SpanKind} from "../release/comparison.ts";
import type {Geography, Indicator, Scenario} from "../release/release.ts";
import type {Language} from "../texts/language.ts";
import type {PlaceIndex} from "./places.ts";
import {placesOfGeography} from "./places.ts";

/** The order of the kinds, the longest first. */
export const KINDS: readonly SpanKind[] = ["year", "nine_months", "half", "quarter"];
const DIVIDED: readonly Geography[] = ["provinces_34", "regions_2025", "regions_2018"];

/** What a reader compares: two periods of one indicator, in all places of a geography and in one of them. */
export interface ComparisonView {
  readonly indicator: Indicator;
  readonly entry: ComparisonIndex;
  readonly kind: SpanKind;
  /** All comparisons of the indicator and kind. */
  readonly rows: readonly Comparison[];
  /** Of the periods that they set side by side. */
  readonly coverage: readonly PeriodCoverage[];
  readonly period: string;
  readonly against: string;
  readonly geography: Geography;
  readonly scenario: Scenario;
  /** The place that is taken apart; VN for the country. */
  readonly place: string;
  readonly places: PlaceIndex;
  readonly language: Language;
  readonly root: string;
}

type Base = Pick<
  ComparisonView,
  "indicator" | "entry" | "kind" | "rows" | "coverage" | "places" | "language" | "root"
>;

/** The kind that was asked for, as far as the indicator has it. */
export function kindOf({kinds}: ComparisonIndex, wish: string | undefined): SpanKind {
  const present = KINDS.filter((kind) => kinds.includes(kind));
  return present.find((kind) => kind === wish) ?? present[0] ?? "year";
}

/** Later periods, the latest first. */
export function laterPeriods(rows: readonly Comparison[], scenario: Scenario): string[] {
  const own = rows.filter((row) => row.scenario === scenario);
  return [...new Set(own.map(({period}) => period))].sort().reverse();
}

/** Periods that a period can be set against, the nearest first. */
export function earlierPeriods(
  rows: readonly Comparison[],
  period: string,
  scenario: Scenario
): string[] {
  const own = rows.filter((row) => row.period === period && row.scenario === scenario);
  return [...new Set(own.map(({previous_period}) => previous_period))].sort().reverse();
}

export function scenariosOfRows(rows: readonly Comparison[]): Scenario[] {
  return (["actual", "target"] as const).filter((one) => rows.some((row) => row.scenario === one));
}

export function geographiesOfRows(rows: readonly Comparison[]): Geography[] {
  const present = DIVIDED.filter((one) => rows.some((row) => row.geography === one));
  return present.length > 0 ? present : ["country"];
}

/** What was asked for in the address, as far as it can be compared; the latest two periods otherwise. */
export function comparisonViewOf(
  base: Base,
  wish: Readonly<Record<string, string>>
): ComparisonView {
  const {rows, places} = base;
  const scenarios = scenariosOfRows(rows);
  const scenario = scenarios.find((one) => one === wish["scenario"]) ?? scenarios[0] ?? "actual";
  const later = laterPeriods(rows, scenario);
  const period =
    later.find((one) => one === wish["period"]) ?? comparablePeriod(rows, later, scenario);
  const earlier = earlierPeriods(rows, period, scenario);
  const against = earlier.find((one) => one === wish["against"]) ?? earlier[0] ?? "";
  const geographies = geographiesOfRows(rows);
  const geography =
    geographies.find((one) => one === wish["geography"]) ?? geographies[0] ?? "country";
  const place =
    placesOfGeography(places, geography).find(({id}) => id === wish["place"])?.id ?? "VN";
  return {...base, scenario, period, against, geography, place};
}

/**
 * The latest period that the country has a percentage for; else one whose change is known but for missing
 * returns or others who reported; the latest of all where there is none.
 */
function comparablePeriod(
  rows: readonly Comparison[],
  later: readonly string[],
  scenario: Scenario
): string {
  const isWithheldFor = (reasons: readonly (string | null)[]) => (period: string) => {
    const [nearest] = earlierPeriods(rows, period, scenario);
    return rows.some(
      (row) =>
        row.place_id === "VN" &&
        row.scenario === scenario &&
        row.period === period &&
        row.previous_period === nearest &&
        reasons.includes(row.withheld_reason)
    );
  };
  return (
    later.find(isWithheldFor([null])) ??
    later.find(isWithheldFor(["coverage", "reporters"])) ??
    later[0] ??
    ""
  );
}

/** The comparison of one place; it may stand in any geography. */
export function comparisonOf(
  {rows, period, against, scenario}: ComparisonView,
  placeId: string
): Comparison | undefined {
  return rows.find(
    (row) =>
      row.place_id === placeId &&
      row.period === period &&
      row.previous_period === against &&
      row.scenario === scenario
  );
}

/** How complete the figure of the chosen place is, in the earlier period and in the later one. */
export function coverageOf({
  coverage,
  place,
  scenario,
  against,
  period
}: ComparisonView): PeriodCoverage[] {
  return [against, period].flatMap(
    (one) =>
      coverage.find(
        (known) => known.place_id === place && known.scenario === scenario && known.period === one
      ) ?? []
  );
}
