import {describe, expect, test} from "vitest";

import {codes, seen} from "./givenCheck.ts";

describe("figures side by side", () => {
  test("a part may equal its whole, not exceed it", () => {
    const part = {isPart: true, houseType: "TINH_NGHIA"};
    expect(codes([seen("A1", "10"), seen("B1", "10", part)])).toEqual([]);
    expect(codes([seen("A1", "10"), seen("B1", "11", part)])).toEqual(["B1 part-exceeds-whole"]);
    const otherPlace = {...part, placeId: "LC"};
    expect(codes([seen("A1", "10"), seen("B1", "11", otherPlace)])).toEqual([]);
  });

  test("a part that only marks itself is measured against the row without the mark", () => {
    expect(codes([seen("A1", "200"), seen("A2", "50", {isPart: true})])).toEqual([]);
    expect(codes([seen("A1", "50"), seen("A2", "200", {isPart: true})])).toEqual([
      "A2 part-exceeds-whole"
    ]);
  });

  test("a running total is at least the period's own figure", () => {
    const running = {basis: "year_to_date"} as const;
    expect(codes([seen("A1", "10"), seen("B1", "10", running)])).toEqual([]);
    expect(codes([seen("A1", "10"), seen("B1", "9", running)])).toEqual([
      "B1 cumulative-below-period"
    ]);
    const approximate = {...running, qualifier: "about"} as const;
    expect(codes([seen("A1", "10"), seen("B1", "9", approximate)])).toEqual([]);
  });

  test("more houses completed than allocated is worth a note", () => {
    const allocated = {indicator: "NHA_PHANBO"};
    expect(codes([seen("A1", "10"), seen("B1", "10", allocated)])).toEqual([]);
    expect(codes([seen("A1", "10"), seen("B1", "9", allocated)])).toEqual([
      "A1 allocated-below-completed"
    ]);
  });
});
