import {describe, expect, it} from "vitest";

import {figureOf, givenFigures, listed, quarterly} from "./givenFigures.ts";

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

  it("owes a return to every office for every period that anybody reported", async () => {
    const warehouse = await givenFigures(
      quarterly("P63-24", "2023-Q1", "1"),
      quarterly("P63-24", "2023-Q2", "2"),
      quarterly("P63-27", "2023-Q1", "4"),
      quarterly("P63-27", "2023-Q2", "8"),
      quarterly("P63-24", "2024-Q1", "16"),
      quarterly("P63-24", "2024-Q2", "32"),
      quarterly("P63-27", "2024-Q1", "64")
    );
    // P63-27 owes the second quarter; a year before it was 8
    expect(await figureOf(warehouse, "country", "VN", 2024)).toBe("112 112 120 3/4 period exact");
    expect(await figureOf(warehouse, "as_reported", "P63-27", 2024)).toBe(
      "64 64 72 1/2 period exact"
    );
    expect(await figureOf(warehouse, "country", "VN", 2023)).toBe("15 15 15 4/4 period exact");
  });

  it("leaves the upper bound open where nobody knows what is missing", async () => {
    const warehouse = await givenFigures(
      quarterly("P63-24", "2024-Q1", "16"),
      quarterly("P63-24", "2024-Q2", "32"),
      quarterly("P63-27", "2024-Q1", "64")
    );
    expect(await figureOf(warehouse, "country", "VN", 2024)).toBe("112 112 - 3/4 period exact");
  });

  it("owes nothing for a place that was not there yet, or no longer", async () => {
    const warehouse = await givenFigures(
      quarterly("P63-24", "2025-Q2", "1"),
      quarterly("P34-24", "2025-Q3", "2"),
      quarterly("P34-01", "2025-Q3", "3")
    );
    expect(await figureOf(warehouse, "country", "VN", 2025)).toBe("6 6 6 3/3 period exact");
  });

  it("owes nothing for an organisation that has ended", async () => {
    const ended = {organisation: "BDV"};
    const warehouse = await givenFigures(
      quarterly("P63-24", "2024-Q4", "1", {}, ended),
      quarterly("P63-24", "2024-Q4", "2"),
      quarterly("P63-24", "2025-Q1", "4")
    );
    expect(await figureOf(warehouse, "country", "VN", 2025)).toBe("4 4 4 1/1 period exact");
  });

  it("adds nothing to the upper bound for a quarter that a later running total holds", async () => {
    const toDate = {basis: "year_to_date"} as const;
    const warehouse = await givenFigures(
      quarterly("P63-27", "2024-Q1", "5"),
      quarterly("P63-24", "2024-Q2", "30", {...toDate, period: "2024-H1"}),
      quarterly("P63-27", "2024-Q2", "5")
    );
    // the missing first quarter of P63-24 lies within its half year
    expect(await figureOf(warehouse, "as_reported", "P63-24", 2024)).toBe(
      "30 30 30 1/2 year_to_date exact"
    );
  });

  it("lets nothing missing take away from the upper bound", async () => {
    const toDate = {basis: "year_to_date"} as const;
    const warehouse = await givenFigures(
      quarterly("P63-24", "2023-Q1", "30", toDate),
      quarterly("P63-24", "2023-Q2", "10", {...toDate, period: "2023-H1"}),
      quarterly("P63-24", "2024-Q1", "30"),
      quarterly("P63-27", "2024-Q2", "1", {}, {form: "housing"}),
      quarterly("P63-26", "2024-Q2", "1", {indicator: "HB_SUAT"})
    );
    // the second quarter of 2023 was 10 - 30
    expect(await figureOf(warehouse, "as_reported", "P63-24", 2024)).toBe(
      "30 30 30 1/2 period exact"
    );
  });

  it("counts a missing stock with its last known value, once", async () => {
    const stock = {indicator: "NHA_KHOICONG", basis: "as_of", unit: "căn"} as const;
    const warehouse = await givenFigures(
      quarterly("P63-24", "2023-Q1", "7", stock),
      quarterly("P63-24", "2023-Q2", "9", stock),
      quarterly("P63-27", "2023-Q1", "1", stock),
      quarterly("P63-27", "2024-Q1", "1", stock),
      quarterly("P63-27", "2024-Q2", "2", stock)
    );
    expect(await figureOf(warehouse, "country", "VN", 2024, "NHA_KHOICONG")).toBe(
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
