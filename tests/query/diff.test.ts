import {describe, expect, it} from "vitest";

import {diffReturns} from "../../pipelines/query/diff.ts";
import type {SaidValue} from "../../pipelines/query/saidValues.ts";
import {saidInLedger} from "../../pipelines/query/saidValues.ts";
import {givenFigures, quarterly} from "../models/givenFigures.ts";

function said(value: string | null, more: Partial<SaidValue> = {}): SaidValue {
  return {
    ...{sheet: "Biểu", cell: "C5", indicator: "QUA_SUAT", placeId: "P63-12", place: "Lai Châu"},
    ...{organisation: "MTTQ", period: "2024-Q1", basis: "period", scenario: "actual"},
    ...{houseType: null, beneficiary: null, fundingSource: null, workKind: null, isPart: false},
    ...{value, unit: "suất", qualifier: "exact", blank: value === null ? "not_reported" : null},
    ...{rawText: value ?? ""},
    ...more
  };
}

/** `kind A-cell→B-cell A→B difference percent`, as a test reads it. */
const told = (a: readonly SaidValue[], b: readonly SaidValue[]) =>
  diffReturns(a, b).rows.map(
    (row) =>
      `${row.kind} ${row.a?.cell ?? "-"}→${row.b?.cell ?? "-"} ${row.a?.value ?? row.a?.blank ?? "-"}→${row.b?.value ?? row.b?.blank ?? "-"} ${row.difference ?? "-"} ${row.percent ?? "-"}`
  );

describe("the difference of two returns", () => {
  it("matches values by what they are about, wherever they stand", () => {
    const a = [said("10", {cell: "C5"}), said("7", {cell: "C6", placeId: "P63-14"})];
    const b = [said("7", {cell: "F9", placeId: "P63-14"}), said("12", {cell: "F8"})];
    expect(told(a, b)).toEqual(["changed C5→F8 10→12 2 20"]);
    expect(diffReturns(a, b)).toMatchObject({changed: 1, added: 0, removed: 0, unchanged: 1});
  });

  it.each<[string, Partial<SaidValue>]>([
    ["indicator", {indicator: "HB_SUAT"}],
    ["place", {placeId: "P34-12"}],
    ["period", {period: "2024-Q2"}],
    ["basis", {basis: "year_to_date"}],
    ["scenario", {scenario: "target"}],
    ["house type", {houseType: "new"}],
    ["beneficiary", {beneficiary: "poor"}],
    ["source of funds", {fundingSource: "state"}],
    ["kind of work", {workKind: "road"}],
    ["part", {isPart: true}]
  ])("takes another %s for something else", (_, other) => {
    expect(told([said("10")], [said("10", other)]).sort()).toEqual([
      "added -→C5 -→10 - -",
      "removed C5→- 10→- - -"
    ]);
  });

  it("takes the same number under other marks for a change", () => {
    expect(told([said("10.50")], [said("10.5")])).toEqual([]);
    expect(told([said("10")], [said("10", {qualifier: "at_least"})])).toEqual([
      "changed C5→C5 10→10 0 -"
    ]);
    expect(told([said(null, {blank: "nil"})], [said(null)])).toEqual([
      "changed C5→C5 nil→not_reported - -"
    ]);
  });

  it("never takes what is missing for zero", () => {
    expect(told([said(null)], [said("5")])).toEqual(["changed C5→C5 not_reported→5 - -"]);
    expect(told([said("5")], [said(null)])).toEqual(["changed C5→C5 5→not_reported - -"]);
  });

  it("gives a percentage only of something, and none of a percentage", () => {
    expect(told([said("0")], [said("5")])).toEqual(["changed C5→C5 0→5 5 -"]);
    expect(told([said("3")], [said("1")])).toEqual(["changed C5→C5 3→1 -2 -66.7"]);
    const share = (value: string) => said(value, {unit: "%"});
    expect(told([share("40")], [share("50")])).toEqual(["changed C5→C5 40→50 10 -"]);
  });

  it("keeps every digit of money", () => {
    const money = (value: string) => said(value, {unit: "VND", indicator: "KP_HUYDONG"});
    expect(
      diffReturns([money("123456789012345678.000001")], [money("123456789012345679")]).rows[0]
    ).toMatchObject({difference: "0.999999"});
  });

  it("puts the largest first, each against all that is said of its indicator", () => {
    const money = (value: string, placeId: string) =>
      said(value, {indicator: "KP_HUYDONG", unit: "VND", placeId});
    // 1,000,000 of 2,001,000,000 đồng moved, but 5 of 25 gifts.
    const a = [said("10"), money("1000000000", "P63-12")];
    const b = [said("15"), money("1001000000", "P63-12")];
    expect(diffReturns(a, b).rows.map((row) => row.a?.indicator)).toEqual([
      "QUA_SUAT",
      "KP_HUYDONG"
    ]);
  });

  it("compares what one body says with what another does", () => {
    const other = [said("10", {organisation: "HND"})];
    expect(diffReturns([said("10")], other)).toMatchObject({unchanged: 1, rows: []});
    const list = [said("10"), said("10", {organisation: "HPN"})];
    expect(diffReturns(list, [said("10")])).toMatchObject({unchanged: 1, removed: 1});
  });

  it("pairs what is said twice by value before it pairs it by order", () => {
    const a = [said("5", {cell: "C5"}), said("7", {cell: "C6"}), said("9", {cell: "C7"})];
    const b = [said("9", {cell: "D5"}), said("5", {cell: "D6"})];
    expect(told(a, b)).toEqual(["removed C6→- 7→- - -"]);
    expect(diffReturns(a, b).unchanged).toBe(2);
  });

  it("reads from the ledger what the return said", async () => {
    const warehouse = await givenFigures(quarterly("P63-12", "2024-Q1", "10.5", {}));
    expect(await saidInLedger(warehouse, 1)).toMatchObject([
      {cell: "C2", place: "Lai Châu", value: "10.5", period: "2024-Q1", unit: "suất"}
    ]);
    expect(
      diffReturns(await saidInLedger(warehouse, 1), await saidInLedger(warehouse, 2))
    ).toMatchObject({removed: 1, unchanged: 0});
  });
});
