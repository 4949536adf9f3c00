import type {PageContext} from "../../../src/pages/context.ts";
import type {Figure, Geography} from "../../../src/release/release.ts";
import {placeName} from "../../../src/select/places.ts";

/** The widest first. */
const GEOGRAPHIES: readonly Geography[] = [
  "country",
  "regions_2025",
  "regions_2018",
  "provinces_34",
  "as_reported"
];

/** From the country to the single place, each place's years together. */
export function inOrder(context: PageContext, figures: readonly Figure[]): Figure[] {
  const collator = new Intl.Collator("vi");
  const rank = ({geography}: Figure) => GEOGRAPHIES.indexOf(geography);
  return [...figures].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      collator.compare(nameOf(context, a), nameOf(context, b)) ||
      (a.place_id < b.place_id ? -1 : a.place_id > b.place_id ? 1 : a.year - b.year)
  );
}

export function nameOf({places, language}: PageContext, {place_id}: Figure): string {
  return placeName(places.byId.get(place_id), place_id, language);
}

/** One decimal, and never 100 where something is missing. */
export function percentOf(coverage: number | null): number | null {
  return coverage === null ? null : Math.floor(coverage * 1000 + 1e-9) / 10;
}
