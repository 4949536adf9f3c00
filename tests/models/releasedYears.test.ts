import {describe, expect, it} from "vitest";

import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {runModels} from "../../pipelines/models/runModels.ts";
import type {GivenReturn} from "../load/givenReturn.ts";
import {figureMarts} from "./figureMarts.ts";
import {addReturns, givenFigures, quarterly} from "./givenFigures.ts";

const ELSEWHERE = quarterly("P63-22", "2021-Q1", "1");

/** What is revised in a comparison: when it is corrected, and when the next release holds the correction. */
async function revisedIn(
  [period, previous]: readonly [string, string],
  returns: readonly GivenReturn[],
  correction: GivenReturn
): Promise<readonly unknown[]> {
  const warehouse = await givenFigures(...returns);
  await release(warehouse, 1);
  await addReturns(warehouse, correction);
  const corrected = await revised(warehouse, period, previous);
  await release(warehouse, 2);
  await addReturns(warehouse, ELSEWHERE);
  const stepwise = await figureMarts(warehouse);
  const held = await revised(warehouse, period, previous);
  await runModels(warehouse, {isFull: true});
  expect(await figureMarts(warehouse)).toEqual(stepwise);
  return [corrected, held];
}

describe("what was corrected since the last release", () => {
  it("is revised until the next one, in the figure of a year", async () => {
    const seen = await revisedIn(
      ["2024", "2023"],
      [quarterly("P63-24", "2023", "8"), quarterly("P63-24", "2024", "10")],
      quarterly("P63-24", "2024", "15", {}, {version: 2})
    );
    expect(seen).toEqual([5, 0]);
  });

  it("is revised until the next one, in a quarter that the year says nothing of", async () => {
    const total = (period: string, value: string, version = 1) =>
      quarterly("P63-24", period, value, {indicator: "NHA_KHOICONG", basis: "as_of"}, {version});
    const seen = await revisedIn(
      ["2024-Q1", "2023-Q1"],
      [
        ...[total("2023-Q1", "6"), total("2023-Q2", "7")],
        ...[total("2024-Q1", "8"), total("2024-Q2", "9")]
      ],
      total("2024-Q1", "11", 2)
    );
    expect(seen).toEqual([3, 0]);
  });

  it("is nothing where a return was added: the next one has no year of it computed again", async () => {
    const warehouse = await givenFigures(ELSEWHERE, quarterly("P63-24", "2023-Q1", "8"));
    await release(warehouse, 1);
    await addReturns(warehouse, quarterly("P63-24", "2023-Q2", "10"));
    await release(warehouse, 2);
    await warehouse.connection.run("delete from intermediate.moved_years");
    await addReturns(warehouse, quarterly("P63-22", "2021-Q2", "1"));
    const years = await rowsOf(
      warehouse.connection,
      "select distinct year from intermediate.moved_years order by year"
    );
    expect(years.map(({year}) => year)).toEqual([2021, 2022]);
    const held = await rowsOf(
      warehouse.connection,
      "from intermediate.period_pieces where is_released and year = 2023"
    );
    expect(held).toEqual([]);
  });
});

async function revised(
  {connection}: Warehouse,
  period: string,
  previous: string
): Promise<number | null> {
  const [row] = await rowsOf(
    connection,
    `select change_revised from period_comparisons
     where period = $1 and previous_period = $2 and geography = 'as_reported' and place_id = 'P63-24'`,
    [period, previous]
  );
  return row === undefined ? null : Number(row["change_revised"]);
}

async function release({connection}: Warehouse, number: number): Promise<void> {
  await connection.run(`
    insert into raw.releases values (${number}, 'release ${number}', '2026-01-01', 3, 3, null);
    insert into raw.release_returns select ${number}, return_id from returns where is_counted`);
}
