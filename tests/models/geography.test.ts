import {describe, expect, it} from "vitest";

import {figureOf, givenFigures, listed, quarterly} from "./givenFigures.ts";

const at = (placeId: string, period: string, value: string | null) => ({placeId, period, value});

describe("figures on the present structure", () => {
  it("adds old provinces into the one they became", async () => {
    // Bắc Giang and Bắc Ninh are Bắc Ninh since July 2025
    const warehouse = await givenFigures(
      listed(at("P63-24", "2024", "10"), at("P63-27", "2024", "5"))
    );
    expect(await figureOf(warehouse, "provinces_34", "P34-24", 2024)).toBe(
      "15 15 15 2/2 period exact"
    );
    expect(await figureOf(warehouse, "as_reported", "P63-24", 2024)).toBe(
      "10 10 10 1/1 period exact"
    );
    expect(await figureOf(warehouse, "as_reported", "P34-24", 2024)).toBeNull();
  });

  it("joins both halves of the year of the merger", async () => {
    const warehouse = await givenFigures(
      quarterly("P63-24", "2025-Q1", "1"),
      quarterly("P63-24", "2025-Q2", "2"),
      quarterly("P63-27", "2025-Q1", "4"),
      quarterly("P63-27", "2025-Q2", "8"),
      quarterly("P34-24", "2025-Q3", "16"),
      quarterly("P34-24", "2025-Q4", "32")
    );
    // 1 + 2 + 4 + 8 + 16 + 32; the old offices owe nothing after June, the new one nothing before July
    expect(await figureOf(warehouse, "provinces_34", "P34-24", 2025)).toBe(
      "63 63 63 6/6 period exact"
    );
    expect(await figureOf(warehouse, "country", "VN", 2025)).toBe("63 63 63 6/6 period exact");
  });

  it("lets the running total of the new office speak for the whole year", async () => {
    const toDate = {basis: "year_to_date"} as const;
    const warehouse = await givenFigures(
      quarterly("P63-24", "2025-Q2", "3", {...toDate, period: "2025-H1"}),
      quarterly("P34-24", "2025-Q3", "20", {...toDate, period: "2025-9M"})
    );
    expect(await figureOf(warehouse, "provinces_34", "P34-24", 2025)).toMatch(/^20 /);
  });

  it("counts the undivided Cần Thơ in one province and the undivided Lai Châu in a region alone", async () => {
    const warehouse = await givenFigures(
      listed(at("P61-92", "2003", "10"), at("P61-12", "2003", "7"))
    );
    expect(await figureOf(warehouse, "provinces_34", "P34-92", 2003)).toMatch(/^10 /);
    expect(await figureOf(warehouse, "provinces_34", "P34-12", 2003)).toBe("- - - 0/1 - -");
    expect(await figureOf(warehouse, "regions_2018", "R18-TDMNPB", 2003)).toMatch(/^7 /);
    expect(await figureOf(warehouse, "country", "VN", 2003)).toMatch(/^17 /);
  });

  it("counts a province that straddles two regions in neither and lowers the coverage of both", async () => {
    const warehouse = await givenFigures(
      listed(at("P34-24", "2026", "100"), at("P34-22", "2026", "1"), at("P34-20", "2026", "2"))
    );
    // Quảng Ninh in the delta, Lạng Sơn in the north; the new Bắc Ninh may lie in either
    expect(await figureOf(warehouse, "regions_2018", "R18-DBSH", 2026)).toBe(
      "1 1 101 1/2 period exact"
    );
    expect(await figureOf(warehouse, "regions_2018", "R18-TDMNPB", 2026)).toBe(
      "2 2 102 1/2 period exact"
    );
    expect(await figureOf(warehouse, "regions_2025", "R25-DBSH", 2026)).toBe(
      "101 101 101 2/2 period exact"
    );
  });

  it("adds communes into their province, old ones and new ones", async () => {
    const warehouse = await givenFigures(
      listed(
        at("C63-00001", "2024", "1"),
        at("C63-00004", "2024", "2"),
        at("C34-00004", "2026", "4")
      )
    );
    expect(await figureOf(warehouse, "provinces_34", "P34-01", 2024)).toMatch(/^3 /);
    expect(await figureOf(warehouse, "provinces_34", "P34-01", 2026)).toMatch(/^4 /);
  });
});

