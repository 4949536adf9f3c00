import type {Codelists, Finding, Indicator, Interpretation, Organisation, Place} from "../types.ts";
import {checkDuplicates} from "./duplicates.ts";
import {groupsOf} from "./observationKey.ts";
import {checkPeriods} from "./periods.ts";
import {checkOrganisations, checkTerritory} from "./reporters.ts";
import {checkAllocated, checkSideBySide} from "./sideBySide.ts";
import {checkTotals} from "./totals.ts";
import {checkValues} from "./values.ts";

export interface CheckOptions {
  /** ISO date; without it nothing is called future. */
  readonly today?: string;
}

interface Index {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly places: ReadonlyMap<string, Place>;
}

/** Indexes live as long as the codelists they are of. */
const indexes = new WeakMap<Codelists, Index>();

/** Judges one return by itself; it changes no value. */
export function check(
  interpretation: Interpretation,
  codelists: Codelists,
  {today}: CheckOptions = {}
): readonly Finding[] {
  const {findings, observations, totals} = interpretation;
  const {indicators, organisations, places} = indexOf(codelists);
  const groups = groupsOf(observations);
  return [
    ...checkValues(observations, indicators),
    ...checkDuplicates(observations, groups, findings),
    ...checkPeriods(observations, today ?? null),
    ...checkSideBySide(observations, groups),
    ...checkAllocated(observations),
    ...checkTotals(totals, observations),
    ...checkOrganisations(observations, organisations),
    ...checkTerritory(interpretation, places)
  ];
}

function indexOf(codelists: Codelists): Index {
  const known = indexes.get(codelists);
  if (known !== undefined) return known;
  const index = {
    indicators: new Map(codelists.indicators.map((each) => [each.code, each])),
    organisations: new Map(codelists.organisations.map((each) => [each.code, each])),
    places: new Map(codelists.places.map((each) => [each.id, each]))
  };
  indexes.set(codelists, index);
  return index;
}
