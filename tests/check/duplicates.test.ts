import {describe, expect, test} from "vitest";

import {findingAt} from "../../pipelines/findings/finding.ts";
import type {Observation} from "../../pipelines/types.ts";
import {codes, QUARTER, seen} from "./givenCheck.ts";

describe("duplicates", () => {
  test("the same figure twice counts once", () => {
    expect(codes([seen("C1", "5"), seen("C2", "5")])).toEqual(["C2 duplicate-row"]);
  });

  test("one figure with two values counts not at all", () => {
    expect(codes([seen("C1", "5"), seen("C2", "6")])).toEqual([
      "C2 duplicate-conflict",
      "C1 duplicate-conflict"
    ]);
  });

  test("another place, period, body, breakdown or scenario is another figure", () => {
    const others: readonly Partial<Observation>[] = [
      {placeId: "SL"},
      {period: {...QUARTER, code: "2024-Q1"}},
      {organisation: "BDV"},
      {houseType: "KHAC"},
      {scenario: "target"},
      {basis: "as_of"},
      {isPart: true}
    ];
    for (const other of others) {
      expect(codes([seen("C1", "5"), seen("C2", "5", other)])).toEqual([]);
    }
  });

  test("another sheet is no other figure", () => {
    expect(codes([seen("C1", "5"), seen("C1", "5", {sheet: "T"})])).toEqual(["C1 duplicate-row"]);
    expect(codes([seen("C1", "5"), seen("C1", "6", {sheet: "T"})])).toEqual([
      "C1 duplicate-conflict",
      "C1 duplicate-conflict"
    ]);
  });

  test("rounds of one period in two columns of a row are both meant", () => {
    const told = {findings: [findingAt("interpret.rounds-added", {sheet: "S", cell: "D9"})]};
    expect(codes([seen("C1", "5"), seen("D1", "6")], told)).toEqual([]);
    expect(codes([seen("C1", "5"), seen("E1", "6")], told)).toEqual([
      "E1 duplicate-conflict",
      "C1 duplicate-conflict"
    ]);
  });

  test("two parts of one kind are one figure twice, a part and its whole are not", () => {
    const part = {isPart: true};
    expect(codes([seen("C1", "5", part), seen("C2", "5", part)])).toEqual(["C2 duplicate-row"]);
    expect(codes([seen("C1", "5"), seen("D1", "5", part)])).toEqual([]);
  });
});
