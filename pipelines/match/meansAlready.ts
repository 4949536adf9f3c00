import {organisationAt} from "../interpret/office.ts";
import {eraWindows} from "../interpret/placeEra.ts";
import type {World} from "../interpret/world.ts";
import {worldOf} from "../interpret/world.ts";
import type {Codelists, LabelDecision, Place} from "../types.ts";

/**
 * Why the lists leave nothing to decide about a label, as half a sentence, or null: it names something
 * already, or could name several places and the decision does not say under which parent.
 */
export function meansAlready(decision: LabelDecision, codelists: Codelists): string | null {
  const world = worldOf({...codelists, matches: []});
  switch (decision.kind) {
    case "place":
      return placeMeant(decision, codelists, world);
    case "indicator": {
      const {indicators} = world.labels.read([decision.text]);
      return told(indicators[0]?.code, indicators[0]?.nameVi, decision);
    }
    case "organisation": {
      const body = organisationAt(decision.text, world);
      return told(body?.code, body?.nameVi, decision);
    }
  }
}

function told(code: string | undefined, name = "", {text}: LabelDecision): string | null {
  return code === undefined ? null : `“${text}” already means ${name} (${code})`;
}

function placeMeant(decision: LabelDecision, {places}: Codelists, world: World): string | null {
  const place = places.find(({id}) => id === decision.code);
  if (place === undefined) return null;
  for (const date of daysOf(place)) {
    const parent = parentAt(decision, date, world);
    if (parent === undefined) return `no place is called “${decision.parentText ?? ""}”`;
    const where = parent === null ? {date} : {date, parentId: parent.id};
    const match = world.places.match(decision.text, where);
    if (match.outcome === "matched" || match.outcome === "other_era") {
      return told(match.place.id, world.places.inFull(match.place), decision);
    }
    if (match.outcome === "ambiguous" && parent === null) {
      const names = match.candidates.slice(0, 5).map((each) => world.places.inFull(each));
      return `“${decision.text}” can mean ${names.join("; ")}: say under which place with --parent`;
    }
    if (parent !== null && !isBelow(place, parent, places)) {
      return `${world.places.inFull(place)} does not lie in ${world.places.inFull(parent)}`;
    }
  }
  return null;
}

/** Null where the decision names no parent, undefined where it names one that is not known. */
function parentAt(
  {parentText}: LabelDecision,
  date: string,
  {places}: World
): Place | null | undefined {
  if (parentText === null) return null;
  const match = places.match(parentText, {date});
  return match.outcome === "matched" ? match.place : undefined;
}

/** The last day of the place in each structure of provinces in which it lives. */
function daysOf({validFrom, validTo}: Place): readonly string[] {
  return eraWindows
    .filter(({start, end}) => validFrom <= end && (validTo === null || validTo >= start))
    .map(({end}) => (validTo !== null && validTo < end ? validTo : end));
}

function isBelow(place: Place, above: Place, places: readonly Place[]): boolean {
  for (let id = place.parentId; id !== null;) {
    if (id === above.id) return true;
    const parent = id;
    id = places.find((each) => each.id === parent)?.parentId ?? null;
  }
  return false;
}
