import {describe, expect, it} from "vitest";

import {
  addDecimals,
  compareDecimals,
  isInteger,
  multiplyDecimal,
  normaliseDecimal,
  roundDecimal,
  roundToSignificant,
  scaleDecimal
} from "../../pipelines/interpret/decimal.ts";

describe("decimal text", () => {
  it("scales without a float", () => {
    expect(scaleDecimal("24761.596", 9)).toBe("24761596000000");
    expect(scaleDecimal("98.5", -2)).toBe("0.985");
    expect(scaleDecimal("-0.05", 1)).toBe("-0.5");
    expect(scaleDecimal("0", 9)).toBe("0");
    expect(scaleDecimal("007", 0)).toBe("7");
  });

  it("adds what binary fractions do not", () => {
    expect(addDecimals(["0.1", "0.2"])).toBe("0.3");
    expect(addDecimals(["548182000000", "-10000000000.5"])).toBe("538181999999.5");
    expect(addDecimals([])).toBe("0");
    expect(addDecimals(["9007199254740993", "1"])).toBe("9007199254740994");
  });

  it("multiplies and compares exactly", () => {
    expect(multiplyDecimal("1.21", "-1000")).toBe("-1210");
    expect(multiplyDecimal("0.000001", "0.5")).toBe("0.0000005");
    expect(compareDecimals("1.50", "1.5")).toBe(0);
    expect(compareDecimals("-2", "1")).toBe(-1);
    expect(compareDecimals("10", "9.999999")).toBe(1);
  });

  it("strips needless zeros and never prints a negative zero", () => {
    expect(normaliseDecimal("3359.80")).toBe("3359.8");
    expect(normaliseDecimal("-0.00")).toBe("0");
    expect(normaliseDecimal("100")).toBe("100");
  });

  it("knows whole numbers, also written with decimals", () => {
    expect(isInteger("12.00")).toBe(true);
    expect(isInteger("12.5")).toBe(false);
    expect(isInteger("twelve")).toBe(false);
  });

  it("rounds half away from zero", () => {
    expect(roundDecimal("0.3333335", 6)).toBe("0.333334");
    expect(roundDecimal("-0.3333335", 6)).toBe("-0.333334");
    expect(roundDecimal("0.3333334", 6)).toBe("0.333333");
  });

  it("drops the noise of a binary fraction and keeps the rest", () => {
    expect(roundToSignificant("0.30000000000000004", 15)).toBe("0.3");
    expect(roundToSignificant("548181999999.99996", 15)).toBe("548182000000");
    expect(roundToSignificant("538.182", 15)).toBe("538.182");
    expect(roundToSignificant("1234567890123456789", 15)).toBe("1234567890123460000");
  });

  it("throws on what is no decimal, which is a fault of the program", () => {
    expect(() => scaleDecimal("1e5", 1)).toThrow("not a decimal: 1e5");
  });
});
