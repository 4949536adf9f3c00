import {describe, expect, test} from "vitest";

import type {Period} from "../../pipelines/types.ts";
import {codes, seen} from "./givenCheck.ts";

describe("reporters", () => {
  test("a body that no longer or not yet existed is named once a period", () => {
    const late: Period = {code: "2025-Q2", kind: "quarter", start: "2025-04-01", end: "2025-06-30"};
    const closed = {organisation: "BDV", period: late};
    expect(codes([seen("A1", "5", closed), seen("A2", "5", {...closed, placeId: "XA"})])).toEqual([
      "A1 organisation-not-valid"
    ]);
    expect(codes([seen("A1", "5", {organisation: "BDV"})])).toEqual([]);
    expect(codes([seen("A1", "5", {organisation: "BTGDV"})])).toEqual([
      "A1 organisation-not-valid"
    ]);
    expect(codes([seen("A1", "5", {organisation: "BTGDV", period: late})])).toEqual([]);
  });

  test("a place lies under its office, at any depth", () => {
    expect(codes([seen("A1", "5", {placeId: "XA"})], {placeId: "SL"})).toEqual([]);
    expect(codes([seen("A1", "5", {placeId: "SL"})], {placeId: "SL"})).toEqual([]);
    expect(
      codes(
        [seen("A1", "5", {placeId: "LC"}), seen("B1", "6", {placeId: "LC", houseType: "KHAC"})],
        {
          placeId: "XA"
        }
      )
    ).toEqual(["A1 place-outside-territory"]);
    expect(codes([seen("A1", "5", {placeId: "LC"})], {placeId: "VN"})).toEqual([]);
  });

  test("places of another structure of provinces are given the benefit of the doubt", () => {
    expect(codes([seen("A1", "5", {placeId: "LC"})], {placeId: "SL34"})).toEqual([]);
  });
});
