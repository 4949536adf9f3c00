import type {Observation} from "../types.ts";
import {breakdownKey} from "./breakdown.ts";

/** A copy of one figure proves nothing, a copy of a table does. */
const FEWEST = 3;

/**
 * The earlier sheet that this one says over again, figure for figure: "Sheet1 (2)", kept for printing or
 * typed again in other letters. Null where it says anything of its own.
 */
export function sheetRepeated(
  observations: readonly Observation[],
  earlier: readonly (readonly Observation[])[]
): string | null {
  if (observations.length < FEWEST) return null;
  for (const other of earlier) {
    if (other.length !== observations.length) continue;
    if (observations.every((each, at) => saysSame(each, other[at]))) return other[0]?.sheet ?? null;
  }
  return null;
}

function saysSame(one: Observation, other: Observation | undefined): boolean {
  return (
    other !== undefined &&
    one.value === other.value &&
    one.blank === other.blank &&
    one.indicator === other.indicator &&
    one.placeId === other.placeId &&
    one.period.code === other.period.code &&
    one.basis === other.basis &&
    one.scenario === other.scenario &&
    one.organisation === other.organisation &&
    one.isPart === other.isPart &&
    breakdownKey(one) === breakdownKey(other)
  );
}
