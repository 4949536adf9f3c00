import type {Change} from "./release.ts";

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
  /** Pairs of years of all places with a percentage. */
  readonly compared: number;
}

/** The indicators that have comparisons, and those that the static page shows. */
export interface Comparisons {
  readonly index: readonly ComparisonIndex[];
  readonly first: readonly Comparison[];
}
