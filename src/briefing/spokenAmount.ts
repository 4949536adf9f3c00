import {formatNumber} from "../format/number.ts";
import {formatExact} from "../format/scale.ts";
import type {Qualifier} from "../release/release.ts";
import type {Language} from "../texts/language.ts";
import {textsOf} from "../texts/texts.ts";
import {unitName} from "../texts/units.ts";

/** Leading digits that are read aloud; what is left out is less than a hundredth. */
const DIGITS = 3;

const MONEY = {
  vi: [
    [1e9, "tỷ đồng"],
    [1e6, "triệu đồng"]
  ],
  en: [
    [1e12, "trillion"],
    [1e9, "billion"],
    [1e6, "million"]
  ]
} as const;

/**
 * A figure as it is read aloud: three leading digits, always on the side that the words say. 1.832 houses are
 * "hơn 1.830 căn"; "gần" rounds up, "khoảng" to the nearest; money is in tỷ or triệu đồng. Never shortens a unit:
 * `lượt người` stays that.
 */
export function spokenAmount(
  value: number,
  qualifier: Qualifier,
  unit: string,
  language: Language
): string {
  if (value <= 0) return formatExact(value, unit, language);
  const rounded = roundedTo(value, qualifier);
  const side: Qualifier = qualifier === "exact" && rounded < value ? "at_least" : qualifier;
  const words = [textsOf(language).qualifiers[side], amountText(rounded, unit, language)];
  return words.filter((word) => word !== "").join(" ");
}

function roundedTo(value: number, qualifier: Qualifier): number {
  const exponent = Math.floor(Math.log10(value)) - DIGITS + 1;
  const scale = 10 ** Math.abs(exponent);
  const steps = exponent < 0 ? value * scale : value / scale;
  // 0,29 × 1.000 is 290.00000000000006 or a little less than 290: such a trace is no digit.
  const nearest = Math.round(steps);
  const whole = Math.abs(steps - nearest) < 1e-9 * steps ? nearest : roundBy(steps, qualifier);
  return exponent < 0 ? whole / scale : whole * scale;
}

function roundBy(steps: number, qualifier: Qualifier): number {
  switch (qualifier) {
    case "exact":
    case "at_least":
      return Math.floor(steps);
    case "at_most":
      return Math.ceil(steps);
    case "about":
      return Math.round(steps);
  }
}

function amountText(value: number, unit: string, language: Language): string {
  if (unit !== "VND") return `${formatNumber(value, language)} ${unitName(unit, language, value)}`;
  const scale = MONEY[language].find(([divisor]) => value >= divisor);
  if (scale === undefined) return formatExact(value, unit, language);
  const [divisor, name] = scale;
  const number = formatNumber(value / divisor, language);
  return language === "vi" ? `${number} ${name}` : `VND ${number} ${name}`;
}
