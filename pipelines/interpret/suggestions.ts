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

export function suggestedIndicators(label: string, {indicators}: World): Suggested {
  return listed(nearest(indicators.match(label)));
}

export function suggestedOrganisations(label: string, {organisationLabels}: World): Suggested {
  return listed(nearest(organisationLabels.match(label)));
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
