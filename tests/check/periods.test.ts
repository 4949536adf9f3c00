import {describe, expect, test} from "vitest";

import type {Period} from "../../pipelines/types.ts";
import {codes, seen} from "./givenCheck.ts";

describe("periods", () => {
  const next: Period = {code: "2026-Q3", kind: "quarter", start: "2026-07-01", end: "2026-09-30"};

  test("results of the future are refused, plans are not", () => {
    expect(codes([seen("A1", "5", {period: next})])).toEqual(["A1 future-period"]);
    expect(codes([seen("A1", "5", {period: next, scenario: "target"})])).toEqual([]);
    expect(codes([seen("A1", null, {period: next})])).toEqual([]);
  });

  test("a period that still runs is worth one note", () => {
    const year: Period = {code: "2026", kind: "year", start: "2026-01-01", end: "2026-12-31"};
    const running = [
      seen("A1", "5", {period: year}),
      seen("A2", "6", {period: year, placeId: "XA"})
    ];
    expect(codes(running)).toEqual(["A1 period-not-over"]);
    expect(codes(running, {}, "2026-12-31")).toEqual([]);
  });

  test("a year to date spans no two years", () => {
    const span: Period = {
      ...{code: "2021-01-01/2025-12-31", kind: "span"},
      ...{start: "2021-01-01", end: "2025-12-31"}
    };
    expect(codes([seen("A1", "5", {period: span, basis: "year_to_date"})])).toEqual([
      "A1 period-exceeds-basis"
    ]);
    expect(codes([seen("A1", "5", {period: span, basis: "programme_to_date"})])).toEqual([]);
  });
});
