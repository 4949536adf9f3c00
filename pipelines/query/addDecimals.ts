/** In the warehouse a decimal has so many places. */
const PLACES = 6;

/** The exact sum of decimal texts: `addDecimals("0.1", "0.2")` is `0.3`. */
export function addDecimals(...texts: readonly string[]): string {
  const sum = texts.reduce((total, text) => total + millionths(text), 0n);
  const digits = String(sum < 0n ? -sum : sum).padStart(PLACES + 1, "0");
  const fraction = digits.slice(-PLACES).replace(/0+$/, "");
  const whole = `${sum < 0n ? "-" : ""}${digits.slice(0, -PLACES)}`;
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

function millionths(text: string): bigint {
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const size = BigInt(whole + fraction.padEnd(PLACES, "0").slice(0, PLACES));
  return text.startsWith("-") ? -size : size;
}
