/** Decimal text of at most six decimals as whole millionths: exact, and quick to compare and add. */
const DECIMALS = 6;
const MILLION = 1_000_000n;

export function amountOf(text: string): bigint {
  const point = text.indexOf(".");
  if (point < 0) return BigInt(text) * MILLION;
  const fraction = text.slice(point + 1).padEnd(DECIMALS, "0");
  return BigInt(text.slice(0, point) + fraction.slice(0, DECIMALS));
}

/** Longer ones may be beyond what a number keeps exactly. */
const LONGEST_WHOLE = 15;

/** The sum of decimal texts. Whole numbers, as nearly all are, are added as such as long as none is rounded. */
export function sumOf(texts: readonly string[]): bigint {
  let sum = 0n;
  let whole = 0;
  for (const text of texts) {
    if (text.length > LONGEST_WHOLE || text.includes(".")) {
      sum += amountOf(text);
      continue;
    }
    const added = Number(text);
    if (!Number.isSafeInteger(whole + added)) {
      sum += BigInt(whole) * MILLION;
      whole = 0;
    }
    whole += added;
  }
  return sum + BigInt(whole) * MILLION;
}

/** Whether one is more than the other. */
export function isMore(one: string, other: string): boolean {
  if (isPlain(one) && isPlain(other)) {
    return one.length === other.length ? one > other : one.length > other.length;
  }
  return amountOf(one) > amountOf(other);
}

/** Whole, positive and without needless zeros, as most are: longer is more. */
function isPlain(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 0x31 && first <= 0x39 && !text.includes(".");
}

/** `538182000000.5` → `538 182 000 000,5`: groups that no reader takes for a decimal mark. */
export function showAmount(amount: bigint): string {
  const sign = amount < 0n ? "-" : "";
  const size = amount < 0n ? -amount : amount;
  const whole = (size / MILLION).toString().replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  const fraction = (size % MILLION).toString().padStart(DECIMALS, "0").replace(/0+$/, "");
  return `${sign}${whole}${fraction === "" ? "" : `,${fraction}`}`;
}

export function showText(text: string): string {
  return showAmount(amountOf(text));
}

/** The unit as a sentence writes it. */
export function showUnit(unit: string): string {
  return unit === "VND" ? "đồng" : unit;
}
