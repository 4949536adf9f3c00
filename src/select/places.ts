import type {Place} from "../release/release.ts";
import type {Language} from "../texts/language.ts";

/** Places by id, and the lists that pages show. */
export interface PlaceIndex {
  readonly byId: ReadonlyMap<string, Place>;
  /** The 34 provinces in the order of the Vietnamese alphabet. */
  readonly provinces: readonly Place[];
}

const collator = new Intl.Collator("vi");

export function indexPlaces(places: readonly Place[]): PlaceIndex {
  return {
    byId: new Map(places.map((place) => [place.id, place])),
    provinces: places
      .filter((place) => place.level === "province" && place.era === "34")
      .sort((a, b) => collator.compare(a.name, b.name))
  };
}

export function placeName(place: Place | undefined, id: string, language: Language): string {
  if (place === undefined) return id;
  return language === "en" && place.level !== "province" ? place.name_en : place.name;
}

/** The full name of an office's place as the language writes it: `Tỉnh Lai Châu` is `Lai Châu` in English. */
export function fullName(name: string, language: Language): string {
  return language === "vi" ? name : name.replace(/^(?:Tỉnh|Thành phố) /u, "");
}

/** Places of a geography, in alphabetical order; those of `as_reported` are none. */
export function placesOfGeography(index: PlaceIndex, geography: string): Place[] {
  if (geography === "provinces_34") return [...index.provinces];
  const prefix = geography === "regions_2018" ? "R18-" : geography === "regions_2025" ? "R25-" : "";
  return [...index.byId.values()]
    .filter((place) => (prefix === "" ? place.id === "VN" : place.id.startsWith(prefix)))
    .sort((a, b) => collator.compare(a.name, b.name));
}

/** The provinces of the 63 that became part of a province of the 34. */
export function heldPlaces(index: PlaceIndex, id: string): Place[] {
  return [...index.byId.values()]
    .filter((place) => place.era === "63" && place.successor_ids.includes(id))
    .sort((a, b) => collator.compare(a.name, b.name));
}

/** The province of today that a place lies in: itself, its successor, or its parent's. */
export function presentProvince(index: PlaceIndex, id: string): string | null {
  const place = index.byId.get(id);
  if (place === undefined) return null;
  if (place.level === "province" && place.era === "34") return place.id;
  const successors = new Set(
    place.successor_ids.map((successor) => presentProvince(index, successor))
  );
  const [only] = successors;
  return successors.size === 1 ? (only ?? null) : null;
}
