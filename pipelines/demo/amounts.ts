import type {Quarter} from "./calendar.ts";
import {quarterCode} from "./calendar.ts";
import type {AmountSource} from "./office.ts";
import type {HouseType, Measure} from "./programme.ts";
import {drawFor} from "./random.ts";

/** More is done before Tết and at the end of the year. */
const SEASON = [0, 0.82, 0.94, 1, 1.24] as const;
const GROWTH_PER_YEAR = 1.06;
/** Of the houses, the first type has the larger part. */
const TYPE_SHARES = [[1], [0.65, 0.35]] as const;

/** The truth that every return is drawn from: whole grains for a measure, a source and a quarter. */
export interface Amounts {
  readonly inQuarter: AmountAt;
  /** From 1 January to the end of the quarter; a stock stands as it is at the end. */
  readonly yearToDate: AmountAt;
  /** What the year's plan says for all types together. */
  readonly planned: (measure: Measure, source: AmountSource, year: number) => number;
}

type AmountAt = (
  measure: Measure,
  type: HouseType | null,
  source: AmountSource,
  at: Quarter
) => number;

/** Houses are drawn by type and added up; other measures have no types. */
export function amountsOf(
  seed: number,
  reporter: string,
  houseTypes: readonly HouseType[]
): Amounts {
  const inQuarter: AmountAt = (measure, type, source, at) => {
    if (measure.indicator !== "NHA_HOANTHANH" || houseTypes.length === 0) {
      return drawn(seed, reporter, measure, "", source, at, 1);
    }
    const shares = TYPE_SHARES[houseTypes.length - 1] ?? [1];
    return houseTypes.reduce((sum, {code}, index) => {
      if (type !== null && type.code !== code) return sum;
      return sum + drawn(seed, reporter, measure, code, source, at, shares[index] ?? 1);
    }, 0);
  };
  const yearToDate: AmountAt = (measure, type, source, at) => {
    if (measure.isStock) return inQuarter(measure, type, source, at);
    return quartersUpTo(at).reduce(
      (sum, quarter) => sum + inQuarter(measure, type, source, quarter),
      0
    );
  };
  return {
    inQuarter,
    yearToDate,
    planned: (measure, source, year) => {
      const whole = yearToDate(measure, null, source, {year, quarter: 4});
      const ambition = drawFor(seed, reporter, measure.indicator, source.placeId, year, "plan");
      return Math.round(whole * (0.9 + ambition.next() * 0.25));
    }
  };
}

export function quartersUpTo({year, quarter}: Quarter): readonly Quarter[] {
  return ([1, 2, 3, 4] as const)
    .filter((each) => each <= quarter)
    .map((each) => ({year, quarter: each}));
}

function drawn(
  seed: number,
  reporter: string,
  measure: Measure,
  type: string,
  source: AmountSource,
  at: Quarter,
  share: number
): number {
  const level = drawFor(seed, reporter, measure.indicator, type, source.placeId).next();
  const noise = drawFor(
    seed,
    reporter,
    measure.indicator,
    type,
    source.placeId,
    quarterCode(at)
  ).next();
  const grown = GROWTH_PER_YEAR ** (at.year - 2021);
  const season = measure.isStock ? 1 : SEASON[at.quarter];
  const expected = measure.typical * share * source.weight * (0.6 + level * 0.8) * grown * season;
  return Math.round(expected * (0.85 + noise * 0.3));
}
