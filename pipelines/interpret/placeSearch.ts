import type {Place, PlaceLevel} from "../types.ts";
import {livesAt} from "./placeEra.ts";
import type {PlaceIndex} from "./placeIndex.ts";
import type {PlaceKind, PlaceName, PlaceSplit} from "./placeLabel.ts";
import {parsePlaceLabel} from "./placeLabel.ts";

export interface PlaceContext {
  /** The code (or our id) that the row gives beside the name. */
  readonly code?: string | undefined;
  /** ISO date of the period's end. */
  readonly date: string;
  /** 61, 64, 63 or 34, where the list or a column shows another structure than the date's. */
  readonly era?: string | undefined;
  /** The place under which the row stands. */
  readonly parentId?: string | undefined;
  /** Without it, the highest level that knows the name. */
  readonly levels?: readonly PlaceLevel[];
}

/** Places of one name that fit the context, living or not. */
export interface Candidates {
  readonly places: readonly Place[];
  readonly certainty: "exact" | "folded";
}

export interface Search extends PlaceContext {
  /** Below the places that the label itself names: "Tân Uyên, Lai Châu". */
  readonly isWithin?: (place: Place) => boolean;
}

const LEVELS: readonly PlaceLevel[] = ["country", "region", "province", "district", "commune"];
export const WIDE: readonly PlaceLevel[] = ["country", "region", "province"];

/** Two letters may be anything. */
const SHORTEST_SPELT = 4;

/** With marks before without; of the ways to understand the label, the first that knows a living place. */
export function findNames(
  index: PlaceIndex,
  names: readonly PlaceName[],
  search: Search
): Candidates | null {
  for (const certainty of ["exact", "folded"] as const) {
    let past: Candidates | null = null;
    for (const {exact, folded, kind} of names) {
      // "1" alone is a running number; "Phường 1" is a place.
      if (kind === null && /^\d+$/.test(folded)) continue;
      const named = certainty === "exact" ? index.byExactName(exact) : index.byFoldedName(folded);
      const places = narrow(index, named, kind, search);
      if (places.some((place) => livesAt(place, search.date))) return {places, certainty};
      if (places.length > 0) past ??= {places, certainty};
    }
    if (past !== null) return past;
  }
  return null;
}

/** Living places whose name is only spelt otherwise. */
export function findSpelt(
  index: PlaceIndex,
  names: readonly PlaceName[],
  search: Search
): Candidates | null {
  for (const {folded, kind} of names) {
    if (folded.length < SHORTEST_SPELT) continue;
    const places = narrow(index, index.bySpelling(folded), kind, search);
    if (places.some((place) => livesAt(place, search.date))) return {places, certainty: "folded"};
  }
  return null;
}

export function findSplits(
  index: PlaceIndex,
  splits: readonly PlaceSplit[],
  search: Search
): Candidates | null {
  for (const {names, above, isBracketed} of splits) {
    const parents = above
      .map((label) => findNames(index, parsePlaceLabel(label).names, {date: search.date}))
      .map((found) => found?.places ?? []);
    const areKnown = parents.every((places) => places.length > 0);
    if (!areKnown && !isBracketed) continue;
    const isWithin = (place: Place): boolean =>
      parents.every((places) => places.some(({id}) => index.isBelow(place, id)));
    // "HÀ NỘI - Hanoi": the same in two languages.
    const isRepeated = (place: Place): boolean => parents.every((each) => each.includes(place));
    const found = areKnown
      ? (findNames(index, names, {...search, isWithin}) ??
        findNames(index, names, {...search, isWithin: isRepeated}))
      : findNames(index, names, search);
    if (found !== null) return found;
  }
  return null;
}

/** Those that the levels, the prefix and the parent allow, of the highest level among them. */
function narrow(
  index: PlaceIndex,
  places: readonly Place[],
  kind: PlaceKind | null,
  {date, levels, parentId, isWithin}: Search
): readonly Place[] {
  if (places.length === 0) return places;
  let fitting = places.filter(
    (place) =>
      (levels?.includes(place.level) ?? true) &&
      (kind?.levels.includes(place.level) ?? true) &&
      (isWithin?.(place) ?? true)
  );
  if (kind !== null) fitting = preferred(fitting, ({type}) => type.startsWith(kind.type));
  if (parentId !== undefined) {
    const isUnder = (place: Place): boolean => index.isBelow(place, parentId);
    const parent = index.byId(parentId);
    const isStrict = parent !== null && !WIDE.slice(0, 2).includes(parent.level);
    fitting = isStrict ? fitting.filter(isUnder) : preferred(fitting, isUnder);
  }
  // A province that is gone still owns its name; below it, the living come first.
  const level = LEVELS.find((each) =>
    fitting.some((place) => place.level === each && (WIDE.includes(each) || livesAt(place, date)))
  );
  if (level === undefined) return fitting;
  return fitting.filter((place) => place.level === level);
}

function preferred(places: readonly Place[], isBetter: (place: Place) => boolean): Place[] {
  const better = places.filter(isBetter);
  return better.length > 0 ? better : [...places];
}
