const ZERO = 48;
const NINE = 57;
const DOT = 46;
const MINUS = 45;
/** What Excel keeps and shows. */
const SIGNIFICANT_DIGITS = 15;
/** Strings this short are copied by the engine; longer slices would keep the whole part alive. */
const LONGEST_COPIED = 12;

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;

/**
 * A stored number as its shortest decimal text, or null where it is none (`1e400`, `0x1F`, `1_000`, "").
 * The common case, digits that are already shortest, is copied without becoming a number at all.
 */
export function numberText(text: string, start: number, end: number): string | null {
  if (isShortest(text, start, end)) return text.slice(start, end);
  const raw = text.slice(start, end).trim();
  if (!NUMBER.test(raw)) return null;
  const value = Number(raw);
  return Number.isFinite(value) ? decimalText(value) : null;
}

/**
 * A finite number as decimal text: no exponent, no grouping, no trailing zeros. Fractions keep 15
 * significant digits, as Excel shows them, so the noise of 0.1 + 0.2 is "0.3"; whole numbers up to
 * 2^53 are exact and keep every digit.
 */
export function decimalText(value: number): string {
  if (Number.isSafeInteger(value)) return value === 0 ? "0" : String(value);
  const shortest = String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(shortest);
  if (match === null) return shortest;
  const [, sign = "", first = "", fraction = "", exponentText = "0"] = match;
  const exponent = Number(exponentText);
  const digits = first + fraction;
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
  return sign + digits.padEnd(exponent + 1, "0");
}

/** `-?(0|[1-9]\d*)(\.\d*[1-9])?`, short, and not "-0". */
function isShortest(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_COPIED || end <= start) return false;
  const isNegative = text.charCodeAt(start) === MINUS;
  const first = isNegative ? start + 1 : start;
  let dot = -1;
  for (let at = first; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === DOT && dot === -1) dot = at;
    else if (code < ZERO || code > NINE || code !== code) return false;
  }
  const wholeEnd = dot === -1 ? end : dot;
  if (wholeEnd === first) return false;
  if (text.charCodeAt(first) === ZERO && (wholeEnd > first + 1 || (isNegative && dot === -1))) {
    return false;
  }
  return dot === -1 || (dot < end - 1 && text.charCodeAt(end - 1) !== ZERO);
}
