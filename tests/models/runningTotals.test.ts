import {describe, expect, it} from "vitest";

import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import type {Basis} from "../../pipelines/types.ts";
import type {GivenObservation, GivenReturn} from "../load/givenReturn.ts";
import {givenFigures, listed, QUARTERLY} from "./givenFigures.ts";

/** A quarter's return with both columns; a dash where one is not asked. */
function both(period: string, inPeriod: string | null, toDate: string | null): GivenReturn {
  const at = (value: string | null, basis: Basis): readonly GivenObservation[] =>
    value === null ? [] : [{period, value, basis}];
  return {
    form: QUARTERLY,
    placeId: "P63-34",
    period,
    observations: [...at(inPeriod, "period"), ...at(toDate, "year_to_date")]
  };
}

/** `period: reported period/derived | reported cumulative/derived, state residual`, in their order. */
async function chainOf({connection}: Warehouse): Promise<readonly string[]> {
  const rows = await rowsOf(
    connection,
    `select
       period || ': ' || coalesce(reported_period::int::varchar, '-') || '/'
         || coalesce(derived_period::int::varchar, '-') || ' | '
         || coalesce(reported_cumulative::int::varchar, '-') || '/'
         || coalesce(derived_cumulative::int::varchar, '-') || ' ' || state
         || coalesce(' ' || residual::int::varchar, '') as line
     from running_totals order by period_end`
  );
  return rows.map(({line}) => String(line));
}

const states = async (...returns: readonly GivenReturn[]): Promise<readonly string[]> =>
  (await chainOf(await givenFigures(...returns))).map((line) => line.split(" ").slice(4).join(" "));

describe("figures of periods beside running totals", () => {
  it("are both kept, agree by hand, and give what one of them leaves out, marked as derived", async () => {
    // 100; 50 more make 150; 30 more make 180, which nobody says; 220 less 180 are the 40 of the last quarter
    const warehouse = await givenFigures(
      both("2024-Q1", "100", "100"),
      both("2024-Q2", "50", "150"),
      both("2024-Q3", "30", null),
      both("2024-Q4", null, "220")
    );
    expect(await chainOf(warehouse)).toEqual([
      "2024-Q1: 100/- | 100/- agrees 0",
      "2024-Q2: 50/- | 150/- agrees 0",
      "2024-Q3: 30/- | -/180 derived",
      "2024-Q4: -/40 | 220/- derived"
    ]);
  });

  it("are not derived across a period that nobody reported", async () => {
    const warehouse = await givenFigures(
      both("2024-Q1", "100", null),
      both("2024-Q3", "30", null),
      both("2024-Q4", "40", "220")
    );
    expect(await chainOf(warehouse)).toEqual([
      "2024-Q1: 100/- | -/100 derived",
      "2024-Q3: 30/- | -/- alone",
      "2024-Q4: 40/- | 220/- not_checkable"
    ]);
  });

  it("differ by a residual that is told", async () => {
    expect(await states(both("2024-Q1", "100", "100"), both("2024-Q2", "50", "160"))).toEqual([
      "agrees 0",
      "differs 10"
    ]);
  });

  it("are recognised where the two columns changed places, and the year goes on as it was meant", async () => {
    const chain = await states(
      both("2024-Q1", "100", "100"),
      both("2024-Q2", "150", "50"),
      both("2024-Q3", "30", "180")
    );
    expect(chain).toEqual(["agrees 0", "columns_swapped -200", "agrees 0"]);
  });

  it("are recognised where the running total stands in both columns, or the period's figure does", async () => {
    const first = both("2024-Q1", "100", "100");
    const total = await states(first, both("2024-Q2", "150", "150"), both("2024-Q3", "30", "180"));
    expect(total).toEqual(["agrees 0", "cumulative_as_period -100", "agrees 0"]);
    const period = await states(first, both("2024-Q2", "50", "50"), both("2024-Q3", "30", "180"));
    expect(period).toEqual(["agrees 0", "period_as_cumulative -100", "agrees 0"]);
  });

  it("show a running total that falls as a revision", async () => {
    expect(await states(both("2024-Q1", "100", "100"), both("2024-Q2", "10", "90"))).toEqual([
      "agrees 0",
      "revised -20"
    ]);
    const campaign = {placeId: "VN", basis: "programme_to_date", indicator: "NHA_HOTRO"} as const;
    const warehouse = await givenFigures(
      listed({...campaign, period: "2025-05-11", value: "209000"}),
      listed({...campaign, period: "2025-05-31", value: "203048"}),
      listed({...campaign, period: "2025-06-07", value: "205115"})
    );
    // 203,048 − 209,000 and 205,115 − 203,048
    expect(await chainOf(warehouse)).toEqual([
      "2025-05-11: -/- | 209000/- alone",
      "2025-05-31: -/-5952 | 203048/- revised",
      "2025-06-07: -/2067 | 205115/- derived"
    ]);
  });

  it("take a half year, nine months and a year for the running totals that they are", async () => {
    const warehouse = await givenFigures(
      both("2024-Q1", "100", null),
      both("2024-Q2", "50", null),
      listed({period: "2024-9M", value: "200", basis: "year_to_date"}),
      both("2024-Q4", "40", null),
      listed({period: "2024", value: "240"})
    );
    const chain = await chainOf(warehouse);
    expect(chain.slice(0, 3)).toEqual([
      "2024-Q1: 100/- | -/100 derived",
      "2024-Q2: 50/- | -/150 derived",
      "2024-9M: -/50 | 200/- derived"
    ]);
    // the year's own figure is the running total at its end: 200 + 40
    expect(chain[3]).toMatch(/40\/- \| -\/240 derived$/);
  });

  it("begin anew with each year, and leave plans and stocks alone", async () => {
    const warehouse = await givenFigures(
      both("2023-Q4", "60", "300"),
      both("2024-Q1", "20", "20"),
      listed({period: "2024", value: "90", scenario: "target"}),
      listed({period: "2024-Q1", value: "7", indicator: "NHA_KHOICONG", basis: "as_of"})
    );
    expect(await chainOf(warehouse)).toEqual([
      "2023-Q4: 60/- | 300/- not_checkable",
      "2024-Q1: 20/- | 20/- agrees 0"
    ]);
  });
});
