import {describe, expect, it} from "vitest";

import {figureOf, givenFigures, givenFiguresOn, listed, quarterly} from "./givenFigures.ts";
import {at, blankOf, FUND, fund} from "./givenFund.ts";

describe("the bounds of a figure", () => {
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
