import type {Place, PlaceLevel} from "../types.ts";

export interface PlaceContext {
  /** The code that the row gives beside the name. */
  readonly code?: string;
  /** ISO date of the period's end. */
  readonly date: string;
  /** 61, 64, 63 or 34, where the list or a column shows another structure than the date's. */
  readonly era?: string;
  /** The place under which the row stands. */
  readonly parentId?: string;
  /** Without it, the highest level that knows the name. */
  readonly levels?: readonly PlaceLevel[];
}

export type PlaceMatch =
  | {readonly outcome: "matched"; readonly place: Place; readonly certainty: "exact" | "folded"}
  | {readonly outcome: "ambiguous"; readonly candidates: readonly Place[]}
  | {readonly outcome: "other_era"; readonly place: Place}
  | {readonly outcome: "code_disagrees"; readonly byCode: Place; readonly byName: Place}
  | {readonly outcome: "unknown"; readonly suggestions: readonly Place[]};

export interface PlaceMatcher {
  match(label: string, context: PlaceContext): PlaceMatch;
  /** The provinces that make up a structure (61, 64, 63 or 34). */
  provincesOf(era: string): readonly Place[];
}

export function createPlaceMatcher(places: readonly Place[]): PlaceMatcher {
  return {
    match: () => ({outcome: "unknown", suggestions: []}),
    provincesOf: () => places
  };
}
