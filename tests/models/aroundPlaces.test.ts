import {describe, expect, it} from "vitest";

import {rowsOf} from "../../pipelines/load/rows.ts";
import {runModels} from "../../pipelines/models/runModels.ts";
import type {GivenReturn} from "../load/givenReturn.ts";
import {sharedWarehouse} from "../load/givenWarehouse.ts";
import {figureMarts} from "./figureMarts.ts";
import {addReturns, figureOf, givenFigures, quarterly} from "./givenFigures.ts";

const programme = (placeId: string, value: string, version = 1) =>
  quarterly(placeId, "2024-Q1", value, {basis: "programme_to_date"}, {version});

/** The country in 2024, after each return; and whether it is so, too, where all is computed at once. */
async function countryAfter(...returns: readonly GivenReturn[]): Promise<readonly unknown[]> {
  const warehouse = await givenFigures();
  const seen: unknown[] = [];
  for (const one of returns) {
    await addReturns(warehouse, one);
    const [value] = (await figureOf(warehouse, "country", "VN", 2024))?.split(" ") ?? [];
    seen.push(value);
  }
  const stepwise = await figureMarts(warehouse);
  await runModels(warehouse, {isFull: true});
  expect(await figureMarts(warehouse)).toEqual(stepwise);
  return seen;
}

describe("a return that says something of one place", () => {
  it("leaves out the running total of a far one, where it tells a figure of the period", async () => {
    const seen = await countryAfter(
      programme("P63-22", "50"),
      quarterly("P63-24", "2024-Q1", "10"),
      programme("P63-24", "20", 2)
    );
    expect(seen).toEqual(["50", "10", "70"]);
  });

  it("adds nothing to a wider one that has reported itself", async () => {
    const seen = await countryAfter(
      quarterly("R18-DBSH", "2024-Q1", "100"),
      quarterly("P63-24", "2024-Q1", "10"),
      quarterly("P63-27", "2024-Q1", "7"),
      quarterly("VN", "2024-Q1", "300"),
      quarterly("P63-22", "2024-Q1", "9")
    );
    expect(seen).toEqual(["100", "110", "110", "300", "300"]);
  });

  it("is set beside what others say in the same unit, whoever they are", async () => {
    const seen = await countryAfter(
      quarterly("P63-22", "2024-Q1", "50"),
      quarterly("P63-24", "2024-Q1", "10", {}, {organisation: "HND"}),
      quarterly("P63-22", "2024-Q2", "5"),
      quarterly("P34-24", "2025-Q3", "4")
    );
    expect(seen).toEqual(["50", "60", "65", "65"]);
  });
});

describe("what a place is made of", () => {
  it("shares a province of 2025 with it, or is wider than all of them", async () => {
    const {connection} = await sharedWarehouse();
    await runModels({connection});
    const apart = await rowsOf(
      connection,
      `with
         homes as (select place_id, unit_id from intermediate.place_units where geography = 'provinces_34'),
         made_of as (
           select place_id, ancestor_id as other_id from intermediate.place_ancestors
           union
           select follower_id, place_id from intermediate.place_followers
         )
       from made_of
       where place_id in (select place_id from homes) and other_id in (select place_id from homes)
         and not exists (
           from homes as own join homes as others using (unit_id)
           where own.place_id = made_of.place_id and others.place_id = made_of.other_id
         )`
    );
    expect(apart).toEqual([]);
  });
});
