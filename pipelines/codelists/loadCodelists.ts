import {join} from "node:path";

import {OperatorError} from "../errors.ts";
import type {Codelists, Place} from "../types.ts";
import {readMatches} from "./matches.ts";
import {readForms} from "./readForms.ts";
import {readTable} from "./readTable.ts";
import {breakdownRow, indicatorRow, organisationRow, placeRow, plainPlace} from "./rows.ts";

/** Under `codelists/places`, from the country down. */
const PLACE_TABLES = [
  "country_and_regions.csv",
  "provinces.csv",
  "districts.csv",
  "communes_before_2025.csv",
  "communes_2025.csv"
];

/**
 * Everything that `interpret` and `check` may know about the world, read from `dataDir`
 * (`codelists/*.csv`, `forms/*.yml`, `crosswalks/matches.csv`) and checked once. Throws an OperatorError naming file and line.
 */
export async function loadCodelists(dataDir: string): Promise<Codelists> {
  const table = (name: string): string => join(dataDir, "codelists", name);
  const [places, indicators, organisations, breakdowns] = await Promise.all([
    Promise.all(
      PLACE_TABLES.map((name) => readTable(table(join("places", name)), placeRow, plainPlace))
    ),
    readTable(table("indicators.csv"), indicatorRow),
    readTable(table("organisations.csv"), organisationRow),
    readTable(table("breakdowns.csv"), breakdownRow)
  ]);
  const forms = await readForms(join(dataDir, "forms"), {indicators, organisations, breakdowns});
  const known = {places: withKnownParents(places.flat(), dataDir), indicators, organisations};
  const matches = await readMatches(matchesPath(dataDir), known);
  return {...known, breakdowns, forms, matches};
}

/** Where data stewards' decisions on labels stand. */
export function matchesPath(dataDir: string): string {
  return join(dataDir, "crosswalks", "matches.csv");
}

function withKnownParents(places: readonly Place[], dataDir: string): readonly Place[] {
  const ids = new Set(places.map(({id}) => id));
  if (ids.size < places.length) {
    throw new OperatorError(
      `Two places under ${join(dataDir, "codelists/places")} share an id: remove one.`
    );
  }
  for (const {id, parentId} of places) {
    if (parentId !== null && !ids.has(parentId)) {
      throw new OperatorError(
        `Place ${id} has the parent ${parentId}, which no place table holds.`
      );
    }
  }
  return places;
}
