import type {Change} from "./release.ts";

/** Two periods of the same months in two years; the four parts add up to `change`. */
export type Comparison = Omit<Change, "year">;

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
