import type {Observation} from "../types.ts";

/** What a value is counted for, apart from the basis and the breakdown. */
export function subjectOf({
  indicator,
  placeId,
  organisation,
  period,
  scenario
}: Observation): string {
  return `${indicator}|${placeId}|${organisation ?? ""}|${period.code}|${scenario}`;
}

export function hasSameBreakdown(one: Observation, other: Observation): boolean {
  return (
    one.houseType === other.houseType &&
    one.beneficiary === other.beneficiary &&
    one.fundingSource === other.fundingSource &&
    one.workKind === other.workKind
  );
}

/** Positions of observations of one subject: at least two. */
export type Group = readonly number[];

/**
 * The observations with a value that share their subject with another one: all that can repeat or bound
 * each other. Found without a key for each, of which a large return needs thousands.
 */
export function groupsOf(observations: readonly Observation[]): readonly Group[] {
  const known = new Map<string, Map<string, Map<string, number[][]>>>();
  const groups: number[][] = [];
  let last: Observation | null = null;
  let ofLast = new Map<string, number[][]>();
  for (const [at, observation] of observations.entries()) {
    const {indicator, period, placeId, value} = observation;
    if (value === null) continue;
    if (last?.period !== period || last.placeId !== placeId) {
      // Periods first, as a return has few: nearly every observation would have a map of its own otherwise.
      ofLast = innerMap(innerMap(known, period.code), placeId);
      last = observation;
    }
    const subjects = ofLast.get(indicator);
    if (subjects === undefined) {
      ofLast.set(indicator, [[at]]);
      continue;
    }
    const group = subjects.find(([first = 0]) => isSameSubject(observations[first], observation));
    if (group === undefined) subjects.push([at]);
    else if (group.push(at) === 2) groups.push(group);
  }
  return groups;
}

/** Of two with the same indicator, place and period. */
function isSameSubject(one: Observation | undefined, other: Observation): boolean {
  return one?.scenario === other.scenario && one.organisation === other.organisation;
}

function innerMap<Value>(outer: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const known = outer.get(key);
  if (known !== undefined) return known;
  const made = new Map<string, Value>();
  outer.set(key, made);
  return made;
}
