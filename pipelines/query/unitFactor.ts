import {parseUnit} from "../interpret/unit.ts";

/**
 * What one of a unit as written is in the base unit, as decimal text: `triệu đồng` → `1000000`, `kg` of a
 * figure in tonnes → `0.001`. Null where the text names no unit.
 */
export function unitFactor(written: string | null): string | null {
  const unit = written === null ? null : parseUnit(written);
  if (unit === null) return null;
  const {powerOfTen} = unit;
  return powerOfTen >= 0 ? `1${"0".repeat(powerOfTen)}` : `0.${"0".repeat(-powerOfTen - 1)}1`;
}
