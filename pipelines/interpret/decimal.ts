/** Exact arithmetic on decimal text (`-?\d+(\.\d+)?`). Binary fractions do not add up; đồng must. */

interface Scaled {
  readonly digits: bigint;
  readonly decimals: number;
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
/** Whole, positive and without needless zeros: most of what is met, and quick to do. */
const PLAIN = /^[1-9]\d{0,20}$/;

export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

/** Strips needless zeros: `007.50` → `7.5`, `-0` → `0`. */
export function normaliseDecimal(text: string): string {
  if (PLAIN.test(text)) return text;
  return print(parse(text));
}

/** `text` × 10^`powerOfTen`: (`2.5`, 9) → `2500000000`, (`98.5`, -2) → `0.985`. */
export function scaleDecimal(text: string, powerOfTen: number): string {
  if (powerOfTen >= 0 && PLAIN.test(text)) return text + "0".repeat(powerOfTen);
  const {digits, decimals} = parse(text);
  const left = decimals - powerOfTen;
  return left >= 0
    ? print({digits, decimals: left})
    : print({digits: digits * 10n ** BigInt(-left), decimals: 0});
}

export function multiplyDecimal(a: string, b: string): string {
  const left = parse(a);
  const right = parse(b);
  return print({digits: left.digits * right.digits, decimals: left.decimals + right.decimals});
}

export function addDecimals(list: readonly string[]): string {
  let digits = 0n;
  let decimals = 0;
  for (const text of list) {
    const term = parse(text);
    const shared = Math.max(decimals, term.decimals);
    digits = rescale(digits, shared - decimals) + rescale(term.digits, shared - term.decimals);
    decimals = shared;
  }
  return print({digits, decimals});
}

/** -1, 0 or 1, as `Array.sort` expects. */
export function compareDecimals(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0;
  const left = parse(a);
  const right = parse(b);
  const shared = Math.max(left.decimals, right.decimals);
  const difference =
    rescale(left.digits, shared - left.decimals) - rescale(right.digits, shared - right.decimals);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isInteger(text: string): boolean {
  return /^-?\d+(?:\.0+)?$/.test(text);
}

/** Half away from zero: (`0.3333335`, 6) → `0.333334`. */
export function roundDecimal(text: string, decimals: number): string {
  if (PLAIN.test(text)) return text;
  const value = parse(text);
  if (value.decimals <= decimals) return print(value);
  const divisor = 10n ** BigInt(value.decimals - decimals);
  const half = value.digits < 0n ? -divisor / 2n : divisor / 2n;
  return print({digits: (value.digits + half) / divisor, decimals});
}

/** To so many significant digits: (`0.30000000000000004`, 15) → `0.3`. */
export function roundToSignificant(text: string, significant: number): string {
  if (text.length <= significant) return normaliseDecimal(text);
  const {digits, decimals} = parse(text);
  const length = (digits < 0n ? -digits : digits).toString().length;
  if (length <= significant) return print({digits, decimals});
  const kept = decimals - (length - significant);
  if (kept >= 0) return roundDecimal(text, kept);
  const shifted = roundDecimal(scaleDecimal(text, kept), 0);
  return scaleDecimal(shifted, -kept);
}

function rescale(digits: bigint, power: number): bigint {
  return power === 0 ? digits : digits * 10n ** BigInt(power);
}

function parse(text: string): Scaled {
  if (!isDecimal(text)) throw new Error(`not a decimal: ${text}`);
  const point = text.indexOf(".");
  if (point < 0) return {digits: BigInt(text), decimals: 0};
  return {
    digits: BigInt(text.slice(0, point) + text.slice(point + 1)),
    decimals: text.length - point - 1
  };
}

function print({digits, decimals}: Scaled): string {
  if (decimals === 0) return digits.toString();
  const sign = digits < 0n ? "-" : "";
  const text = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, "0");
  const fraction = text.slice(-decimals).replace(/0+$/, "");
  const whole = text.slice(0, -decimals);
  return fraction === "" ? (whole === "0" ? "0" : sign + whole) : `${sign}${whole}.${fraction}`;
}
