import type {ResultColumn} from "../resultColumn.ts";

const MILLISECONDS_A_DAY = 86_400_000;

/** `DECIMAL(28,6)` → 28 digits, 6 of them behind the point. */
export function decimalShape({type}: ResultColumn): {precision: number; scale: number} {
  const [precision = 18, scale = 0] = (type.match(/\d+/g) ?? []).map(Number);
  return {precision, scale};
}

/** `-2.5` at a scale of 2 → -250: all digits, without the point. */
export function decimalDigits(text: string, scale: number): bigint {
  const [whole = "0", fraction = ""] = text.split(".");
  return BigInt(whole + fraction.padEnd(scale, "0").slice(0, scale));
}

export function doubleOf(text: string): number {
  if (/^-?inf/i.test(text)) return text.startsWith("-") ? -Infinity : Infinity;
  return Number(text);
}

/** Days since 1970. */
export function dayNumber(text: string): number {
  return Math.floor(Date.parse(`${text}T00:00:00Z`) / MILLISECONDS_A_DAY);
}

/** Since 1970, of a time without a zone: `2024-01-31 12:00:00.5`. */
export function microseconds(text: string): bigint {
  const [, seconds = "", fraction = ""] = /^([^.]*)(?:\.(\d+))?/.exec(text) ?? [];
  const milliseconds = Date.parse(`${seconds.replace(" ", "T")}Z`);
  return BigInt(milliseconds) * 1000n + BigInt(fraction.padEnd(6, "0").slice(0, 6));
}
