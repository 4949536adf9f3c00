import {describe, expect, it} from "vitest";

import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {traceFigure} from "../../pipelines/query/trace.ts";
import type {GivenObservation} from "../load/givenReturn.ts";
import {givenFigures, listed} from "../models/givenFigures.ts";

const at = (
  placeId: string,
  period: string,
  value: string | null,
  more: Partial<GivenObservation> = {}
) => ({placeId, period, value, ...more});

/** The value alone where it is counted, `value: why it is left out` where it is not. */
async function traced(warehouse: Warehouse, place: string, period = "2024") {
  const trace = await traceFigure(warehouse, {indicator: "QUA_SUAT", place, period});
  return [
    ...trace.terms.map(({value}) => `${value}`),
    ...trace.left_out.map(({value, left_out}) => `${value}: ${left_out}`)
  ].sort();
}

describe("a traced cell", () => {
  it("is counted, a part, blank, or covered by another figure of the year", async () => {
    const warehouse = await givenFigures(
      listed(
        at("P63-24", "2024-Q1", "10"),
        at("P63-24", "2024-H1", "30", {basis: "year_to_date"}),
        at("P63-24", "2024-Q3", "5"),
        at("P63-24", "2024-Q3", "2", {isPart: true}),
        at("P63-24", "2024-Q4", null),
        at("P63-24", "2024-03-31", "900", {basis: "programme_to_date"})
      )
    );
    const expected = ["10: covered", "2: part", "30", "5", "900: covered", "null: blank"];
    expect(await traced(warehouse, "P34-24")).toEqual(expected);
    expect(await traced(warehouse, "P63-24")).toEqual(expected);
  });

  it("is left out of the country where the country reports itself, and counted in its province", async () => {
    const warehouse = await givenFigures(
      listed(at("VN", "2024", "100"), at("P63-24", "2024", "10"))
    );
    expect(await traced(warehouse, "VN")).toEqual(["100", "10: wider"]);
    expect(await traced(warehouse, "P34-24")).toEqual(["10"]);
  });

  it("is left out where it straddles, where its successor speaks for it, and where places stand for themselves", async () => {
    const warehouse = await givenFigures(
      listed(
        at("P34-24", "2025", "50", {basis: "year_to_date"}),
        at("P63-24", "2025-H1", "20", {basis: "year_to_date"})
      )
    );
    expect(await traced(warehouse, "P34-24", "2025")).toEqual(["20: successor", "50"]);
    const district = await givenFigures(
      listed(at("P63-24", "2024", "9"), at("D-213", "2024", "4"))
    );
    expect(await traced(district, "P63-24")).toEqual(["4: place", "9"]);
  });

  it("is left out as a running total beside figures of periods", async () => {
    const warehouse = await givenFigures(
      listed(
        at("P63-24", "2024-12-31", "900", {basis: "programme_to_date"}),
        at("P63-27", "2024", "5")
      )
    );
    expect(await traced(warehouse, "VN")).toEqual(["5", "900: class"]);
  });
});
