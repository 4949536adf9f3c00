import type {Language} from "../texts/language.ts";

/** The sign that stands for a negative number in print (U+2212), as wide as a plus. */
const MINUS = "−";

/**
 * `1234567.8` → `1.234.567,8` (vi), `1,234,567.8` (en). At most `decimals` decimals and at least `fewest`,
 * so that the numbers of a column can be written alike.
 */
export function formatNumber(value: number, language: Language, decimals = 3, fewest = 0): string {
  const text = formatterOf(language, decimals, fewest).format(Math.abs(value));
  return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
}

/** With its sign in front, also where it rises: `+12,5`. */
export function formatSigned(value: number, language: Language, decimals = 3, fewest = 0): string {
  const text = formatNumber(value, language, decimals, fewest);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** One decimal always, so that a column of them reads well; a change too small for it keeps its sign: `−0,0 %`. */
export function formatPercent(percent: number, language: Language): string {
  const sign = percent < 0 ? MINUS : percent > 0 ? "+" : "";
  return sign + formatShare(Math.abs(percent), language);
}

/** A part of a whole: `12,5 %` (vi), `12.5%` (en); without a sign, since nothing has risen. Nothing at all is `0 %`. */
export function formatShare(percent: number, language: Language): string {
  const text = percent === 0 ? "0" : formatNumber(percent, language, 1, 1);
  return language === "vi" ? `${text}\u00a0%` : `${text}%`;
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(language: Language, decimals: number, fewest: number): Intl.NumberFormat {
  const key = `${language}${decimals} ${fewest}`;
  let formatter = formatters.get(key);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB", {
      minimumFractionDigits: fewest,
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
