import {readToken} from "./numberToken.ts";
import type {NumberContext, NumberRefusal} from "./parsedNumber.ts";
import {refuse} from "./parsedNumber.ts";
import type {Unit} from "./unit.ts";
import {isCountedBase} from "./unitWords.ts";

/** A written number with its marks understood; `decimals` as written. */
export interface ResolvedToken {
  readonly value: string;
  readonly decimals: number;
  readonly isGroupingAssumed: boolean;
}

type Verdict = "thousands" | "decimals" | "grouping_by_count" | "ambiguous";

/**
 * Settles `1.234`: by the column's own evidence; else by a money or mass word in the cell, which
 * the Vietnamese press and offices write with a decimal comma ("538,182 tỷ", "416,385 tấn"); else
 * because counts and đồng have no decimals. Otherwise refused, with both readings.
 */
export function resolveToken(
  token: string,
  unit: Unit | null,
  context: NumberContext
): ResolvedToken | NumberRefusal {
  const reading = readToken(token);
  if (reading.kind === "malformed")
    return refuse("number-malformed", `${token}: no way of writing`);
  if (reading.kind === "clear") {
    const {value, decimals, decimalMark: mark} = reading;
    if (mark !== null && mark === thousandsMarkOf(context)) {
      return refuse("number-against-column", `${mark} groups thousands in the column`, {mark});
    }
    return {value, decimals, isGroupingAssumed: false};
  }
  const verdict = judge(reading.mark, unit, context);
  if (verdict === "ambiguous") {
    const [units = "", decimals = ""] = reading.fraction.split(".");
    const reason = `${token}: ${reading.whole} or ${reading.fraction}`;
    return refuse("number-ambiguous", reason, {whole: reading.whole, units, decimals});
  }
  if (verdict === "decimals") {
    return {value: reading.fraction, decimals: 3, isGroupingAssumed: false};
  }
  return {
    value: reading.whole,
    decimals: 0,
    isGroupingAssumed: verdict === "grouping_by_count"
  };
}

function judge(mark: "." | ",", unit: Unit | null, context: NumberContext): Verdict {
  const {convention} = context;
  const effective = unit ?? context.unit;
  const base = unit?.base ?? context.unit?.base ?? null;
  const isUnscaled = (effective?.powerOfTen ?? 0) === 0;
  const isWhole =
    isUnscaled && (base === null ? context.isCount : base === "VND" || isCountedBase(base));
  const thousands = thousandsMarkOf(context);
  if (thousands !== null) {
    if (mark === thousands) return "thousands";
    return isWhole ? "ambiguous" : "decimals";
  }
  // A count or đồng has no decimals, so that only one reading is left.
  if (isWhole) return unit === null ? "grouping_by_count" : "thousands";
  if (convention === "contradictory" || base === null) return "ambiguous";
  const isVietnamese = base === "VND" || base === "tấn";
  if (unit !== null) {
    if (!isVietnamese) return "ambiguous";
    return mark === "." ? "thousands" : "decimals";
  }
  // "1.200" under "triệu đồng". Under "tỷ đồng" or "tấn" three decimals are as likely.
  const isSmallMoney = base === "VND" && (effective?.powerOfTen ?? 0) <= 6;
  return isSmallMoney && mark === "." ? "thousands" : "ambiguous";
}

function thousandsMarkOf({convention}: NumberContext): "." | "," | null {
  if (convention === "dot_thousands") return ".";
  return convention === "comma_thousands" ? "," : null;
}
