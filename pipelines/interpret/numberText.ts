import type {Qualifier} from "../types.ts";
import {addDecimals, scaleDecimal} from "./decimal.ts";
import {lowerCase} from "./foldText.ts";
import {resolveToken} from "./numberReading.ts";
import {tokenAtStart} from "./numberToken.ts";
import type {NumberContext, NumberRefusal} from "./parsedNumber.ts";
import {refuse} from "./parsedNumber.ts";
import type {Unit} from "./unit.ts";
import {unitAtStart} from "./unit.ts";
import {isKnownBase} from "./unitWords.ts";
import {qualifierAtStart} from "./valueWords.ts";

interface Amount {
  readonly value: string;
  readonly precision: string;
  readonly qualifier: Qualifier;
  readonly unit: Unit | null;
  readonly isGroupingAssumed: boolean;
}

/** A quantity so far, and the text behind it. */
interface Quantity {
  readonly value: string;
  readonly precision: string;
  readonly unit: Unit | null;
  readonly rest: string;
}

const RANGE = /^\s*(?:-|–|—|−|~|÷|đến|tới)\s*\d/;
const DATE = /^\d{1,4}[/-]\d{1,2}[/-]\d{2,4}(?!\d)/;
const FRACTION = /^(\d+)\s*\/\s*(\d+)/;
/** Introduces parts or a share of the figure before it. */
const EXPLANATION =
  /^[\s,;:.…(-]*(?:trong đó|gồm|bao gồm|cụ thể|bằng|đạt|chiếm|tăng|giảm)(?!\p{L})/u;

/**
 * A figure with what may stand around it: `hơn 2,7 triệu ngày công`, `2 tỷ 350 triệu`,
 * `126 ĐVHC (51 phường và 75 xã)`. `text` is NFC without odd spaces.
 */
export function parseAmount(text: string, context: NumberContext): Amount | NumberRefusal {
  if (/[\p{Nd}\p{Nl}]/u.test(text.replace(/[0-9]/g, ""))) {
    return refuse("number-unreadable", "digits other than 0-9");
  }
  const inner = /^\(([^()]*)\)$/.exec(text)?.[1]?.trim() ?? null;
  if (inner !== null && !/\p{L}/u.test(inner)) {
    return /\d/.test(inner)
      ? refuse("number-parenthesised", "a bare number in brackets")
      : refuse("number-unreadable", "no number");
  }
  const body = inner ?? text;
  const front = qualifierAtStart(body);
  const isRange = /^từ\s+\d/i.test(body);
  const rest = body.slice(front.end).replace(/^từ\s+(?=\d)/i, "");
  const sign = /^[-−–](?=\d)/.exec(rest)?.[0] ?? "";
  const read = readQuantity(rest.slice(sign.length), context, isRange);
  if ("outcome" in read) return read;
  const tail = judgeTail(read.rest);
  if (tail !== null && "outcome" in tail) return tail;
  const value = sign === "" ? read.value : `-${read.value}`;
  return {
    value: read.value === "0" ? "0" : value,
    precision: read.precision,
    unit: read.unit,
    isGroupingAssumed: read.isGroupingAssumed,
    qualifier: front.qualifier === "exact" ? (tail?.qualifier ?? "exact") : front.qualifier
  };
}

function readQuantity(
  text: string,
  context: NumberContext,
  isRange: boolean
): (Quantity & {readonly isGroupingAssumed: boolean}) | NumberRefusal {
  const token = tokenAtStart(text);
  if (token === null) return refuse("number-unreadable", "does not start with a number");
  if (DATE.test(text)) return refuse("number-is-date", "a date");
  const fraction = FRACTION.exec(text);
  if (fraction !== null) {
    return refuse("number-fraction", "a/b", {first: fraction[1] ?? "", second: fraction[2] ?? ""});
  }
  const after = text.slice(token.length);
  const found = unitAfter(after);
  if (found === "unknown") return refuse("number-unreadable", "letters behind the digits");
  const range = RANGE.exec(lowerCase(after.slice(found?.end ?? 0)));
  if (range !== null || isRange) {
    const second = tokenAtStart(/\d.*/s.exec(after)?.[0] ?? "") ?? "";
    return refuse("number-range", "a range", {first: token, second});
  }
  const conflict = unitConflict(text, found?.unit ?? null, context.unit);
  if (conflict !== null) return conflict;
  const unit =
    found === null ? null : {...found.unit, base: found.unit.base ?? context.unit?.base ?? null};
  const reading = resolveToken(token, unit, context);
  if ("outcome" in reading) return reading;
  const power = (unit ?? context.unit)?.powerOfTen ?? 0;
  const first = {
    value: scaleDecimal(reading.value, power),
    precision: scaleDecimal("1", power - reading.decimals),
    unit,
    rest: after.slice(found?.end ?? 0)
  };
  const whole = reading.decimals === 0 ? addSmallerParts(first) : first;
  if ("outcome" in whole) return whole;
  return {...whole, isGroupingAssumed: reading.isGroupingAssumed};
}

/** The unit behind a number; letters that touch the digits must be one (`400tr`, not `12a`). */
function unitAfter(after: string): ReturnType<typeof unitAtStart> | "unknown" {
  const found = unitAtStart(after);
  if (found !== null) return found;
  if (/^[\p{L}_]/u.test(after)) return "unknown";
  const phrase = /^ +(\p{L}+(?: \p{L}+){0,3})(?=$|[\s,;.:…(])/u.exec(after);
  const words = phrase?.[1];
  if (phrase === null || words === undefined || isExplanation(words)) return null;
  return {unit: {base: lowerCase(words), powerOfTen: 0, text: words}, end: phrase[0].length};
}

function isExplanation(words: string): boolean {
  const lower = lowerCase(words);
  return EXPLANATION.test(lower) || /^(?:trở|đến|tới|rưỡi|và|trên|hoặc)(?!\p{L})/u.test(lower);
}

/** "14,2 nghìn" under "triệu đồng": nghìn of what? "400 cho dân" under it: 400 of what? */
function unitConflict(text: string, unit: Unit | null, column: Unit | null): NumberRefusal | null {
  if (unit === null || column === null) return null;
  const isBareScale = unit.base === null && unit.powerOfTen < column.powerOfTen;
  const isLooseWord = column.powerOfTen > 0 && unit.base !== null && !isKnownBase(unit.base);
  if (!isBareScale && !isLooseWord) return null;
  const params = {unit: unit.text, columnUnit: column.text};
  return refuse("unit-conflict", `${text}: no unit to set beside the column's`, params);
}

/** `2 tỷ` + ` 350 triệu`, ` 350` (triệu), `5` (trăm triệu), ` rưỡi`; `1 tấn` + ` 250 kg`. */
function addSmallerParts(first: Quantity): Quantity | NumberRefusal {
  let sum = first;
  while (sum.unit !== null) {
    const {powerOfTen} = sum.unit;
    const half = /^\s*(?:rưỡi|rưởi)(?!\p{L})/iu.exec(sum.rest)?.[0];
    if (half !== undefined && powerOfTen > 0) {
      return extend(sum, "5", powerOfTen - 1, sum.unit, sum.rest.slice(half.length));
    }
    const attached = /^\d{1,3}(?=\s*(?:đồng|đ)?[\s.…]*$)/i.exec(sum.rest)?.[0];
    if (attached !== undefined && powerOfTen >= 6) {
      return extend(
        sum,
        attached,
        powerOfTen - attached.length,
        sum.unit,
        sum.rest.slice(attached.length)
      );
    }
    const digits = /^\s+(\d{1,3})(?![\d.,/])/.exec(sum.rest);
    if (digits === null) return sum;
    const part = digits[1] ?? "";
    const rest = sum.rest.slice(digits[0].length);
    const next = unitAtStart(rest);
    if (next !== null && isSmaller(next.unit, sum.unit, part)) {
      const base = sum.unit.base ?? next.unit.base;
      const unit = {...next.unit, base, text: `${sum.unit.text}…${next.unit.text}`};
      sum = extend(sum, part, next.unit.powerOfTen, unit, rest.slice(next.end));
      continue;
    }
    const isElliptic =
      part.length === 3 && powerOfTen >= 6 && /^\s*(?:đồng|đ)?[\s.…)]*$/i.test(rest);
    if (!isElliptic) return refuse("number-several", "a second number");
    return extend(sum, part, powerOfTen - 3, sum.unit, rest);
  }
  return sum;
}

function isSmaller(unit: Unit, than: Unit, digits: string): boolean {
  const isSameKind = unit.base === null || than.base === null || unit.base === than.base;
  return isSameKind && unit.powerOfTen + digits.replace(/^0+/, "").length <= than.powerOfTen;
}

function extend(sum: Quantity, digits: string, power: number, unit: Unit, rest: string): Quantity {
  const value = addDecimals([sum.value, scaleDecimal(digits, power)]);
  return {value, precision: scaleDecimal("1", power), unit, rest};
}

/** What may follow a figure: nothing, words, notes in brackets, parts, a share; not a second figure. */
function judgeTail(rest: string): {readonly qualifier: Qualifier} | NumberRefusal | null {
  const lower = lowerCase(rest).trim();
  if (/^\+$/.test(lower)) return {qualifier: "at_least"};
  if (/^[_^*\\/=@#&$]/.test(lower)) return refuse("number-unreadable", "a sign behind the number");
  const outside = lower.replace(/\([^()]*\p{L}[^()]*\)/gu, "");
  const hasFigure = /\d/.test(outside.replace(/\d+(?:[.,]\d+)?\s?%/g, ""));
  if (hasFigure && !EXPLANATION.test(lower)) {
    return refuse("number-several", "a second number");
  }
  if (/^trở lên/.test(outside)) return {qualifier: "at_least"};
  if (/^trở xuống/.test(outside)) return {qualifier: "at_most"};
  return null;
}
