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
