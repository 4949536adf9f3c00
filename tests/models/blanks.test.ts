import {describe, expect, it} from "vitest";

import {rowsOf} from "../../pipelines/load/rows.ts";
import {figureOf, givenFigures, givenFiguresOn, listed, quarterly} from "./givenFigures.ts";
import {at, blankOf, FUND, fund} from "./givenFund.ts";

const nil = (period: string) => ({
  ...{indicator: FUND, unit: "VND", placeId: "P63-27", period},
  ...{value: null, blank: "nil" as const}
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

  it("is told of quarters, halves and nine months too", async () => {
    const warehouse = await givenFiguresOn(
      "2024-07-20",
      fund("P63-24", "2023-Q4", "1"),
      fund("P63-24", "2024-Q1", "16"),
      {...fund("P63-27", "2024-Q1", "1"), observations: [nil("2024-Q1")]},
      fund("P63-27", "2024-Q2", "8")
    );
    const rows = await rowsOf(
      warehouse.connection,
      `select format('{} {} {} {}/{} {}', place_id, period, coalesce(value::int::varchar, '-'),
         n_reported, n_expected, coalesce(blank, '-')) as line
       from indicator_by_place_period
       where indicator = $1 and geography = 'as_reported' and period like '2024-%'
         and place_id in ('P63-24', 'P63-27')
       order by place_id, period`,
      [FUND]
    );
    // the second quarter is owed since 15 July, the third not yet; a nil is no missing figure
    expect(rows.map(({line}) => line)).toEqual([
      "P63-24 2024-9M 16 1/2 -",
      "P63-24 2024-H1 16 1/2 -",
      "P63-24 2024-H2 - 0/0 not_due",
      "P63-24 2024-Q1 16 1/1 -",
      "P63-24 2024-Q2 - 0/1 overdue",
      "P63-24 2024-Q3 - 0/0 not_due",
      "P63-27 2024-9M 8 2/2 -",
      "P63-27 2024-H1 8 2/2 -",
      "P63-27 2024-H2 - 0/0 not_due",
      "P63-27 2024-Q1 - 1/1 nil",
      "P63-27 2024-Q2 8 1/1 -",
      "P63-27 2024-Q3 - 0/0 not_due"
    ]);
  });

  it("is told of organisations and of kinds of house", async () => {
    const houses = (organisation: string, ...cells: readonly object[]) => ({
      ...quarterly("P63-24", "2024-Q1", null, {}, {organisation}),
      observations: cells.map((cell) => ({
        ...{indicator: "NHA_HOANTHANH", unit: "căn", placeId: "P63-24", period: "2024-Q1"},
        ...{organisation, ...cell}
      }))
    });
    const warehouse = await givenFiguresOn(
      "2024-04-20",
      houses(
        "MTTQ",
        {value: "10", houseType: "TINH_NGHIA"},
        {value: null, blank: "nil", houseType: "DONG_DOI"},
        {value: null, blank: "illegible", houseType: "XNT"},
        {value: "3", houseType: "XNT", isPart: true}
      ),
      houses("HND", {value: null, blank: "not_available"})
    );
    const rows = await rowsOf(
      warehouse.connection,
      `select format('{} {} {} {}', dimension, code, coalesce(value::int::varchar, '-'),
         coalesce(blank, '-')) as line
       from indicator_breakdowns where geography = 'country' order by dimension, code`
    );
    expect(rows.map(({line}) => line)).toEqual([
      "house_type DONG_DOI - nil",
      "house_type TINH_NGHIA 10 -",
      // the part says three where the cell that would be added cannot be read
      "house_type XNT 3 -",
      "organisation HND - not_available",
      "organisation MTTQ 10 -"
    ]);
  });
});
