import type {Briefing} from "../../src/briefing/briefing.ts";
import {briefingFileOf, briefingOf, briefingYears} from "../../src/briefing/briefing.ts";
import type {Place, Release} from "../../src/release/release.ts";
import {heldPlaces, indexPlaces} from "../../src/select/places.ts";
import type {Language} from "../../src/texts/language.ts";
import {OperatorError} from "../errors.ts";
import {foldText} from "../interpret/foldText.ts";

export interface ChosenBriefing {
  readonly briefing: Briefing;
  /** Former provinces that the place is made of. */
  readonly held: readonly string[];
}

/** Understands a place and a year as an operator writes them; throws an OperatorError that says what there is. */
export function chooseBriefing(
  release: Release,
  wanted: {readonly place: string; readonly year: number | null; readonly language: Language}
): ChosenBriefing {
  const place = choosePlace(release.places, wanted.place);
  const file = briefingFileOf(release, place.id);
  const years = briefingYears(file);
  const year = wanted.year ?? years[0];
  if (year === undefined) {
    throw new OperatorError(`no figure of ${place.full_name} (${place.id}) has been published`);
  }
  const {indicators} = release;
  return {
    briefing: briefingOf(file, {place, year, indicators, language: wanted.language}),
    held: heldPlaces(indexPlaces(release.places), place.id).map(({name}) => name)
  };
}

/** The country, a region of either definition, or a province of today. */
function choosePlace(places: readonly Place[], wanted: string): Place {
  const possible = places.filter(
    ({level, era}) => level === "country" || level === "region" || era === "34"
  );
  const folded = foldText(wanted);
  const byId = possible.find(({id}) => id.toLowerCase() === wanted.trim().toLowerCase());
  if (byId !== undefined) return byId;
  if (["ca nuoc", "country", "viet nam"].includes(folded)) {
    const country = possible.find(({level}) => level === "country");
    if (country !== undefined) return country;
  }
  const named = possible.filter((place) =>
    [place.name, place.full_name, place.name_en].some((name) => foldText(name) === folded)
  );
  // A region of today goes before one of 2018–2025 of the same name.
  const living = named.filter(({era}) => era === "34");
  const [found, ...others] = living.length > 0 ? living : named;
  if (found !== undefined && others.length === 0) return found;
  if (found !== undefined) {
    const list = named.map(({full_name, id}) => `${full_name} (${id})`).join(", ");
    throw new OperatorError(`${wanted} names several places; give the id of one: ${list}`);
  }
  throw new OperatorError(
    `no such place: ${wanted}; write the name or id of a province of today (Lai Châu, P34-12), of a region (Tây Nguyên, R18-TN), or VN for the whole country`
  );
}
