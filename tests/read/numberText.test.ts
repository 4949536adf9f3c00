import fc from "fast-check";
import {describe, expect, it} from "vitest";

import {numberText} from "../../pipelines/read/numberText.ts";

const textOf = (raw: string) => numberText(raw, 0, raw.length);

describe("numberText", () => {
  it.each([
    ["0", "0"],
    ["-0", "0"],
    ["7", "7"],
    ["-12.5", "-12.5"],
    ["0.5", "0.5"],
    [".5", "0.5"],
    ["5.", "5"],
    ["007", "7"],
    ["12.50", "12.5"],
    ["+3", "3"],
    [" 3 ", "3"],
    ["1.0E7", "10000000"],
    ["1E-3", "0.001"],
    ["2.5e-10", "0.00000000025"],
    ["1.25E+21", "1250000000000000000000"],
    ["1500000000000", "1500000000000"],
    ["9007199254740991", "9007199254740991"],
    ["0.30000000000000004", "0.3"],
    ["1234.5600000000001", "1234.56"],
    ["99.999999999999986", "100"],
    ["1234567890123.45", "1234567890123.45"],
    ["1.2345678901234568E+16", "12345678901234600"]
  ])("reads %s as %s", (raw, text) => {
    expect(textOf(raw)).toBe(text);
  });

  it.each([
    "",
    "-",
    ".",
    "1e",
    "1e400",
    "-1e400",
    "0x1F",
    "1_000",
    "1,5",
    "Infinity",
    "NaN",
    "1 2",
    "１"
  ])("reads %j as no number", (raw) => {
    expect(textOf(raw)).toBeNull();
  });

  it("never changes what a number of up to 15 digits is worth", () => {
    const digits = fc.stringMatching(/^-?\d{1,15}$/);
    fc.assert(
      fc.property(digits, fc.nat({max: 14}), (whole, places) => {
        const cut = Math.max(whole.replace("-", "").length - places, 0);
        const sign = whole.startsWith("-") ? "-" : "";
        const bare = whole.replace("-", "");
        const raw = `${sign}${bare.slice(0, cut) || "0"}.${bare.slice(cut) || "0"}`;
        const text = textOf(raw) ?? "";
        expect(text).toMatch(/^(?:0|-?(?:[1-9]\d*|0(?=\.))(?:\.\d*[1-9])?)$/);
        expect(BigInt(scaled(text))).toBe(BigInt(scaled(raw)));
      }),
      {seed: 20240331, numRuns: 2_000}
    );
  });
});

/** The number times 10^20, as digits: exact, unlike a float. */
function scaled(text: string): string {
  const [whole = "", fraction = ""] = text.replace("-", "").split(".");
  const digits = whole + fraction.padEnd(20, "0");
  return text.startsWith("-") && /[1-9]/.test(digits) ? `-${digits}` : digits;
}
