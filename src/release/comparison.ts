import type {Change} from "./release.ts";

/** Two periods of the same months in two years; the four parts add up to `change`. */
export interface Comparison extends Omit<Change, "year"> {
  /** Code of the later period, such as 2024, 2024-Q3. */
  readonly period: string;
  readonly previous_period: string;
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
