import {describe, expect, it} from "vitest";

import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import type {GivenObservation, GivenReturn} from "../load/givenReturn.ts";
import {figureOf, givenFigures, givenFiguresOn, listed, quarterly} from "./givenFigures.ts";

/** Asked of the Fatherland Front alone, so that a province is whole when its Front has reported. */
const FUND = "QUY_VNN_THU";

const fund = (
  placeId: string,
  period: string,
  value: string,
  more: Partial<GivenObservation> = {}
): GivenReturn =>
  quarterly(placeId, period, value, {indicator: FUND, unit: "VND", ...more}, {placeId});

async function rowOf(
  warehouse: Warehouse,
  ...[geography, place, year, indicator]: [string, string, number, string]
): Promise<Record<string, unknown>> {
  const rows = await rowsOf(
    warehouse.connection,
    `select weight_reported, n_never_sent, n_not_due, blank from indicator_by_place_year
     where geography = $1 and place_id = $2 and year = $3 and indicator = $4
       and scenario = 'actual'`,
    [geography, place, year, indicator]
  );
  return rows[0] ?? {};
}

/** Weighted share reported, offices that never sent one, slots not yet due. */
async function coverageOf(
  warehouse: Warehouse,
  geography: string,
  place: string,
  year: number,
  indicator = FUND
): Promise<unknown[]> {
  const row = await rowOf(warehouse, geography, place, year, indicator);
  return [row["weight_reported"], row["n_never_sent"], row["n_not_due"]];
}

async function blankOf(warehouse: Warehouse, place: string, year: number): Promise<unknown> {
  return (await rowOf(warehouse, "as_reported", place, year, FUND))["blank"];
}

