import {describe, expect, it} from "vitest";

import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {givenFigures, listed, quarterly} from "./givenFigures.ts";

const planned = {scenario: "target"} as const;

/** `plan actual elapsed implied percent pace reason` of one place and year, "-" for null. */
async function progressOf(warehouse: Warehouse, place: string, year: number): Promise<string> {
  const [row] = await rowsOf(
    warehouse.connection,
    `select plan::double as plan, actual::double as actual, elapsed_percent::double as elapsed,
       implied::double as implied, round(percent, 1) as percent, pace, withheld_reason
     from target_progress where place_id = $1 and year = $2 and geography <> 'as_reported'`,
    [place, year]
  );
  return Object.values(row ?? {})
    .map((value) => JSON.stringify(value ?? "-").replaceAll(`"`, ""))
    .join(" ");
}

const officesOf = async ({connection}: Warehouse) =>
  (
    await rowsOf(
      connection,
      "select n_offices, n_planning, n_doing from target_progress where place_id = 'VN' and geography = 'country'"
    )
  )[0];

const plan = (place: string, year: string, value: string) =>
  listed({placeId: place, period: year, value, ...planned});

describe("a plan and what was done of it", () => {
  it("is set against an even pace to the end of what has been reported", async () => {
    const warehouse = await givenFigures(
      plan("P34-01", "2026", "200"),
      quarterly("P34-01", "2026-Q1", "40"),
      quarterly("P34-01", "2026-Q2", "50"),
      quarterly("P34-01", "2026-Q3", "50")
    );
    // nine months of twelve: 150 at an even pace; 140 done, 70 % of the plan
    expect(await progressOf(warehouse, "P34-01", 2026)).toBe("200 140 75 150 70 behind -");
  });

  it("is reached, or missed once the year is over", async () => {
    const quarters = (place: string, ...values: string[]) =>
      values.map((value, i) => quarterly(place, `2025-Q${i + 1}`, value));
    const warehouse = await givenFigures(
      plan("P63-01", "2025", "10"),
      quarterly("P63-01", "2025-Q1", "6"),
      quarterly("P63-01", "2025-Q2", "6"),
      // the new Hà Nội owes the rest of the year
      quarterly("P34-01", "2025-Q3", "0"),
      quarterly("P34-01", "2025-Q4", "0"),
      ...quarters("P63-04", "1", "1"),
      plan("P63-04", "2025", "10"),
      quarterly("P34-04", "2025-Q3", "1"),
      quarterly("P34-04", "2025-Q4", "1")
    );
    expect(await progressOf(warehouse, "P34-01", 2025)).toMatch(/^10 12 .* 120 reached -$/);
    expect(await progressOf(warehouse, "P34-04", 2025)).toBe("10 4 100 10 40 missed -");
  });

  it("has no percentage where a running total of a programme stands against a year's plan", async () => {
    const warehouse = await givenFigures(
      plan("P34-01", "2026", "200"),
      listed({placeId: "P34-01", period: "2026", value: "900", basis: "programme_to_date"})
    );
    expect(await progressOf(warehouse, "P34-01", 2026)).toMatch(/ - - running_total$/);
  });

  it("has none for the country where one of two offices made no plan, or has not reported", async () => {
    const warehouse = await givenFigures(
      plan("P34-01", "2026", "200"),
      quarterly("P34-01", "2026-Q1", "40"),
      quarterly("P34-04", "2026-Q1", "40")
    );
    expect(await progressOf(warehouse, "VN", 2026)).toMatch(/not_all_planned$/);
    const other = await givenFigures(
      plan("P34-01", "2026", "200"),
      plan("P34-04", "2026", "10"),
      quarterly("P34-01", "2026-Q1", "40")
    );
    expect(await progressOf(other, "VN", 2026)).toMatch(/not_yet_all$/);
    expect(await officesOf(warehouse)).toEqual({n_offices: 2, n_planning: 1, n_doing: 2});
    expect(await officesOf(other)).toEqual({n_offices: 2, n_planning: 2, n_doing: 1});
  });
});