describe("what a place says of itself", () => {
  it("beats the sum of its parts of the same organisation", async () => {
    const warehouse = await givenFigures(
      listed(at("VN", "2024", "100"), at("P63-24", "2024", "10"), at("P63-27", "2024", "5"))
    );
    expect(await figureOf(warehouse, "country", "VN", 2024)).toBe("100 100 100 1/1 period exact");
    expect(await figureOf(warehouse, "regions_2018", "R18-DBSH", 2024)).toMatch(/^5 /);
  });

  it("is added to the parts of another organisation", async () => {
    const warehouse = await givenFigures(
      {organisation: "MTTQ", observations: [at("VN", "2024", "100")]},
      {organisation: "HND", observations: [at("P63-24", "2024", "10")]}
    );
    expect(await figureOf(warehouse, "country", "VN", 2024)).toMatch(/^110 /);
  });

  it("beats them only for the time that it covers", async () => {
    const warehouse = await givenFigures(
      listed(
        at("VN", "2024-Q1", "100"),
        at("P63-24", "2024-Q1", "10"),
        at("P63-24", "2024-Q2", "5")
      )
    );
    expect(await figureOf(warehouse, "country", "VN", 2024)).toMatch(/^105 /);
  });

  it("beats them as a running total whoever reports it", async () => {
    const running = {basis: "programme_to_date"} as const;
    const warehouse = await givenFigures(
      {organisation: "BCD_XNT", observations: [{...at("VN", "2024-05-31", "100"), ...running}]},
      {organisation: "UBND", observations: [{...at("P63-24", "2024-05-20", "10"), ...running}]}
    );
    expect(await figureOf(warehouse, "country", "VN", 2024)).toMatch(/^100 /);
    expect(await figureOf(warehouse, "provinces_34", "P34-24", 2024)).toMatch(/^10 /);
  });

  it("is added, as a stock, to the parts of another organisation and not to those of its own", async () => {
    const stock = {basis: "as_of"} as const;
    const warehouse = await givenFigures(
      {organisation: "MTTQ", observations: [{...at("P63-24", "2024-12-31", "100"), ...stock}]},
      {organisation: "MTTQ", observations: [{...at("D-213", "2024-12-31", "30"), ...stock}]},
      {organisation: "HND", observations: [{...at("D-213", "2024-12-31", "10"), ...stock}]}
    );
    expect(await figureOf(warehouse, "provinces_34", "P34-24", 2024)).toMatch(/^110 /);
  });

  it("keeps a province's figure from being added to its communes'", async () => {
    const warehouse = await givenFigures(
      listed(at("P34-01", "2026", "50"), at("C34-00004", "2026", "4"), at("C34-00008", "2026", "5"))
    );
    expect(await figureOf(warehouse, "provinces_34", "P34-01", 2026)).toBe(
      "50 50 50 1/1 period exact"
    );
    expect(await figureOf(warehouse, "as_reported", "C34-00004", 2026)).toMatch(/^4 /);
  });
});

describe("running totals beside periods", () => {
  it("are left out of a sum that has figures of periods", async () => {
    const warehouse = await givenFigures(
      listed(
        {...at("P63-24", "2024-12-31", "1000"), basis: "programme_to_date"},
        at("P63-27", "2024", "5")
      )
    );
    expect(await figureOf(warehouse, "provinces_34", "P34-24", 2024)).toMatch(
      /^5 .* period exact$/
    );
    expect(await figureOf(warehouse, "as_reported", "P63-24", 2024)).toMatch(
      /^1000 .* programme_to_date/
    );
  });
});
