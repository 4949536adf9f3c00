import {describe, expect, it} from "vitest";

import {figureOf, givenFigures, givenFiguresOn, listed, quarterly} from "./givenFigures.ts";
import {at, coverageOf, FUND, fund} from "./givenFund.ts";

describe("coverage", () => {
  it("expects every cell of a list and counts an empty one as missing", async () => {
    const warehouse = await givenFigures(listed(at("P63-24", "10"), at("P63-27", null)));
    expect(await figureOf(warehouse, "country", "VN", 2024)).toBe("10 10 - 1/2 period exact");
  });

  it("counts a true zero and a reported nil as reported, and adds nothing for them", async () => {
    const warehouse = await givenFigures(
      listed(at("P63-24", "10"), at("P63-27", "0"), at("P63-26", null, {blank: "nil"}))
    );
    expect(await figureOf(warehouse, "country", "VN", 2024)).toBe("10 10 10 3/3 period exact");
  });

  it("expects nothing where the figure does not apply", async () => {
    const warehouse = await givenFigures(
      listed(at("P63-24", "10"), at("P63-27", null, {blank: "not_applicable"}))
    );
    expect(await figureOf(warehouse, "country", "VN", 2024)).toBe("10 10 10 1/1 period exact");
  });

  it("shows a place that reported nothing as a row without a value", async () => {
    const warehouse = await givenFigures(listed(at("P63-24", null, {blank: "not_available"})));
    expect(await figureOf(warehouse, "as_reported", "P63-24", 2024)).toBe("- - - 0/1 - -");
  });

  it("counts what the register says is overdue, with what the office reported a year before", async () => {
    const warehouse = await givenFiguresOn(
      "2024-07-20",
      fund("P63-24", "2023-Q1", "1"),
      fund("P63-24", "2023-Q2", "2"),
      fund("P63-27", "2023-Q1", "4"),
      fund("P63-27", "2023-Q2", "8"),
      ...["P63-24", "P63-27"].flatMap((place) => [
        fund(place, "2023-Q3", "0"),
        fund(place, "2023-Q4", "0")
      ]),
      fund("P63-24", "2024-Q1", "16"),
      fund("P63-24", "2024-Q2", "32"),
      fund("P63-27", "2024-Q1", "64")
    );
    // P63-27 owes the second quarter since 15 July; a year before it was 8. The third is not due yet.
    expect(await figureOf(warehouse, "as_reported", "P63-27", 2024, FUND)).toBe(
      "64 64 72 1/2 period exact"
    );
    expect(await figureOf(warehouse, "provinces_34", "P34-24", 2024, FUND)).toBe(
      "112 112 120 3/4 period exact"
    );
    // weights of 2023: 1 + 2 + 4 of 15
    expect(await coverageOf(warehouse, "provinces_34", "P34-24", 2024)).toEqual([7 / 15, 0, 2]);
    // the Front of 61 other provinces has never sent one: told beside the bound, not in it
    expect(await figureOf(warehouse, "country", "VN", 2024, FUND)).toBe(
      "112 112 120 3/4 period exact"
    );
    expect(await coverageOf(warehouse, "country", "VN", 2024)).toEqual([7 / 15, 61, 2]);
  });

  it("counts a return as due only after its last day", async () => {
    const warehouse = await givenFiguresOn(
      "2024-07-15",
      fund("P63-24", "2024-Q1", "16"),
      fund("P63-24", "2024-Q2", "32"),
      fund("P63-27", "2024-Q1", "64")
    );
    expect(await figureOf(warehouse, "as_reported", "P63-27", 2024, FUND)).toBe(
      "64 64 64 1/1 period exact"
    );
  });

  it("tells offices that never sent one apart, and only for what their form asks of them", async () => {
    const warehouse = await givenFiguresOn(
      "2024-04-20",
      quarterly("P63-24", "2024-Q1", "16"),
      fund("P63-27", "2024-Q1", "1")
    );
    // gifts are asked of nine organisations; Bắc Giang has no border: seven have never sent a return
    expect(await figureOf(warehouse, "as_reported", "P63-24", 2024)).toBe(
      "16 16 16 1/1 period exact"
    );
    expect(await coverageOf(warehouse, "as_reported", "P63-24", 2024, "QUA_SUAT")).toEqual([
      null,
      7,
      1
    ]);
    // the fund is asked of the Front alone
    expect(await figureOf(warehouse, "as_reported", "P63-27", 2024, FUND)).toBe(
      "1 1 1 1/1 period exact"
    );
  });

  it("owes nothing for a place that was not there yet, or no longer", async () => {
    const warehouse = await givenFiguresOn(
      "2025-10-20",
      fund("P63-24", "2025-Q2", "1"),
      fund("P34-24", "2025-Q3", "2")
    );
    expect(await figureOf(warehouse, "as_reported", "P63-24", 2025, FUND)).toMatch(/ 1\/1 /);
    expect(await figureOf(warehouse, "provinces_34", "P34-24", 2025, FUND)).toMatch(/ 2\/2 /);
  });

  it("owes nothing for an organisation that has ended", async () => {
    const warehouse = await givenFiguresOn(
      "2025-12-31",
      {...fund("P63-24", "2025-Q2", "1"), organisation: "BCHQS_H", placeId: "D-213"},
      fund("P63-24", "2025-Q2", "2"),
      fund("P34-24", "2025-Q3", "4")
    );
    expect(await figureOf(warehouse, "country", "VN", 2025, FUND)).toMatch(/ 3\/3 /);
  });
});
