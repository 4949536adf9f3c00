import type {Indicator, Organisation, Place} from "../types.ts";
import type {LabelMatch} from "./labelMatcher.ts";
import type {World} from "./world.ts";

/**
 * What a finding about an unmatched label offers instead, best first: `suggestions` for the clerk to
 * read, `codes` for whoever records a decision. Both are joined by "; ".
 */
export interface Suggested {
  readonly suggestions: string;
  readonly codes: string;
}

const MOST = 3;
const NOTHING: Suggested = {suggestions: "—", codes: ""};
/** A file with more unmatched labels is about something else; each costs a look at every name. */
const MOST_LABELS = 300;

/** How many more labels of the present file may be compared with every name. */
export interface SuggestionBudget {
  left: number;
}

export function newBudget(): SuggestionBudget {
  return {left: MOST_LABELS};
}

export function suggestedIndicators(label: string, world: World): Suggested {
  return mayCompare(world) ? listed(nearest(world.indicators.match(label))) : NOTHING;
}

export function suggestedOrganisations(label: string, world: World): Suggested {
  return mayCompare(world) ? listed(nearest(world.organisationLabels.match(label))) : NOTHING;
}

/** `of` gives the places where they are wanted: finding them is the cost. */
export function placesLike(of: {readonly suggestions: readonly Place[]}, world: World): Suggested {
  return mayCompare(world) ? suggestedPlaces(of.suggestions, world) : NOTHING;
}

function mayCompare({suggesting}: World): boolean {
  suggesting.left -= 1;
  return suggesting.left >= 0;
}

export function suggestedPlaces(near: readonly Place[], {places}: World): Suggested {
  return joined(
    near.map((place) => places.inFull(place)),
    near.map(({id}) => id)
  );
}

/** A label may hold the name of an item where the table does not take it for one. */
function nearest<Item>(match: LabelMatch<Item>): readonly Item[] {
  switch (match.outcome) {
    case "unknown":
      return match.suggestions;
    case "ambiguous":
      return match.items;
    case "matched":
      return [match.item];
  }
}

function listed(items: readonly (Indicator | Organisation)[]): Suggested {
  const first = items.slice(0, MOST);
  return joined(
    first.map(({nameVi}) => nameVi),
    first.map(({code}) => code)
  );
}

function joined(names: readonly string[], codes: readonly string[]): Suggested {
  return {suggestions: names.join("; ") || "—", codes: codes.join("; ")};
}
