import type {SpanKind} from "../release/comparison.ts";

/** A link to the page of comparisons with two periods of an indicator, of the country or of one place. */
export function comparisonAddress(
  root: string,
  about: {
    readonly code: string;
    readonly period: string;
    readonly previousPeriod: string;
    readonly place?: string;
  }
): string {
  const {code, period, previousPeriod, place} = about;
  const query = new URLSearchParams({
    indicator: code,
    kind: kindOfPeriod(period),
    period,
    against: previousPeriod,
    ...(place === undefined || place === "VN" ? {} : {place})
  });
  return `${root}year-over-year/?${query.toString()}`;
}

function kindOfPeriod(period: string): SpanKind {
  const [, part = ""] = period.split("-");
  if (part === "9M") return "nine_months";
  return part.startsWith("H") ? "half" : part.startsWith("Q") ? "quarter" : "year";
}
