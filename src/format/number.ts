import type {Language} from "../texts/language.ts";

/** The sign that stands for a negative number in print (U+2212), as wide as a plus. */
const MINUS = "−";

/** `1234567.8` → `1.234.567,8` (vi), `1,234,567.8` (en). At most `decimals` decimals, no trailing zeros. */
export function formatNumber(value: number, language: Language, decimals = 3): string {
  const formatter = formatterOf(language, decimals);
  const text = formatter.format(Math.abs(value));
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
}

/** With its sign in front, also where it rises: `+12,5`. */
export function formatSigned(value: number, language: Language, decimals = 3): string {
  const text = formatNumber(value, language, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

export function formatPercent(percent: number, language: Language): string {
  const text = formatSigned(percent, language, Math.abs(percent) < 0.1 ? 3 : 1);
  return language === "vi" ? `${text} %` : `${text}%`;
}

/** A part of a whole: `12,5 %` (vi), `12.5%` (en); without a sign, since nothing has risen. */
export function formatShare(percent: number, language: Language): string {
  const text = formatNumber(percent, language, Math.abs(percent) < 0.1 ? 3 : 1);
  return language === "vi" ? `${text} %` : `${text}%`;
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language}${decimals}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB", {
      maximumFractionDigits: decimals
    });
    formatters.set(key, formatter);
  }
  return formatter;
}

/** Decimal text digit for digit, however long: `1234567890123456.5` → `1.234.567.890.123.456,5` (vi). */
export function formatDecimal(text: string, language: Language): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return text;
  const [, sign = "", whole = "", fraction] = match;
  const [group, point] = language === "vi" ? [".", ","] : [",", "."];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${sign === "" ? "" : MINUS}${grouped}${fraction === undefined ? "" : point + fraction}`;
}
