import {resolve} from "node:path";

import {afterAll, beforeAll, describe, expect, it} from "vitest";

import {loadCodes} from "../../pipelines/load/codes.ts";
import {loadBatch} from "../../pipelines/load/loadBatch.ts";
import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {openWarehouse} from "../../pipelines/load/warehouse.ts";
import {runModels} from "../../pipelines/models/runModels.ts";
import type {GivenObservation, GivenReturn} from "../load/givenReturn.ts";
import {givenClock, givenReturn} from "../load/givenReturn.ts";
import {givenPath} from "../load/givenWarehouse.ts";
import {changeOf, figureOf, listed, quarterly} from "./givenFigures.ts";

/** Each scenario has an indicator of its own, so that one ledger holds them all. */
const MERGER = "QUY_VNN_CHI";
const MOVED = "HB_SUAT";
const MONTHS = "KCB_LUOT";
const CLOSED = "NGAYCONG";
const TYPED = "CT_SO";
const SLOTS = "QUA_SUAT";
const DIVIDED = "TT_BUOI";
const BALANCE = "QUY_VNN_TON";

const of = (
  indicator: string,
  placeId: string,
  period: string,
  value: string | null,
  more: Partial<GivenObservation> = {}
): GivenObservation => ({indicator, placeId, period, value, ...more});

const quarter = (indicator: string, placeId: string, period: string, value: string): GivenReturn =>
  quarterly(placeId, period, value, {indicator});

const RETURNS: readonly GivenReturn[] = [
  // the funds of Bắc Giang came for the third quarter of 2024, those of Bắc Ninh did not
  quarter(MERGER, "P63-24", "2024-Q3", "100"),
  quarter(MERGER, "P63-27", "2024-Q2", "7"),
  quarter(MERGER, "P63-10", "2024-Q3", "50"),
  quarter(MERGER, "P63-15", "2024-Q3", "70"),
  quarter(MERGER, "P34-24", "2025-Q3", "130"),
  quarter(MERGER, "P34-15", "2025-Q3", "150"),
  listed(
    of(MOVED, "P63-24", "2024", "40"),
    of(MOVED, "P63-27", "2024", "10"),
    of(MOVED, "P63-01", "2024", "100"),
    of(MOVED, "P63-19", "2024", "5"),
    of(MOVED, "P63-06", "2024", "1"),
    of(MOVED, "P34-24", "2025", "60"),
    of(MOVED, "P34-01", "2025", "110"),
    of(MOVED, "P34-19", "2025", "6")
  ),
  listed(
    of(MONTHS, "P63-01", "2024", "1200"),
    of(MONTHS, "P63-01", "2024-9M", "880"),
    of(MONTHS, "P34-01", "2025-9M", "900")
  ),
  ...["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"].map((period) => closed(period, "10")),
  closed("2025-Q1", "12"),
  closed("2025-Q2", "12"),
  both("2024-Q1", "100", "100"),
  both("2024-Q2", "180", "180"),
  both("2024-Q3", "20", "200"),
  listed(of(DIVIDED, "P61-12", "2003", "7")),
  ...[
    ["P63-25", "2023-Q1", "7"],
    ["P63-25", "2023-Q2", "9"],
    ["P63-26", "2023-Q1", "1"],
    ["P63-26", "2024-Q1", "1"],
    ["P63-26", "2024-Q2", "2"]
  ].map(([placeId = "", period = "", value = ""]) =>
    quarterly(placeId, period, value, {indicator: BALANCE, basis: "as_of", unit: "VND"})
  ),
  // what is asked of quarters, halves and nine months by hand
  quarter(SLOTS, "P63-34", "2023-Q1", "8"),
  quarter(SLOTS, "P63-34", "2023-Q2", "16"),
  quarterly("P63-34", "2024-Q1", "10", {indicator: SLOTS, basis: "year_to_date"}),
  quarterly("P63-34", "2024-Q2", "32", {indicator: SLOTS, basis: "year_to_date", period: "2024-H1"})
];

/** The command of a district, which was abolished on 1 July 2025. */
function closed(period: string, value: string): GivenReturn {
  return {
    ...quarterly("D-213", period, value, {indicator: CLOSED}),
    organisation: "BCHQS_H"
  };
}

/** Both columns of one quarter. */
function both(period: string, inPeriod: string, toDate: string): GivenReturn {
  const at = (value: string, basis: "period" | "year_to_date") =>
    of(TYPED, "P63-34", period, value, {basis});
  return {
    form: "rice-reserve",
    placeId: "P63-34",
    period,
    observations: [at(inPeriod, "period"), at(toDate, "year_to_date")]
  };
}

