import type {Language} from "../texts/language.ts";
import {unitName} from "../texts/units.ts";
import {formatNumber, formatSigned} from "./number.ts";

/** How the values of one table or chart are written: divided by `divisor`, with `unit` said once. */
export interface Scale {
  readonly divisor: number;
  readonly unit: string;
  readonly decimals: number;
  /** Decimals that are written also where they are noughts. */
  readonly fewest?: number;
}

const MONEY = [
  {divisor: 1e12, vi: "nghìn tỷ đồng", en: "VND trillion"},
  {divisor: 1e9, vi: "tỷ đồng", en: "VND billion"},
  {divisor: 1e6, vi: "triệu đồng", en: "VND million"},
  {divisor: 1, vi: "đồng", en: "VND"}
] as const;

/** The scale of a single figure: `1035e9` → tỷ đồng. */
export function scaleOfOne(value: number, unit: string, language: Language): Scale {
  if (unit !== "VND") return {divisor: 1, unit: unitName(unit, language, value), decimals: 3};
  const size = Math.abs(value);
  const step = size >= 1e13 ? 0 : size >= 1e9 ? 1 : size >= 1e6 ? 2 : 3;
  const {divisor} = MONEY[step];
  const decimals = size / divisor >= 100 ? 1 : 2;
  return {divisor, unit: MONEY[step][language], decimals};
}

/**
 * The scale of many values side by side: the widest unit of money in which none of them loses more
 * than a tenth, so that a column shows what was reported and not a rounding of it. All are written with
 * as many decimals as the one that needs the most, so that their points stand below one another.
 */
export function scaleOfMany(values: readonly number[], unit: string, language: Language): Scale {
  const step = unit === "VND" ? stepOfMany(values) : null;
  const divisor = step === null ? 1 : MONEY[step].divisor;
  const most = step === null ? 3 : step === 3 ? 0 : 1;
  const decimals = Math.max(0, ...values.map((value) => decimalsOf(value / divisor, most)));
  const name = step === null ? unitName(unit, language) : MONEY[step][language];
  return {divisor, unit: name, decimals, fewest: decimals};
}

function stepOfMany(values: readonly number[]): 1 | 2 | 3 {
  const largest = Math.max(0, ...values.map(Math.abs));
  const areWhole = values.every((value) => Number.isInteger(value / 1e8));
  return areWhole && largest >= 1e9 ? 1 : largest >= 1e7 ? 2 : 3;
}

/** Both of a pair with the decimals that one of them needs. */
export function scaleOfPair(value: number, other: number, unit: string, language: Language): Scale {
  const scale = scaleOfOne(value, unit, language);
  const needed = [value, other].map((one) => decimalsOf(one / scale.divisor, scale.decimals));
  const decimals = Math.max(...needed);
  return {...scale, decimals, fewest: decimals};
}

/** How many decimals of `most` a value needs: `5.25` of three → 2. */
function decimalsOf(value: number, most: number): number {
  const [, fraction = ""] = value.toFixed(most).split(".");
  return fraction.replace(/0+$/, "").length;
}

/** The scale of a chart or map: few digits, the largest value decides; the exact ones are in the table. */
export function scaleToRead(values: readonly number[], unit: string, language: Language): Scale {
  const largest = Math.max(0, ...values.map(Math.abs));
  const scale = scaleOfOne(largest, unit, language);
  if (unit !== "VND") {
    const decimals = largest >= 1000 ? 0 : largest >= 100 ? 1 : largest >= 10 ? 2 : 3;
    return {...scale, decimals, unit: unitName(unit, language)};
  }
  return {...scale, decimals: scale.divisor === 1e12 ? 2 : scale.divisor === 1 ? 0 : 1};
}

/** Nothing at all is `0` whatever the decimals beside it: `0,0` is little. */
export function formatScaled(value: number, scale: Scale, language: Language): string {
  if (value === 0) return "0";
  return formatNumber(value / scale.divisor, language, scale.decimals, scale.fewest);
}

/** A difference between two values of the scale, with its sign. */
export function formatScaledChange(value: number, scale: Scale, language: Language): string {
  const {divisor, decimals, fewest} = scale;
  return value === 0 ? "0" : formatSigned(value / divisor, language, decimals, fewest);
}

/** A figure with its unit: `1.035 tỷ đồng`, `VND 1,035 billion`, `1.832 căn`. */
export function formatWithUnit(value: number, unit: string, language: Language): string {
  const scale = scaleOfOne(value, unit, language);
  const number = formatScaled(value, scale, language);
  if (language === "en" && unit === "VND") return `VND ${number}${scale.unit.slice(3)}`;
  return `${number} ${scale.unit}`;
}

/** Every digit: what stands behind a rounded figure. */
export function formatExact(value: number, unit: string, language: Language): string {
  const number = formatNumber(value, language, 6);
  if (unit !== "VND") return `${number} ${unitName(unit, language, value)}`;
  return language === "en" ? `VND ${number}` : `${number} đồng`;
}
