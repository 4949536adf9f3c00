import fc from "fast-check";
import {describe, expect, it} from "vitest";

import {loadBatch} from "../../pipelines/load/loadBatch.ts";
import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {runModels} from "../../pipelines/models/runModels.ts";
import {runReview} from "../../pipelines/review/runReview.ts";
import type {GivenReturn} from "../load/givenReturn.ts";
import {givenClock, givenReturn} from "../load/givenReturn.ts";
import {givenWarehouse} from "../load/givenWarehouse.ts";
import {quarterly} from "../models/givenFigures.ts";

/** Enough of them to be each other's peers; one place alone is in the country. */
const PLACES = ["P63-01", "P63-02", "P63-04", "P63-06", "P63-08", "P63-10", "P63-11", "VN"];
const PERIODS = ["2022-Q4", "2023-Q1", "2023-Q2", "2023-Q3", "2023-H1", "2024-Q1"];

/** Parcels and what they are worth, now and then a thousandfold too large or too small. */
const drawnReturn = fc.record({
  place: fc.constantFrom(...PLACES),
  period: fc.constantFrom(...PERIODS),
  parcels: fc.integer({min: 1500, max: 4500}),
  // as a power of ten
  slips: fc.constantFrom([0, 0], [0, 0], [0, 0], [3, 0], [0, 3], [0, -3], [3, 3], [0, 6]),
  basis: fc.constantFrom("period" as const, "period" as const, "year_to_date" as const)
});
type Drawn = typeof drawnReturn extends fc.Arbitrary<infer T> ? T : never;

function returnOf({place, period, parcels, slips, basis}: Drawn, at: number): GivenReturn {
  const [ofParcels = 0, ofWorth = 0] = slips;
  const worth = {
    indicator: "QUA_GIATRI",
    unit: "VND",
    value: String(parcels * 500_000 * 10 ** ofWorth)
  };
  const given = quarterly(place, period, String(parcels * 10 ** ofParcels), {basis});
  const [first] = given.observations;
  const observations = first === undefined ? [] : [first, {...first, ...worth}];
  return {...given, observations, file: `${at}.csv`, version: at + 1};
}

const FINDINGS = `
  select code, return_id, cell, params from intermediate.review_findings order by all`;

/** What is found of the offices that the last return speaks of: in the run that it came with, and where all is judged. */
async function foundOfLast(drawn: readonly Drawn[]): Promise<readonly [unknown, unknown]> {
  const warehouse = await givenWarehouse();
  const given = drawn.map(returnOf);
  await review(warehouse, given.slice(0, -1));
  await review(warehouse, given.slice(-1));
  const ofPlaces = await rowsOf(
    warehouse.connection,
    `select return_id from returns where place_id in ('${drawn.at(-1)?.place}', 'VN')`
  );
  const touched = new Set(ofPlaces.map((row) => row["return_id"]));
  const ofLast = (rows: readonly Record<string, unknown>[]) =>
    rows.filter((row) => touched.has(row["return_id"]));
  const again = ofLast(await rowsOf(warehouse.connection, FINDINGS));
  await warehouse.connection.run("drop table intermediate.reviewed");
  await runReview(warehouse);
  return [again, ofLast(await rowsOf(warehouse.connection, FINDINGS))];
}

async function review(warehouse: Warehouse, given: readonly GivenReturn[]): Promise<void> {
  await loadBatch(warehouse, given.map(givenReturn), givenClock);
  await runModels(warehouse);
  await runReview(warehouse);
}

describe("the review of one more return", () => {
  it("finds of its office what it finds where every office is judged", async () => {
    const found = [];
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const drawn = fc.sample(drawnReturn, {seed, numRuns: 30});
      const [again, whole] = await foundOfLast(drawn);
      expect(again).toEqual(whole);
      found.push(...(again as readonly unknown[]));
    }
    expect(found.length).toBeGreaterThan(5);
    expect(JSON.stringify(found)).toContain("cơ quan cùng cấp");
  }, 300_000);
});