describe("worked by hand:", () => {
  let warehouse: Warehouse;

  beforeAll(async () => {
    warehouse = await openWarehouse(givenPath());
    await loadCodes(warehouse, resolve(import.meta.dirname, "../../data"));
    await loadBatch(warehouse, RETURNS.map(givenReturn), givenClock);
    await runModels(warehouse, {today: "2025-12-31"});
  }, 120_000);

  afterAll(() => warehouse.close());

  /** `period against earlier: value of earlier, same new lost; percent or reason; same reporters` */
  const compared = async (indicator: string, period: string, place: string, geography: string) => {
    const rows = await rowsOf(
      warehouse.connection,
      `select period || ' / ' || previous_period || ': ' || value::int || ' / ' || previous_value::int
         || ' = ' || change_same_reporters::int || ' ' || change_new::int || ' ' || change_lost::int
         || '; ' || coalesce(withheld_reason, round(percent, 2)::varchar)
         || '; ' || coalesce(value_same_reporters::int || ' / ' || previous_value_same_reporters::int, '-')
         || ' ' || coalesce(round(percent_same_reporters, 2)::varchar, '-')
         || ' of ' || n_same_reporters as line
       from period_comparisons
       where indicator = $1 and period = $2 and place_id = $3 and geography = $4`,
      [indicator, period, place, geography]
    );
    return rows.map(({line}) => String(line));
  };

  it("the year of the merger, one old province missing", async () => {
    // Bắc Ninh of 2025 beside Bắc Giang alone: 130 are new and 100 lost, none of them the same
    expect(await compared(MERGER, "2025-Q3", "P34-24", "provinces_34")).toEqual([
      "2025-Q3 / 2024-Q3: 130 / 100 = 0 130 -100; coverage; - - of 0"
    ]);
    // Lào Cai beside Lào Cai and Yên Bái: 150 against 50 + 70
    expect(await compared(MERGER, "2025-Q3", "P34-15", "provinces_34")).toEqual([
      "2025-Q3 / 2024-Q3: 150 / 120 = 30 0 0; 25.0; 150 / 120 25.0 of 1"
    ]);
    // the country: 280 − 220 = 30 + 130 − 100, and of those in both 150 against 120
    expect(await compared(MERGER, "2025-Q3", "VN", "country")).toEqual([
      "2025-Q3 / 2024-Q3: 280 / 220 = 30 130 -100; coverage; 150 / 120 25.0 of 1"
    ]);
  });

  it("Bắc Giang, which moves from the region of 2018 in the north to the Red River of 2025", async () => {
    expect(await figureOf(warehouse, "regions_2018", "R18-TDMNPB", 2024, MOVED)).toMatch(/^46 /);
    expect(await figureOf(warehouse, "regions_2018", "R18-DBSH", 2024, MOVED)).toMatch(/^110 /);
    expect(await figureOf(warehouse, "regions_2025", "R25-TDMNPB", 2024, MOVED)).toMatch(/^6 /);
    expect(await figureOf(warehouse, "regions_2025", "R25-DBSH", 2024, MOVED)).toMatch(/^150 /);
    // the new Bắc Ninh lies in two regions of 2018: its 60 are in neither, and lower the coverage of both
    expect(await figureOf(warehouse, "regions_2018", "R18-DBSH", 2025, MOVED)).toBe(
      "110 110 170 1/2 period exact"
    );
    expect(await figureOf(warehouse, "regions_2018", "R18-TDMNPB", 2025, MOVED)).toBe(
      "6 6 66 1/2 period exact"
    );
    // (60 − 50) + (110 − 100) on 150
    expect(await changeOf(warehouse, "regions_2025", "R25-DBSH", 2025, MOVED)).toBe(
      "20 = 20 0 0 0; 13.33"
    );
    // 110 − 110: Hà Nội rises by 10, and the 10 of the old Bắc Ninh are no longer told
    expect(await changeOf(warehouse, "regions_2018", "R18-DBSH", 2025, MOVED)).toBe(
      "0 = 10 0 -10 0; coverage"
    );
    expect(await changeOf(warehouse, "country", "VN", 2025, MOVED)).toBe("20 = 20 0 0 0; 12.82");
  });

  it("nine months against twelve", async () => {
    // 900 to September against 1,200 of a whole year: the values stay, the percentage does not
    expect(await changeOf(warehouse, "provinces_34", "P34-01", 2025, MONTHS)).toMatch(
      /^-300 = .*; span$/
    );
    // nine months against nine: 20 on 880
    expect(await compared(MONTHS, "2025-9M", "P34-01", "provinces_34")).toEqual([
      "2025-9M / 2024-9M: 900 / 880 = 20 0 0; 2.27; 900 / 880 2.27 of 1"
    ]);
  });

  it("an office that closed owes nothing afterwards, and what it no longer reports is told as lost", async () => {
    expect(await figureOf(warehouse, "country", "VN", 2025, CLOSED)).toBe(
      "24 24 24 2/2 period exact"
    );
    // 24 − 40: 2 · (12 − 10) at the quarters of both years, and 20 of the second half lost
    expect(await changeOf(warehouse, "country", "VN", 2025, CLOSED)).toBe("-16 = 4 0 -20 0; span");
    expect(await compared(CLOSED, "2025-H1", "VN", "country")).toEqual([
      "2025-H1 / 2024-H1: 24 / 20 = 4 0 0; 20.0; 24 / 20 20.0 of 1"
    ]);
  });

  it("a running total typed as the figure of the period", async () => {
    const rows = await rowsOf(
      warehouse.connection,
      `select period || ' ' || state || ' ' || residual::int as line
       from running_totals where indicator = '${TYPED}' order by period_end`
    );
    // 100 + 180 are not 180; 180 + 20 are 200
    expect(rows.map(({line}) => line)).toEqual([
      "2024-Q1 agrees 0",
      "2024-Q2 cumulative_as_period -100",
      "2024-Q3 agrees 0"
    ]);
    // the figure takes the running total, so that nothing is counted twice
    expect(await figureOf(warehouse, "as_reported", "P63-34", 2024, TYPED)).toMatch(/^200 /);
  });

  it("the Lai Châu of before 2004, which no province of today can be told of", async () => {
    const rows = await rowsOf(
      warehouse.connection,
      `select geography || ' ' || place_id || ' ' || coalesce(value::int::varchar, blank) as line
       from indicator_by_place_year
       where indicator = '${DIVIDED}' and geography in ('provinces_34', 'regions_2018') order by line`
    );
    expect(rows.map(({line}) => line)).toEqual([
      "provinces_34 P34-11 straddling",
      "provinces_34 P34-12 straddling",
      "regions_2018 R18-TDMNPB 7"
    ]);
  });

  it("a balance that is missing for both quarters of a half year is what it was at its end, once", async () => {
    const rows = await rowsOf(
      warehouse.connection,
      `select period || ' ' || value::int || ' ' || upper::int || ' ' || n_reported || '/' || n_expected as line
       from indicator_by_place_period
       where indicator = '${BALANCE}' and place_id = 'P34-25' and period in ('2024-Q1', '2024-H1')
         and geography = 'provinces_34' order by period desc`
    );
    // Phú Thọ held 7 and then 9: 1 + 7, and at the middle of the year 2 + 9
    expect(rows.map(({line}) => line)).toEqual(["2024-Q1 1 8 1/2", "2024-H1 2 11 2/4"]);
  });

  it("quarters, halves and nine months from what was reported, with what is missing of them", async () => {
    const rows = await rowsOf(
      warehouse.connection,
      `select period || ' ' || coalesce(value::int::varchar, '-') || ' ' || coalesce(basis, '-') || ' '
         || n_reported || '/' || n_expected || if(is_derived, ' derived', '') as line
       from indicator_by_place_period
       where indicator = '${SLOTS}' and geography = 'as_reported' and place_id = 'P63-34'
         and period between '2024' and '2024-Z' and n_reported > 0
       order by kind, period`
    );
    expect(rows.map(({line}) => line)).toEqual([
      // to the middle of the year 32, as its return says
      "2024-H1 32 year_to_date 2/2",
      "2024-9M 32 year_to_date 2/3",
      "2024-Q1 10 year_to_date 1/1",
      // 32 − 10
      "2024-Q2 22 year_to_date 1/1 derived",
      "2024 32 year_to_date 2/4"
    ]);
    // 22 against 16
    expect(await compared(SLOTS, "2024-Q2", "P63-34", "as_reported")).toEqual([
      "2024-Q2 / 2023-Q2: 22 / 16 = 6 0 0; 37.5; 22 / 16 37.5 of 1"
    ]);
  });
});
