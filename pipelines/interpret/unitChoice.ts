import type {Indicator} from "../types.ts";
import type {LabelMeaning} from "./labelReader.ts";
import type {Unit} from "./unit.ts";
import type {World} from "./world.ts";

/** A unit as some label writes it; `unit` is null where it is no unit of ours. */
export interface WrittenUnit {
  readonly text: string;
  readonly unit: Unit | null;
}

export type ChosenUnit =
  | {readonly outcome: "unit"; readonly unit: Unit | null; readonly text: string | null}
  | {readonly outcome: "missing"}
  | {readonly outcome: "unknown" | "mismatch"; readonly text: string};

/** What else an indicator's unit may be written as, and its power of ten in that unit: 1 ha = 10^4 m2. */
const ACCEPTED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  căn: {hộ: 0},
  "lượt người": {người: 0, lượt: 0},
  em: {người: 0},
  "cá nhân": {người: 0},
  suất: {em: 0, người: 0},
  m2: {ha: 4, km2: 6},
  ha: {m2: -4, km2: 2}
};

/**
 * The unit of a cell that names none itself: its column's, else its row's, else the unit line's where
 * that fits. A count needs none; money without one is not guessed.
 */
export function chooseUnit(
  indicator: Indicator,
  nearest: readonly (WrittenUnit | null)[],
  line: WrittenUnit | null
): ChosenUnit {
  for (const written of nearest) {
    if (written === null || written.text === "") continue;
    if (written.unit === null) return {outcome: "unknown", text: written.text};
    const unit = inBaseOf(indicator, written.unit);
    return unit === null
      ? {outcome: "mismatch", text: written.text}
      : {outcome: "unit", unit, text: written.text};
  }
  if (line?.unit != null) {
    const unit = inBaseOf(indicator, line.unit);
    if (unit !== null) return {outcome: "unit", unit, text: line.text};
  }
  return indicator.valueType === "money" || indicator.valueType === "ratio"
    ? {outcome: "missing"}
    : {outcome: "unit", unit: null, text: null};
}

/** The same unit with the indicator's base, or null where it cannot belong to it. */
export function inBaseOf(indicator: Indicator, unit: Unit): Unit | null {
  if (unit.base === indicator.unit) return unit;
  if (unit.base === null) return {...unit, base: indicator.unit};
  const power = ACCEPTED[indicator.unit]?.[unit.base];
  return power === undefined
    ? null
    : {base: indicator.unit, powerOfTen: unit.powerOfTen + power, text: unit.text};
}

/** Of the indicators that a label may mean, the one that its unit belongs to; its money side where the label speaks of money. */
export function chooseIndicator(
  meaning: LabelMeaning,
  candidates: readonly Indicator[],
  unit: Unit | null,
  world: World
): Indicator | null {
  const first = candidates[0];
  if (first === undefined) return null;
  const isMoney = unit?.base === "VND" || (unit === null && meaning.signs.has("money"));
  if (isMoney && first.valueType !== "money") {
    const named = candidates.find(({valueType}) => valueType === "money");
    // "Suất quà (triệu đồng)" says parcels and means money: that is for the office to settle.
    return named ?? (counts(first, meaning) ? first : (world.moneySideOf(first) ?? first));
  }
  if (unit === null || inBaseOf(first, unit) !== null) return first;
  return candidates.find((candidate) => inBaseOf(candidate, unit) !== null) ?? first;
}

function counts(indicator: Indicator, {words, signs}: LabelMeaning): boolean {
  if (signs.has("money")) return false;
  return words.includes("số") || words.includes(indicator.unit.split(" ")[0] ?? "");
}
