/** Decimal text of at most six decimals as whole millionths: exact, and quick to compare and add. */
const DECIMALS = 6;
const MILLION = 1_000_000n;

export function amountOf(text: string): bigint {
  const point = text.indexOf(".");
  if (point < 0) return BigInt(text) * MILLION;
  const fraction = text.slice(point + 1).padEnd(DECIMALS, "0");
  return BigInt(text.slice(0, point) + fraction.slice(0, DECIMALS));
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
