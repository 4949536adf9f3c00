import type {Observation} from "../types.ts";
import {FRACTIONS, GroupNumbers, observationGroups} from "./observationGroups.ts";

/** Exact as a double. */
const WHOLE = /^-?\d{1,15}$/;
/** Stands in fractions for a whole number. */
export const NO_FRACTION = -1;

/** The observations of one return among the numbers of its batch. */
export interface NumberedObservations {
  readonly length: number;
  readonly numbers: ObservationNumbers;
  readonly start: number;
}

/** For each observation the number of its combination in one group. */
export interface NumberedGroup {
  readonly group: GroupNumbers;
  readonly numbers: number[];
}

/**
 * The observations of one batch as they are appended: numbered as soon as a return is judged. Held as they are
 * until the batch is loaded, 200,000 of them are copied twice by the garbage collector, looked through for long.
 */
export class ObservationNumbers {
  readonly rawTexts: string[] = [];
  /** 0 where a number in `fractions` says the value. */
  readonly wholes: number[] = [];
  readonly groups: readonly NumberedGroup[] = observationGroups().map((group) => ({
    group: new GroupNumbers(group),
    numbers: []
  }));
  readonly fractions: NumberedGroup = {group: new GroupNumbers(FRACTIONS), numbers: []};

  add(observations: readonly Observation[]): NumberedObservations {
    const start = this.rawTexts.length;
    for (const {group, numbers} of this.groups) {
      for (const observation of observations) numbers.push(group.numberOf(observation));
    }
    const {group, numbers} = this.fractions;
    for (const observation of observations) {
      const whole = wholeOf(observation);
      this.rawTexts.push(observation.rawText);
      this.wholes.push(whole ?? 0);
      numbers.push(whole === null ? group.numberOf(observation) : NO_FRACTION);
    }
    return {length: observations.length, numbers: this, start};
  }
}

function wholeOf({value}: Observation): number | null {
  return value !== null && WHOLE.test(value) ? Number(value) : null;
}
