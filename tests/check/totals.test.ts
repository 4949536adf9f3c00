import {describe, expect, test} from "vitest";

import {codes, seen, total} from "./givenCheck.ts";

describe("totals", () => {
  const lines = [seen("A1", "10"), seen("A2", "20", {placeId: "XA"})];

  test("a total that its lines add up to passes, to the last unit", () => {
    expect(codes(lines, {totals: [total("30", ["A1", "A2"])]})).toEqual([]);
    expect(codes(lines, {totals: [total("31", ["A1", "A2"])]})).toEqual(["Z9 total-mismatch"]);
  });

  test("binary fractions do not disturb the sum", () => {
    const fractions = [seen("A1", "0.1"), seen("A2", "0.2", {placeId: "XA"})];
    expect(codes(fractions, {totals: [total("0.3", ["A1", "A2"])]})).toEqual([]);
    expect(codes(fractions, {totals: [total("0.300001", ["A1", "A2"])]})).toEqual([
      "Z9 total-mismatch"
    ]);
  });

  test("a total rounded more coarsely than its lines may be off by half its last digit", () => {
    const rounded = {precision: "10", linePrecision: "1"};
    const odd = [seen("A1", "12"), seen("A2", "13", {placeId: "XA"})];
    expect(codes(odd, {totals: [total("30", ["A1", "A2"], rounded)]})).toEqual([]);
    expect(codes(odd, {totals: [total("40", ["A1", "A2"], rounded)]})).toEqual([
      "Z9 total-mismatch"
    ]);
  });

  test("lines rounded more coarsely than their total may each be off by half", () => {
    const coarse = {precision: "1", linePrecision: "10"};
    expect(codes(lines, {totals: [total("39", ["A1", "A2"], coarse)]})).toEqual([]);
    expect(codes(lines, {totals: [total("41", ["A1", "A2"], coarse)]})).toEqual([
      "Z9 total-mismatch"
    ]);
  });

  test("blank lines count for nothing, and where all are blank nothing can be said", () => {
    const half = [seen("A1", "10"), seen("A2", null, {placeId: "XA"})];
    expect(codes(half, {totals: [total("10", ["A1", "A2"])]})).toEqual([]);
    const none = [seen("A1", null), seen("A2", null, {placeId: "XA"})];
    expect(codes(none, {totals: [total("10", ["A1", "A2"])]})).toEqual(["Z9 total-not-checked"]);
  });

  test("a total over a line that was refused is not checked", () => {
    const incomplete = total("99", ["A1", "A2"], {isIncomplete: true});
    expect(codes(lines, {totals: [incomplete]})).toEqual(["Z9 total-not-checked"]);
  });

  test("hơn in a line explains a total above the sum, not one below it", () => {
    const over = [seen("A1", "10", {qualifier: "at_least"}), seen("A2", "20", {placeId: "XA"})];
    expect(codes(over, {totals: [total("35", ["A1", "A2"])]})).toEqual([]);
    expect(codes(over, {totals: [total("25", ["A1", "A2"])]})).toEqual(["Z9 total-mismatch"]);
  });
});