const at = (placeId: string, value: string | null, more: object = {}) => ({
  placeId,
  period: "2024",
  value,
  ...more
});

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

  it("leaves the upper bound open where nobody knows what is missing", async () => {
    const warehouse = await givenFiguresOn(
      "2024-07-20",
      fund("P63-24", "2024-Q1", "16"),
      fund("P63-24", "2024-Q2", "32"),
      fund("P63-27", "2024-Q1", "64")
    );
    expect(await figureOf(warehouse, "provinces_34", "P34-24", 2024, FUND)).toBe(
      "112 112 - 3/4 period exact"
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

  it("estimates what an heir owes as the sum of what its predecessors reported", async () => {
    const warehouse = await givenFiguresOn(
      "2025-10-20",
      fund("P63-24", "2024-Q3", "10"),
      fund("P63-27", "2024-Q3", "30"),
      ...["2024-Q4", "2025-Q1", "2025-Q2"].flatMap((period) => [
        fund("P63-24", period, "1"),
        fund("P63-27", period, "1")
      ])
    );
    // four quarters reported; the third, of the new Bắc Ninh, was 10 + 30
    expect(await figureOf(warehouse, "provinces_34", "P34-24", 2025, FUND)).toBe(
      "4 4 44 4/5 period exact"
    );
    expect(await figureOf(warehouse, "as_reported", "P34-24", 2025, FUND)).toBe("- - - 0/1 - -");
    expect(await blankOf(warehouse, "P34-24", 2025)).toBe("overdue");
  });

  it("leaves an heir's estimate open where one of its predecessors did not report", async () => {
    const warehouse = await givenFiguresOn(
      "2025-10-20",
      fund("P63-24", "2024-Q2", "1"),
      fund("P63-24", "2024-Q3", "10"),
      fund("P63-27", "2024-Q2", "1"),
      ...["2024-Q4", "2025-Q1", "2025-Q2"].flatMap((period) => [
        fund("P63-24", period, "1"),
        fund("P63-27", period, "1")
      ])
    );
    expect(await figureOf(warehouse, "provinces_34", "P34-24", 2025, FUND)).toBe(
      "4 4 - 4/5 period exact"
    );
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

  it("adds nothing to the upper bound for a quarter that a later running total holds", async () => {
    const toDate = {basis: "year_to_date"} as const;
    const warehouse = await givenFiguresOn(
      "2024-07-20",
      fund("P63-27", "2024-Q1", "5"),
      fund("P63-24", "2023-Q4", "5"),
      fund("P63-24", "2024-Q2", "30", {...toDate, period: "2024-H1"}),
      fund("P63-27", "2024-Q2", "5")
    );
    // the missing first quarter of P63-24 lies within its half year
    expect(await figureOf(warehouse, "as_reported", "P63-24", 2024, FUND)).toBe(
      "30 30 30 1/2 year_to_date exact"
    );
  });

  it("lets nothing missing take away from the upper bound", async () => {
    const toDate = {basis: "year_to_date"} as const;
    const warehouse = await givenFiguresOn(
      "2024-07-20",
      fund("P63-24", "2023-Q1", "30", toDate),
      fund("P63-24", "2023-Q2", "10", {...toDate, period: "2023-H1"}),
      fund("P63-24", "2024-Q1", "30")
    );
    // the second quarter of 2023 was 10 - 30
    expect(await figureOf(warehouse, "as_reported", "P63-24", 2024, FUND)).toBe(
      "30 30 30 1/2 period exact"
    );
  });

  it("counts a missing stock with its last known value, once", async () => {
    const stock = {indicator: "QUY_VNN_TON", basis: "as_of", unit: "VND"} as const;
    const warehouse = await givenFiguresOn(
      "2024-07-20",
      quarterly("P63-24", "2023-Q1", "7", stock),
      quarterly("P63-24", "2023-Q2", "9", stock),
      quarterly("P63-27", "2023-Q1", "1", stock),
      quarterly("P63-27", "2024-Q1", "1", stock),
      quarterly("P63-27", "2024-Q2", "2", stock)
    );
    expect(await figureOf(warehouse, "provinces_34", "P34-24", 2024, "QUY_VNN_TON")).toBe(
      "2 2 11 2/4 as_of exact"
    );
  });
});

describe("why there is no value", () => {
  it("is told for every kind of blank", async () => {
    const blanks = ["nil", "not_applicable", "not_available", "illegible", "not_reported"] as const;
    const places = ["P63-24", "P63-27", "P63-26", "P63-25", "P63-22"];
    const warehouse = await givenFigures(
      listed(
        ...blanks.map((blank, index) => ({
          ...at(places[index] ?? "", null, {blank}),
          indicator: FUND
        }))
      )
    );
    for (const [index, blank] of blanks.entries()) {
      expect(await blankOf(warehouse, places[index] ?? "", 2024)).toBe(blank);
    }
    expect(await figureOf(warehouse, "as_reported", "P63-27", 2024, FUND)).toBe("- - - 0/0 - -");
  });

  it("is that nothing is due yet where an office has only the coming quarter to report", async () => {
    const warehouse = await givenFiguresOn("2024-01-05", fund("P63-24", "2023-Q3", "1"));
    expect(await blankOf(warehouse, "P63-24", 2024)).toBe("not_due");
    expect(await figureOf(warehouse, "as_reported", "P63-24", 2024, FUND)).toBe("- - - 0/0 - -");
  });
});

describe("qualifiers", () => {
  it("lower the lower bound of an at-most figure to nothing", async () => {
    const warehouse = await givenFigures(
      listed(at("P63-24", "10"), at("P63-27", "5", {qualifier: "at_most"}))
    );
    expect(await figureOf(warehouse, "country", "VN", 2024)).toBe("15 10 15 2/2 period at_most");
  });

  it("leave the upper bound of an at-least figure open", async () => {
    const warehouse = await givenFigures(listed(at("P63-24", "10", {qualifier: "at_least"})));
    expect(await figureOf(warehouse, "country", "VN", 2024)).toBe("10 10 - 1/1 period at_least");
  });

  it("say about where they are mixed", async () => {
    const warehouse = await givenFigures(
      listed(at("P63-24", "10", {qualifier: "at_least"}), at("P63-27", "5", {qualifier: "at_most"}))
    );
    expect(await figureOf(warehouse, "country", "VN", 2024)).toBe("15 10 - 2/2 period about");
  });
});
