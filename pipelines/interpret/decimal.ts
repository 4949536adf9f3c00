/** Exact arithmetic on decimal text (`-?\d+(\.\d+)?`). Binary fractions do not add up; đồng must. */

interface Scaled {
  readonly digits: bigint;
  readonly decimals: number;
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
/** Positive and without needless zeros: nearly all that is met, and quick to do without an expression. */
const LONGEST_PLAIN = 40;

export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

/** Strips needless zeros: `007.50` → `7.5`, `-0` → `0`. */
export function normaliseDecimal(text: string): string {
  if (pointOf(text) !== NOT_PLAIN) return text;
  return print(parse(text));
}

/** `text` × 10^`powerOfTen`: (`2.5`, 9) → `2500000000`, (`98.5`, -2) → `0.985`. */
export function scaleDecimal(text: string, powerOfTen: number): string {
  if (powerOfTen === 0 && pointOf(text) !== NOT_PLAIN) return text;
  if (powerOfTen > 0) {
    const point = pointOf(text);
    if (point === text.length) return text + "0".repeat(powerOfTen);
    const decimals = text.length - point - 1;
    if (point !== NOT_PLAIN && decimals <= powerOfTen && text.charCodeAt(0) !== ZERO) {
      return text.slice(0, point) + text.slice(point + 1) + "0".repeat(powerOfTen - decimals);
    }
  }
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
  return pointOf(text) === text.length || /^-?\d+(?:\.0+)?$/.test(text);
}

/** Half away from zero: (`0.3333335`, 6) → `0.333334`. */
export function roundDecimal(text: string, decimals: number): string {
  const point = pointOf(text);
  if (point !== NOT_PLAIN && text.length - point - 1 <= decimals) return text;
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

/** 10^`power`, as text: -2 → `0.01`. */
export function powerOfTen(power: number): string {
  return POWERS[power + LEAST_POWER] ?? scaleDecimal("1", power);
}

/** How many digits stand behind the point. */
export function decimalsOf(text: string): number {
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}

const NOT_PLAIN = -1;
const ZERO = 0x30;

/**
 * Where the point of a plain number stands, its length where it is whole. `NOT_PLAIN` for whatever has a
 * sign, a needless zero in front or behind, or is no decimal.
 */
function pointOf(text: string): number {
  const {length} = text;
  if (length === 0 || length > LONGEST_PLAIN) return NOT_PLAIN;
  let point = length;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2e && point === length && at > 0) point = at;
    else if (code < ZERO || code > 0x39) return NOT_PLAIN;
  }
  const isNeedless = text.charCodeAt(0) === ZERO && point > 1;
  if (point === length) return isNeedless || text === "0" ? NOT_PLAIN : length;
  return isNeedless || text.charCodeAt(length - 1) === ZERO || point === length - 1
    ? NOT_PLAIN
    : point;
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

const LEAST_POWER = 12;
const POWERS: readonly string[] = Array.from({length: 2 * LEAST_POWER + 1}, (_, at) =>
  scaleDecimal("1", at - LEAST_POWER)
);
