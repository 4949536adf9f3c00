import {distance} from "fastest-levenshtein";

import type {Place, PlaceLevel} from "../types.ts";
import {foldKeepingMarks, foldText} from "./foldText.ts";

/** The places by name, code and id. */
export interface PlaceIndex {
  byExactName(name: string): readonly Place[];
  byFoldedName(name: string): readonly Place[];
  /** By a folded name with i for y, k for c or words written together: `Qui Nhơn`, `Đắk Lắc`, `Đakrông`. */
  bySpelling(name: string): readonly Place[];
  /** `01`, `1` and the id `P63-01`. */
  byCode(code: string, levels: readonly PlaceLevel[] | undefined): readonly Place[];
  byId(id: string): Place | null;
  isBelow(place: Place, ancestorId: string): boolean;
  /** The three places with the most similar names among those that `isWanted`, best first. */
  similarTo(name: string, isWanted: (place: Place) => boolean): readonly Place[];
}

const CODE_LENGTHS: readonly (readonly [PlaceLevel, number])[] = [
  ["province", 2],
  ["district", 3],
  ["commune", 5]
];
const NONE: readonly Place[] = [];
const MOST_SUGGESTIONS = 3;
const LONGEST_NAME = 60;

export function createPlaceIndex(places: readonly Place[]): PlaceIndex {
  const exact = new Map<string, Place[]>();
  const folded = new Map<string, Place[]>();
  const codes = new Map<string, Place[]>();
  const ids = new Map<string, Place>();
  // Most runs meet no name that only its spelling tells: made at the first.
  let spellings: ReadonlyMap<string, readonly Place[]> | null = null;
  for (const place of places) {
    ids.set(place.id, place);
    add(codes, place.code, place);
    for (const name of namesOf(place)) {
      add(exact, foldKeepingMarks(name), place);
      add(folded, foldText(name), place);
    }
  }
  return {
    byExactName: (name) => exact.get(name) ?? NONE,
    byFoldedName: (name) => folded.get(name) ?? NONE,
    bySpelling: (name) => {
      spellings ??= spellingsOf(folded);
      return spellings.get(spellingOf(name)) ?? NONE;
    },
    byCode: (code, levels) => {
      const place = ids.get(code);
      if (place !== undefined) return [place];
      if (!/^\d+$/.test(code)) return codes.get(code) ?? NONE;
      const found = CODE_LENGTHS.filter(([level]) => levels?.includes(level) ?? true)
        .filter(([, length]) => code.length <= length)
        .flatMap(([level, length]) =>
          (codes.get(code.padStart(length, "0")) ?? NONE).filter((each) => each.level === level)
        );
      // Without a level, `1` is the province 01, not also the district 001.
      return levels === undefined ? found.filter((each) => each.level === found[0]?.level) : found;
    },
    byId: (id) => ids.get(id) ?? null,
    isBelow: (place, ancestorId) => {
      for (let id = place.parentId; id !== null; id = ids.get(id)?.parentId ?? null) {
        if (id === ancestorId) return true;
      }
      return false;
    },
    similarTo: (name, isWanted) => similarNames(folded, name, isWanted)
  };
}

function spellingsOf(
  folded: ReadonlyMap<string, readonly Place[]>
): ReadonlyMap<string, readonly Place[]> {
  const spellings = new Map<string, Place[]>();
  for (const [name, places] of folded) {
    const spelling = spellingOf(name);
    for (const place of places) add(spellings, spelling, place);
  }
  return spellings;
}

/** What the ways to write one sound share: y after a consonant or "qu" is i, k is c, spaces say nothing. */
function spellingOf(folded: string): string {
  return folded
    .replace(/(?<=^| |[bcdghklmnprstvx]|qu)y/g, "i")
    .replace(/k(?!h)/g, "c")
    .replaceAll(" ", "");
}

function similarNames(
  folded: ReadonlyMap<string, readonly Place[]>,
  name: string,
  isWanted: (place: Place) => boolean
): readonly Place[] {
  if (name === "" || name.length > LONGEST_NAME) return NONE;
  const farthest = Math.max(2, Math.floor(name.length / 3));
  const ranked: {place: Place; far: number}[] = [];
  for (const [other, places] of folded) {
    if (Math.abs(other.length - name.length) > farthest) continue;
    const place = places.find(isWanted);
    if (place === undefined) continue;
    const far = distance(name, other);
    if (far <= farthest) ranked.push({place, far});
  }
  ranked.sort((one, other) => one.far - other.far);
  return [...new Set(ranked.map(({place}) => place))].slice(0, MOST_SUGGESTIONS);
}

function namesOf({name, nameEn, level, aliases}: Place): readonly string[] {
  const isWide = level === "country" || level === "region" || level === "province";
  return isWide ? [name, ...aliases, nameEn] : [name, ...aliases];
}

function add(map: Map<string, Place[]>, key: string, place: Place): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [place]);
  else if (!known.includes(place)) known.push(place);
}
