import {describe, expect, test} from "vitest";

import {codes, seen} from "./givenCheck.ts";

describe("single values", () => {
  test("a count is never negative, money only with a warning", () => {
    expect(codes([seen("A1", "-1")])).toEqual(["A1 negative-count"]);
    expect(codes([seen("A1", "0")])).toEqual([]);
    const money = {indicator: "KP_TONG", unit: "VND"};
    expect(codes([seen("A1", "-5000000", money)])).toEqual(["A1 negative-value"]);
  });

  test("a ratio lies between nothing and all", () => {
    const ratio = {indicator: "TY_LE", unit: "ratio"};
    expect(codes([seen("A1", "1", ratio)])).toEqual([]);
    expect(codes([seen("A1", "1.01", ratio)])).toEqual(["A1 percentage-out-of-range"]);
    expect(codes([seen("A1", "-0.01", ratio)])).toEqual(["A1 percentage-out-of-range"]);
  });

  test("a quadrillion đồng or a million houses stand in no single cell", () => {
    const money = {indicator: "KP_TONG", unit: "VND"};
    expect(codes([seen("A1", "999999999999999", money)])).toEqual([]);
    expect(codes([seen("A1", "1000000000000000", money)])).toEqual(["A1 value-out-of-sight"]);
    expect(codes([seen("A1", "999999")])).toEqual([]);
    expect(codes([seen("A1", "1000000")])).toEqual(["A1 value-out-of-sight"]);
  });
});
