import type {Release} from "../release/release.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {heldPlaces, indexPlaces, placeName} from "./places.ts";
import {regionsWithFigures, regionTitle} from "./regions.ts";

export interface SearchEntry {
  readonly name: string;
  /** What kind of thing it is, or where it lies now. */
  readonly note: string;
  /** Address under the root of the language. */
  readonly path: string;
  /** Further words it is found by, folded. */
  readonly words: string;
}

/** Without marks, `đ` as `d`, in small letters: what a reader types on any keyboard. */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * Everything the search box finds: provinces of today, those that went into them, regions and
 * organisations that have a page, indicators with figures.
 */
export function searchEntries(release: Release, language: Language): SearchEntry[] {
  const {nav, places: texts} = textsOf(language);
  const places = indexPlaces(release.places);
  const provinces = places.provinces.map((place) => ({
    name: placeName(place, place.id, language),
    note: nav.places,
    path: `places/${place.id}/`,
    words: folded(`${place.name} ${place.full_name} ${place.name_en} ${place.short ?? ""}`)
  }));
  const former = places.provinces.flatMap((place) =>
    heldPlaces(places, place.id)
      .filter(({name}) => name !== place.name)
      .map((held) => ({
        name: held.name,
        note: `${texts.nowIn} ${place.name}`,
        path: `places/${place.id}/`,
        words: folded(`${held.name} ${held.name_en}`)
      }))
  );
  const indicators = release.indicators
    .filter(({n_figures}) => n_figures > 0)
    .map((indicator) => ({
      name: language === "vi" ? indicator.name_vi : indicator.name_en,
      note: nav.indicators,
      path: `indicators/${indicator.code}/`,
      words: folded(`${indicator.name_vi} ${indicator.name_en} ${indicator.code}`)
    }));
  return [
    ...provinces,
    ...former,
    ...regionEntries(release, language),
    ...indicators,
    ...organisationEntries(release, language)
  ];
}

function regionEntries(release: Release, language: Language): SearchEntry[] {
  const {nav} = textsOf(language);
  return regionsWithFigures(release).map((place) => ({
    name: regionTitle(place, release, language),
    note: nav.places,
    path: `places/${place.id}/`,
    words: folded(`${place.name} ${place.full_name} ${place.name_en}`)
  }));
}

function organisationEntries(release: Release, language: Language): SearchEntry[] {
  const {nav} = textsOf(language);
  const reporting = new Set(
    release.contributions.contributions.map(({organisation}) => organisation)
  );
  return release.method.organisations
    .filter(({code}) => reporting.has(code))
    .map(({code, name_vi, name_en}) => ({
      name: language === "vi" ? name_vi : name_en,
      note: nav.organisations,
      path: `organisations/${code}/`,
      words: folded(`${name_vi} ${name_en} ${code}`)
    }));
}

/** Entries in which every word of the question begins a word, those whose name begins so first. */
export function findEntries(
  entries: readonly SearchEntry[],
  question: string,
  most = 8
): SearchEntry[] {
  const asked = folded(question)
    .split(" ")
    .filter((word) => word !== "");
  if (asked.length === 0) return [];
  const whole = asked.join(" ");
  const rank = ({name}: SearchEntry) => {
    const text = folded(name);
    return text === whole ? 0 : text.startsWith(whole) ? 1 : text.includes(whole) ? 2 : 3;
  };
  return entries
    .filter(({name, words}) => {
      const text = ` ${folded(name)} ${words}`;
      return asked.every((word) => text.includes(` ${word}`));
    })
    .map((entry) => ({entry, at: rank(entry)}))
    .sort((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({entry}) => entry);
}
