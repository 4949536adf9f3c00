import type {Qualifier} from "../types.ts";
import {
  decimalsOf,
  isInteger,
  powerOfTen,
  roundDecimal,
  roundToSignificant,
  scaleDecimal
} from "./decimal.ts";
import {resolveToken} from "./numberReading.ts";
import {parseAmount} from "./numberText.ts";
import type {NumberContext, NumberValue, ParsedNumber} from "./parsedNumber.ts";
import {refuse} from "./parsedNumber.ts";
import type {Unit} from "./unit.ts";
import {isCountedBase} from "./unitWords.ts";
import {blankOf, isNilWord} from "./valueWords.ts";

export type {NumberContext, NumberRefusal, NumberValue, ParsedNumber} from "./parsedNumber.ts";

const MOST_DIGITS = 18;
const STORED_NUMBER = /^(-?\d+(?:\.\d+)?)(?:[eE]([+-]?\d{1,3}))?$/;
const WHOLE = /^[1-9]\d{0,14}$/;
/** Spreadsheets keep binary fractions; what lies beyond is noise: 0.30000000000000004. */
const STORED_DIGITS = 15;
const MOST_DECIMALS = 6;
const LONGEST = 500;

/**
 * One value cell: decimal text in the base unit, a kind of blank, or the reason why it is refused.
 *
 * @param text the cell as `read` gives it
 */
export function parseNumber(text: string, context: NumberContext): ParsedNumber {
  if (context.kind === "number") return parseStored(text, context);
  if (context.kind === "error") return refuse("number-cell-error", "the cell holds an error");
  if (context.kind === "date") return refuse("number-is-date", "the cell holds a date");
  if (context.kind === "boolean")
    return refuse("number-unreadable", "the cell holds true or false");
  if (/^\d[\d.,]*$/.test(text) && text.length < LONGEST) return parseBare(text, context);
  const hidden = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffd]/gu;
  const characters = (text.match(hidden) ?? []).filter((character) => !/[\t\n\r]/.test(character));
  if (characters.length > 0) {
    const codes = [...new Set(characters)].map((character) => `U+${hexOf(character)}`);
    return refuse("number-hidden-characters", "hidden characters", {characters: codes.join(", ")});
  }
  const plain = clean(text);
  const blank = blankOf(plain);
  if (blank !== null) return {outcome: "blank", blank};
  if (plain.length > LONGEST) return refuse("number-unreadable", "too long for a figure");
  if (isNilWord(plain)) return nilWord(context);
  const amount = parseAmount(plain, context);
  return "outcome" in amount ? amount : finish({...amount, context});
}

function parseStored(text: string, context: NumberContext): ParsedNumber {
  if (WHOLE.test(text)) return parseWholeStored(text, context);
  const match = STORED_NUMBER.exec(text);
  const exponent = Number(match?.[2] ?? 0);
  if (match === null) return refuse("number-unreadable", "not a stored number");
  if (exponent > 40) return refuse("number-too-large", "beyond all measure");
  const exact = exponent < -40 ? "0" : scaleDecimal(match[1] ?? "", exponent);
  const written = roundToSignificant(exact, STORED_DIGITS);
  const power = context.unit?.powerOfTen ?? 0;
  const decimals = decimalsOf(written);
  return finish({
    value: scaleDecimal(written, power),
    precision: powerOfTen(power - decimals),
    qualifier: "exact",
    unit: null,
    isGroupingAssumed: false,
    context
  });
}

/** Whole and within what a spreadsheet keeps exactly, as most stored numbers are: only zeros can be added. */
function parseWholeStored(text: string, context: NumberContext): ParsedNumber {
  const power = context.unit?.powerOfTen ?? 0;
  return finish({
    value: scaleDecimal(text, power),
    precision: powerOfTen(power),
    qualifier: "exact",
    unit: null,
    isGroupingAssumed: false,
    context
  });
}

/** Digits and marks alone, as most cells are. */
function parseBare(text: string, context: NumberContext): ParsedNumber {
  const reading = resolveToken(text.replace(/[.,]$/, ""), null, context);
  if ("outcome" in reading) return reading;
  const power = context.unit?.powerOfTen ?? 0;
  return finish({
    value: scaleDecimal(reading.value, power),
    precision: powerOfTen(power - reading.decimals),
    qualifier: "exact",
    unit: null,
    isGroupingAssumed: reading.isGroupingAssumed,
    context
  });
}

function nilWord({unit}: NumberContext): NumberValue {
  const unitText = unit?.text ?? null;
  const note = "nil_word";
  return {
    outcome: "value",
    value: "0",
    qualifier: "exact",
    unit: null,
    unitText,
    precision: "1",
    note
  };
}

interface Amount {
  readonly value: string;
  readonly precision: string;
  readonly qualifier: Qualifier;
  readonly unit: Unit | null;
  readonly isGroupingAssumed: boolean;
  readonly context: NumberContext;
}

/** Judges a number whose reading is settled: size, wholeness of counts, six decimals. */
function finish(amount: Amount): ParsedNumber {
  const {context, unit, qualifier} = amount;
  const base = unit?.base ?? context.unit?.base ?? null;
  const isCount = base === null ? context.isCount : isCountedBase(base);
  if (isCount && !isInteger(amount.value)) {
    const params = {value: amount.value, unit: base ?? "đơn vị này"};
    return refuse("count-not-whole", `${amount.value} of a count`, params);
  }
  const value = roundDecimal(amount.value, MOST_DECIMALS);
  if (value.length > MOST_DIGITS && value.replace(/^-|\..*$/g, "").length > MOST_DIGITS) {
    return refuse("number-too-large", "19 digits or more");
  }
  const {precision} = amount;
  const unitText = unit?.text ?? context.unit?.text ?? null;
  const outcome = "value";
  if (!amount.isGroupingAssumed) return {outcome, value, qualifier, unit, unitText, precision};
  return {outcome, value, qualifier, unit, unitText, precision, note: "grouping_by_count"};
}

/** Line ends become "; " so that figures on two lines never join into one number. */
function clean(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, " ")
    .trim()
    .replace(/\s*[\t\n\r]+\s*/g, "; ")
    .replace(/^'+/, "")
    .replace(/(?<=\d)[¹²³⁰⁴-⁹]+$|\s*\*+$/g, "")
    .trim();
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
