import {describe, expect, it} from "vitest";

import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {givenFigures, givenFiguresOn, listed, quarterly} from "./givenFigures.ts";

const at = (placeId: string, value: string, more: object = {}) => ({
  placeId,
  period: "2026",
  value,
  ...more
});

async function standings(warehouse: Warehouse, year: number): Promise<string[]> {
  const rows = await rowsOf(
    warehouse.connection,
    `select place_id, rank, rank_best, rank_worst, n_ranked, share_percent, withheld_reason
     from place_standings where geography = 'provinces_34' and year = $1 order by place_id`,
    [year]
  );
  return rows.map((row) => Object.values(row).join(" ").trim());
}

describe("the standing of a place", () => {
  it("is its rank among those that reported, equal figures sharing one, and its part of the sum", async () => {
    const warehouse = await givenFigures(
      listed(at("P34-01", "30"), at("P34-04", "20"), at("P34-08", "20"), at("P34-11", "10"))
    );
    // of 80: 37.5 %, 25 %, 25 %, 12.5 %
    expect(await standings(warehouse, 2026)).toEqual([
      "P34-01 1 1 1 4 37.5",
      "P34-04 2 2 2 4 25",
      "P34-08 2 2 2 4 25",
      "P34-11 4 4 4 4 12.5"
    ]);
  });

  it("may still move where a return is missing", async () => {
    // the second quarter is overdue since 15 July
    const warehouse = await givenFiguresOn(
      "2027-07-20",
      quarterly("P34-01", "2026-Q1", "10"),
      quarterly("P34-01", "2026-Q2", "10"),
      quarterly("P34-04", "2026-Q1", "4"),
      quarterly("P34-04", "2026-Q2", "30"),
      quarterly("P34-01", "2027-Q1", "10"),
      quarterly("P34-01", "2027-Q2", "10"),
      quarterly("P34-04", "2027-Q1", "4")
    );
    // Cao Bằng has reported 4 and would have 4 + 30 with what it reported a year before
    expect(await standings(warehouse, 2027)).toMatchObject([
      expect.stringMatching(/^P34-01 1 1 2 2 /),
      expect.stringMatching(/^P34-04 2 1 2 2 /)
    ]);
  });

  it("is apart for running totals, whose part of a year's sum nobody is told", async () => {
    const warehouse = await givenFigures(
      listed(
        at("P34-01", "30"),
        at("P34-04", "20"),
        at("P34-08", "500", {basis: "programme_to_date"})
      )
    );
    const rows = await standings(warehouse, 2026);
    expect(rows[0]).toMatch(/^P34-01 1 1 1 2 /);
    expect(rows[2]).toMatch(/^P34-08 1 1 1 1 +(basis|no_country)$/);
  });

  it("says why there is no share where a figure is only a bound", async () => {
    const warehouse = await givenFigures(
      listed(at("P34-01", "30", {qualifier: "at_least"}), at("P34-04", "20"))
    );
    expect((await standings(warehouse, 2026))[0]).toMatch(/qualifier$/);
  });
});

describe("neighbours", () => {
  it("are neighbours both ways round, and every province has some", async () => {
    const {connection} = await givenFigures();
    const [oneWay] = await rowsOf(
      connection,
      `select count(*)::integer as n from place_neighbours as a
       anti join place_neighbours as b
         on b.place_id = a.neighbour_id and b.neighbour_id = a.place_id`
    );
    expect(oneWay).toEqual({n: 0});
    const rows = await rowsOf(
      connection,
      `select n.place_id, string_agg(p.name, ', ' order by p.place_id) as names
       from place_neighbours as n join places as p on p.place_id = n.neighbour_id
       group by n.place_id order by n.place_id`
    );
    const names = new Map(rows.map(({place_id, names}) => [place_id, names]));
    expect(names.size).toBe(34);
    // as any map shows
    expect(names.get("P34-96")).toBe("An Giang, Cần Thơ");
    expect(names.get("P34-46")).toBe("Quảng Trị, Đà Nẵng");
  });
});
