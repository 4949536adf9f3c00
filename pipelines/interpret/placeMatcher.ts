import type {LabelDecision, Place} from "../types.ts";
import {MatchCache} from "./matchCache.ts";
import {createStretches, dateWithin, eraBefore, eraWindows, livesAt} from "./placeEra.ts";
import type {PlaceIndex} from "./placeIndex.ts";
import {createPlaceIndex} from "./placeIndex.ts";
import type {PlaceName} from "./placeLabel.ts";
import {parsePlaceLabel} from "./placeLabel.ts";
import type {Candidates, PlaceContext} from "./placeSearch.ts";
import {findNames, findSpelt, findSplits, WIDE} from "./placeSearch.ts";

export type {PlaceContext} from "./placeSearch.ts";

export type PlaceMatch =
  | {readonly outcome: "matched"; readonly place: Place; readonly certainty: "exact" | "folded"}
  | {
      readonly outcome: "matched";
      readonly place: Place;
      readonly certainty: "decided";
      readonly decision: LabelDecision;
    }
  | {readonly outcome: "ambiguous"; readonly candidates: readonly Place[]}
  | {readonly outcome: "other_era"; readonly place: Place}
  | {readonly outcome: "code_disagrees"; readonly byCode: Place; readonly byName: Place}
  | {readonly outcome: "unknown"; readonly suggestions: readonly Place[]};

export interface PlaceMatcher {
  match(label: string, context: PlaceContext): PlaceMatch;
  /** Names the stretch of time around a date in which labels mean the same places. */
  readonly stretchAt: (date: string) => string;
  /** The provinces that make up a structure (61, 64, 63 or 34). */
  provincesOf(era: string): readonly Place[];
  /** "Huyện Tân Uyên, Tỉnh Lai Châu": a place with those above it, up to its province. */
  inFull(place: Place): string;
}

const MOST_SUGGESTIONS = 3;

/** The decisions that data stewards took on a label. */
export type PlaceDecisions = (label: string) => readonly LabelDecision[];

/**
 * Finds the place that a label means, at a date and in a structure. Never a guess: two that fit are
 * ambiguous, one that fits only at another time is `other_era`; a steward's decision settles what the
 * lists leave open, never what they say. Results are kept per label and context.
 */
export function createPlaceMatcher(
  places: readonly Place[],
  decisionsOn: PlaceDecisions = () => []
): PlaceMatcher {
  const index = createPlaceIndex(places);
  const stretchAt = createStretches(places);
  const cache = new MatchCache(stretchAt);
  return {
    stretchAt,
    match: (label, context) => {
      const matches = cache.of(context);
      const known = matches.get(label);
      if (known !== undefined) return known;
      const found = matchPlace(index, label, context);
      const match =
        found.outcome === "matched"
          ? found
          : (decided(index, label, context, decisionsOn) ?? found);
      cache.keep(matches, label, match);
      return match;
    },
    provincesOf: (era) => {
      const day = eraWindows.find((each) => each.era === era)?.start ?? "";
      const date = day < "1997-01-01" ? "1997-01-01" : day;
      return places.filter((place) => place.level === "province" && livesAt(place, date));
    },
    inFull: (place) => {
      const names = [place.fullName];
      let above = place.parentId === null ? null : index.byId(place.parentId);
      while (above !== null && !WIDE.slice(0, 2).includes(above.level)) {
        names.push(above.fullName);
        above = above.parentId === null ? null : index.byId(above.parentId);
      }
      return names.join(", ");
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
    const living = found?.places.filter((place) => livesAt(place, day)) ?? [];
    const spelt = living.length > 0 ? null : findSpelt(index, names, {...inContext, date: day});
    const chosen = spelt ?? found;
    if (chosen === null) continue;
    const alive = chosen.places.filter((place) => livesAt(place, day));
    if (alive.length > 0 || !isOld) return judge(chosen, alive, byCode, date);
  }
  return unknown(() => suggest(index, splits[0]?.names ?? names, byCode, inContext));
}

/** What a steward decided on the label: for a place that lives at the date, under the parent named. */
function decided(
  index: PlaceIndex,
  label: string,
  {date: given, era, levels, parentId}: PlaceContext,
  decisionsOn: PlaceDecisions
): PlaceMatch | null {
  const date = dateWithin(era, given);
  const fitting = decisionsOn(label).flatMap((decision) => {
    const place = index.byId(decision.code);
    if (place === null || !(levels?.includes(place.level) ?? true)) return [];
    if (!livesAt(place, date) && !parsePlaceLabel(label).isOld) return [];
    if (decision.parentText === null) return [{place, decision, isUnder: false}];
    return isUnderNamed(index, parentId, decision.parentText, date)
      ? [{place, decision, isUnder: true}]
      : [];
  });
  const chosen = fitting.find(({isUnder}) => isUnder) ?? fitting[0];
  if (chosen === undefined) return null;
  const {decision, place} = chosen;
  return {outcome: "matched", place, certainty: "decided", decision};
}

function isUnderNamed(
  index: PlaceIndex,
  parentId: string | undefined,
  name: string,
  date: string
): boolean {
  const parent = parentId === undefined ? null : index.byId(parentId);
  if (parent === null) return false;
  const named = findNames(index, parsePlaceLabel(name).names, {date})?.places ?? [];
  return named.some(({id}) => id === parent.id || index.isBelow(parent, id));
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

function suggest(
  index: PlaceIndex,
  names: readonly PlaceName[],
  byCode: Place | undefined,
  {date, levels, parentId}: PlaceContext
): readonly Place[] {
  const name = names.at(-1);
  const wanted = levels ?? name?.kind?.levels;
  const similarAmong = (isWanted: (place: Place) => boolean): readonly Place[] =>
    index.similarTo(name?.folded ?? "", (place) => isWanted(place) && livesAt(place, date));
  const below =
    parentId === undefined
      ? []
      : similarAmong(
          (place) => (wanted?.includes(place.level) ?? true) && index.isBelow(place, parentId)
        );
  const similar = similarAmong(({level}) => (wanted ?? WIDE).includes(level));
  const first = byCode === undefined ? below : [byCode, ...below];
  return [...new Set([...first, ...similar])].slice(0, MOST_SUGGESTIONS);
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
