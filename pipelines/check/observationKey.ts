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

export function breakdownOf({
  houseType,
  beneficiary,
  fundingSource,
  workKind
}: Observation): string {
  return `${houseType ?? ""}|${beneficiary ?? ""}|${fundingSource ?? ""}|${workKind ?? ""}`;
}

/** Two observations with the same key are the same figure. */
export function keyOf(observation: Observation): string {
  return `${subjectOf(observation)}|${observation.basis}|${breakdownOf(observation)}`;
}

/**
 * The observations, in their order, that share indicator, place and period with another one: all that
 * can repeat or bound each other. Found without a key for each, of which a large return needs thousands.
 */
export function sharingSubject(observations: readonly Observation[]): readonly Observation[] {
  const seen = new Map<string, Map<string, Map<string, Observation>>>();
  const shared = new Set<Observation>();
  for (const observation of observations) {
    const places = innerMap(seen, observation.indicator);
    const periods = innerMap(places, observation.placeId);
    const first = periods.get(observation.period.code);
    if (first === undefined) periods.set(observation.period.code, observation);
    else shared.add(first).add(observation);
  }
  return shared.size === 0 ? [] : observations.filter((each) => shared.has(each));
}

function innerMap<Value>(outer: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const known = outer.get(key);
  if (known !== undefined) return known;
  const made = new Map<string, Value>();
  outer.set(key, made);
  return made;
}
