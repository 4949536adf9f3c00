import type {Change, Geography, Scenario} from "./release.ts";

/** Two periods of the same months in two years; the four parts add up to `change`. */
export type Comparison = Omit<Change, "year"> & SameReporters;

/** Those who reported the same span in both, where the whole has no percentage; null where it has one. */
export interface SameReporters {
  readonly value_same_reporters: number | null;
  readonly previous_value_same_reporters: number | null;
  readonly percent_same_reporters: number | null;
  readonly n_same_reporters: number | null;
}

export type SpanKind = "year" | "half" | "nine_months" | "quarter";

/** Which comparisons of an indicator there are to fetch. */
export interface ComparisonIndex {
  readonly code: string;
  readonly kinds: readonly SpanKind[];
}

/** How complete the figure of a place is in one of the periods that are compared. */
export interface PeriodCoverage {
  readonly geography: Geography;
  readonly place_id: string;
  readonly period: string;
  readonly scenario: Scenario;
  readonly n_reported: number;
  readonly n_expected: number;
}

/** `comparisons/CODE/KIND.json`. */
export interface ComparisonFile {
  readonly pairs: readonly Comparison[];
  readonly coverage: readonly PeriodCoverage[];
}

/** The indicators that have comparisons, those worth a look first, and what the static page shows. */
export interface Comparisons {
  readonly index: readonly ComparisonIndex[];
  readonly first: ComparisonFile;
}
