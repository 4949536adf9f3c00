import type {Place, PlaceLevel} from "../types.ts";
import {dateWithin, eraBefore, eraWindows, livesAt} from "./placeEra.ts";
import type {PlaceIndex} from "./placeIndex.ts";
import {createPlaceIndex} from "./placeIndex.ts";
import type {PlaceKind, PlaceName, PlaceSplit} from "./placeLabel.ts";
import {parsePlaceLabel} from "./placeLabel.ts";

export interface PlaceContext {
  /** The code (or our id) that the row gives beside the name. */
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

/** Places of one name that fit the context, living or not. */
interface Candidates {
  readonly places: readonly Place[];
  readonly certainty: "exact" | "folded";
}

interface Search extends PlaceContext {
  /** Below the places that the label itself names: "Tân Uyên, Lai Châu". */
  readonly isWithin?: (place: Place) => boolean;
}

const LEVELS: readonly PlaceLevel[] = ["country", "region", "province", "district", "commune"];
const WIDE: readonly PlaceLevel[] = ["country", "region", "province"];
const MOST_CACHED = 50_000;

/**
 * Finds the place that a label means, at a date and in a structure. Never a guess: two that fit are
 * ambiguous, one that fits only at another time is `other_era`. Results are kept per label and context.
 */
export function createPlaceMatcher(places: readonly Place[]): PlaceMatcher {
  const index = createPlaceIndex(places);
  const cache = new Map<string, PlaceMatch>();
  return {
    match: (label, context) => {
      const {code = "", date, era = "", parentId = "", levels} = context;
      const key = `${label}\n${date} ${era} ${code} ${parentId} ${levels?.join() ?? ""}`;
      const known = cache.get(key);
      if (known !== undefined) return known;
      const match = matchPlace(index, label, context);
      if (cache.size >= MOST_CACHED) cache.clear();
      cache.set(key, match);
      return match;
    },
    provincesOf: (era) => {
      const day = eraWindows.find((each) => each.era === era)?.start ?? "";
      const date = day < "1997-01-01" ? "1997-01-01" : day;
      return places.filter((place) => place.level === "province" && livesAt(place, date));
    }
  };
}

function matchPlace(index: PlaceIndex, label: string, context: PlaceContext): PlaceMatch {
  const {isOld, names, splits} = parsePlaceLabel(label);
  const date = dateWithin(context.era, context.date);
  const isCode = /^\d+$/.test(label.trim()) || index.byId(label.trim()) !== null;
  const code = context.code ?? (isCode ? label.trim() : undefined);
  const inContext = {...context, date};
  const coded = code === undefined ? [] : index.byCode(code, context.levels);
  const byCode = coded.find((place) => livesAt(place, date)) ?? coded[0];
  if (byCode !== undefined && (names.length === 0 || (isCode && context.code === undefined))) {
    return livesAt(byCode, date) ? matched(byCode, "exact") : {outcome: "other_era", place: byCode};
  }
  for (const day of isOld ? daysBefore(date) : [date]) {
    const found =
      findNames(index, names, {...inContext, date: day}) ??
      findSplits(index, splits, {...inContext, date: day});
    if (found === null) continue;
    const living = found.places.filter((place) => livesAt(place, day));
    if (living.length > 0 || !isOld) return judge(found, living, byCode, date);
  }
  return unknown(() => suggest(index, splits[0]?.names ?? names, byCode, inContext));
}

/** "(cũ)" means the structure before, or the one before that: "Hà Tây (cũ)" in 2025. */
function daysBefore(date: string): readonly string[] {
  const days: string[] = [];
  for (let era = eraBefore(date); era !== null; era = eraBefore(era.start)) days.push(era.end);
  return days;
}

function judge(
  {places, certainty}: Candidates,
  living: readonly Place[],
  byCode: Place | undefined,
  date: string
): PlaceMatch {
  const [first] = living;
  if (byCode !== undefined && living.includes(byCode)) return matched(byCode, certainty);
  if (first === undefined) {
    const past = byCode !== undefined && places.includes(byCode) ? byCode : latest(places, date);
    return {outcome: "other_era", place: past};
  }
  if (byCode !== undefined) return {outcome: "code_disagrees", byCode, byName: first};
  return living.length === 1
    ? matched(first, certainty)
    : {outcome: "ambiguous", candidates: living};
}

/** With marks before without; of the ways to understand the label, the first that knows a living place. */
function findNames(
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

function findSplits(
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

function suggest(
  index: PlaceIndex,
  names: readonly PlaceName[],
  byCode: Place | undefined,
  {date, levels}: PlaceContext
): readonly Place[] {
  const name = names.at(-1);
  const wanted = levels ?? name?.kind?.levels ?? WIDE;
  const similar = index.similarTo(
    name?.folded ?? "",
    (place) => wanted.includes(place.level) && livesAt(place, date)
  );
  return byCode === undefined ? similar : [...new Set([byCode, ...similar])].slice(0, 3);
}

/** Likeness costs a thousand look-ups: worked out when somebody asks, once. */
function unknown(suggest: () => readonly Place[]): PlaceMatch {
  let suggestions: readonly Place[] | null = null;
  return {
    outcome: "unknown",
    get suggestions() {
      suggestions ??= suggest();
      return suggestions;
    }
  };
}

function matched(place: Place, certainty: "exact" | "folded"): PlaceMatch {
  return {outcome: "matched", place, certainty};
}

/** The one that ended last, or begins first where all are still to come. */
function latest(places: readonly Place[], date: string): Place {
  const [first, ...others] = places;
  if (first === undefined) throw new Error("no candidate");
  const nearness = (place: Place): string =>
    place.validTo !== null && place.validTo < date ? place.validTo : "";
  return others.reduce((best, place) => (nearness(place) > nearness(best) ? place : best), first);
}
