import {join} from "node:path";

import {z} from "zod";

import {readTable} from "../codelists/readTable.ts";
import {OperatorError} from "../errors.ts";
import {createPlaceMatcher} from "../interpret/placeMatcher.ts";
import type {Codelists, Period, Place} from "../types.ts";

const CROSSWALKS = ["place_changes.csv", "communes.csv"];
const changeRow = z.object({from_id: z.string(), to_id: z.string()});
const MOST_NAMED = 6;

/**
 * The place that an id or a name means at the end of a period. Throws an OperatorError that says what to
 * use instead: what the place became or was before, the candidates of one name, or the nearest names.
 */
export async function choosePlace(
  wanted: string,
  period: Period,
  codelists: Codelists,
  dataDir: string
): Promise<Place> {
  const match = createPlaceMatcher(codelists.places).match(wanted, {date: period.end});
  switch (match.outcome) {
    case "matched":
      return match.place;
    case "other_era": {
      const instead = await livingInstead(match.place, period, codelists, dataDir);
      const name = match.place.fullName;
      throw new OperatorError(
        `${name} (${match.place.id}) is no place of ${period.code}${hint("use", instead, codelists)}`
      );
    }
    case "ambiguous":
      throw new OperatorError(
        `${wanted} names several places of ${period.code}${hint("give the id of one", match.candidates, codelists)}`
      );
    case "code_disagrees":
      throw new OperatorError(
        `${wanted} names one place by its code and another by its name${hint("give the id of one", [match.byCode, match.byName], codelists)}`
      );
    case "unknown":
      throw new OperatorError(
        `no such place: ${wanted}${hint("nearest", match.suggestions, codelists)}`
      );
  }
}

function hint(words: string, places: readonly Place[], codelists: Codelists): string {
  if (places.length === 0) return "; write its name with its province, or its id";
  const named = places.slice(0, MOST_NAMED).map((place) => {
    const above = codelists.places.find(({id}) => id === place.parentId);
    const isLow = place.level === "commune" || place.level === "district";
    return `${place.fullName}${isLow && above !== undefined ? `, ${above.fullName}` : ""} (${place.id})`;
  });
  return `; ${words}: ${named.join(", ")}${places.length > MOST_NAMED ? ", …" : ""}`;
}

/** What the place became, or what it was made of, at the period's end. */
async function livingInstead(
  place: Place,
  period: Period,
  {places}: Codelists,
  dataDir: string
): Promise<readonly Place[]> {
  const tables = await Promise.all(
    CROSSWALKS.map((name) => readTable(join(dataDir, "crosswalks", name), changeRow))
  );
  const changes = tables.flat();
  const isBefore = place.validTo !== null && place.validTo < period.end;
  const byId = new Map(places.map((each) => [each.id, each]));
  const found = new Set<Place>();
  const seen = new Set([place.id]);
  let ids = [place.id];
  while (ids.length > 0) {
    const current = new Set(ids);
    const next = changes.flatMap(({from_id: from, to_id: to}) => {
      if (isBefore) return current.has(from) ? [to] : [];
      return current.has(to) ? [from] : [];
    });
    ids = [...new Set(next)].filter((id) => !seen.has(id));
    for (const id of ids) {
      seen.add(id);
      const each = byId.get(id);
      const isLiving =
        each !== undefined &&
        each.validFrom <= period.end &&
        (each.validTo === null || each.validTo >= period.end);
      if (isLiving) found.add(each);
    }
  }
  // An abolished district is told its province; a province is told provinces.
  const alike = [...found].filter(({level}) => level === place.level);
  return alike.length > 0 ? alike : [...found];
}
