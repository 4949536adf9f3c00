import {scaleDecimal} from "../interpret/decimal.ts";

const POWERS: Readonly<Record<string, number>> = {
  "nghìn đồng": 3,
  "triệu đồng": 6,
  "tỷ đồng": 9
};

/** A value in its base unit as a number in the unit that the form writes: 1250000 → 1.25 triệu đồng. */
export function showIn(unit: string, value: string): number {
  return Number(scaleDecimal(value, -(POWERS[unit] ?? 0)));
}
