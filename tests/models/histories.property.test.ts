import {readFileSync} from "node:fs";
import {join, resolve} from "node:path";

import Papa from "papaparse";
import {afterAll, beforeAll, describe, expect, it} from "vitest";

import {loadCodes} from "../../pipelines/load/codes.ts";
import {loadBatch} from "../../pipelines/load/loadBatch.ts";
import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {openWarehouse} from "../../pipelines/load/warehouse.ts";
import {runModels} from "../../pipelines/models/runModels.ts";
import {givenClock} from "../load/givenReturn.ts";
import {givenPath} from "../load/givenWarehouse.ts";
import type {HandChange} from "./changesByHand.ts";
import {changesByHand} from "./changesByHand.ts";
import type {Histories, Province} from "./givenHistories.ts";
import {givenHistories} from "./givenHistories.ts";

const DATA = resolve(import.meta.dirname, "../../data");
const INDICATORS = 30;
const YEAR = [1, 2, 3, 4];

describe("a thousand random histories, most of them across the merger", () => {
  const provinces = provincesOfLists();
  let warehouse: Warehouse;
  let indicators: readonly string[];
  let histories: Histories;

  beforeAll(async () => {
    warehouse = await openWarehouse(givenPath());
    await loadCodes(warehouse, DATA);
    const {connection} = warehouse;
    indicators = (
      await rowsOf(
        connection,
        `select code from codes.indicators where kind = 'flow' order by code limit ${INDICATORS}`
      )
    ).map(({code}) => String(code));
    histories = givenHistories(indicators, provinces, 20261126);
    await loadBatch(warehouse, histories.early, givenClock);
    await connection.run(`
      insert into raw.releases values (1, 'first', '2026-01-01', 3, 3, null);
      insert into raw.release_returns select 1, return_id from raw.returns`);
    await loadBatch(warehouse, histories.late, givenClock);
    await runModels(warehouse);
  }, 300_000);

  afterAll(() => warehouse.close());

  it("are a thousand", () => {
    const heirs = new Set(provinces.map(({heir}) => heir));
    expect(indicators.length * heirs.size).toBeGreaterThanOrEqual(1000);
    expect(
      histories.said.some(({released, value}) => released !== null && released !== value)
    ).toBe(true);
  });

  for (const year of [2024, 2025]) {
    it(`change from ${year - 1} to ${year} by what is added up cell by cell, in every geography`, async () => {
      const rows = await rowsOf(
        warehouse.connection,
        `select indicator, geography || '|' || place_id as unit, ${HAND_COLUMNS}
         from year_over_year where year = ${year} and previous_value is not null`
      );
      const {compared, wrong} = differences(rows, year, YEAR);
      expect(compared).toBeGreaterThan(1000);
      expect(wrong).toEqual([]);
    });
  }

  it("change by the same parts from quarter to quarter of a year before", async () => {
    for (const quarter of YEAR) {
      const rows = await rowsOf(
        warehouse.connection,
        `select indicator, geography || '|' || place_id as unit, ${HAND_COLUMNS}
         from period_comparisons
         where period = '2025-Q${quarter}' and previous_period = '2024-Q${quarter}'`
      );
      const {compared, wrong} = differences(rows, 2025, [quarter]);
      expect(compared).toBeGreaterThan(1000);
      expect(wrong).toEqual([]);
    }
  });

  it("add up: same, new, lost and revised are the change, in any two periods", async () => {
    const [sums] = await rowsOf(
      warehouse.connection,
      `with changes as (
         select change, change_same_reporters, change_new, change_lost, change_revised
         from year_over_year where previous_value is not null
         union all
         select change, change_same_reporters, change_new, change_lost, change_revised
         from period_comparisons
       )
       select count(*)::integer as n, count(*) filter (where change is distinct from
           change_same_reporters + change_new + change_lost + change_revised)::integer as wrong,
         count(*) filter (where change_revised <> 0)::integer as revised
       from changes`
    );
    expect(sums).toMatchObject({wrong: 0});
    expect(Number(sums?.["n"])).toBeGreaterThan(20_000);
    expect(Number(sums?.["revised"])).toBeGreaterThan(1000);
  });

  it("have the same total under every geography that covers the same places", async () => {
    const rows = await rowsOf(
      warehouse.connection,
      `select indicator, year, geography, sum(value)::double as total
       from indicator_by_place_year group by all`
    );
    const totals = new Map(rows.map((row) => [keyOf(row), Number(row["total"])]));
    const wrong: string[] = [];
    for (const indicator of indicators) {
      for (const year of [2023, 2024, 2025]) {
        const total = (geography: string) => totals.get(`${indicator}|${year}|${geography}`);
        const told = histories.said.filter(
          (one) => one.indicator === indicator && one.year === year
        );
        const all = told.reduce((sum, {value}) => sum + value, 0);
        for (const geography of ["as_reported", "provinces_34", "regions_2025", "country"]) {
          if (total(geography) !== all) wrong.push(`${indicator} ${year} ${geography}`);
        }
        // those of 2025 that lie in two regions of 2018 are in neither
        const whole = told.filter(({province}) => !straddles(province, provinces));
        const inRegions = whole.reduce((sum, {value}) => sum + value, 0);
        if (total("regions_2018") !== inRegions) wrong.push(`${indicator} ${year} regions_2018`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("are never more than expected, nor outside their bounds", async () => {
    const impossible = await rowsOf(
      warehouse.connection,
      `from indicator_by_place_year
       where coverage > 1 or weight_reported > 1 or lower > value or upper < value`
    );
    expect(impossible).toEqual([]);
  });

  function differences(
    rows: readonly Record<string, unknown>[],
    year: number,
    quarters: readonly number[]
  ): {readonly compared: number; readonly wrong: readonly string[]} {
    const shown = new Map(
      rows.map((row) => [`${String(row["indicator"])}|${String(row["unit"])}`, handOf(row)])
    );
    const wrong: string[] = [];
    let compared = 0;
    for (const indicator of indicators) {
      const said = histories.said.filter((one) => one.indicator === indicator);
      for (const [unit, change] of changesByHand(said, provinces, {year, quarters})) {
        compared += 1;
        const key = `${indicator}|${unit}`;
        const mart = JSON.stringify(shown.get(key));
        if (mart !== JSON.stringify(inOrder(change))) {
          wrong.push(`${key}: mart ${mart}, by hand ${JSON.stringify(inOrder(change))}`);
        }
        shown.delete(key);
      }
    }
    return {compared, wrong: [...wrong, ...shown.keys()].slice(0, 5)};
  }
});

const HAND_COLUMNS = `
  value::double as value, previous_value::double as previous,
  change_same_reporters::double as same, change_new::double as gained, change_lost::double as lost,
  change_revised::double as revised, coalesce(value_same_reporters, 0)::double as "sameNow",
  coalesce(previous_value_same_reporters, 0)::double as "sameBefore", n_same_reporters as reporters`;

const PARTS = [
  "value",
  "previous",
  "same",
  "gained",
  "lost",
  "revised",
  "sameNow",
  "sameBefore",
  "reporters"
] as const;

function handOf(row: Record<string, unknown>): number[] {
  return PARTS.map((part) => Number(row[part]) + 0);
}

function inOrder(change: HandChange): number[] {
  return PARTS.map((part) => change[part] + 0);
}

function keyOf(row: Record<string, unknown>): string {
  return [row["indicator"], row["year"], row["geography"]].map(String).join("|");
}

function straddles(province: Province, provinces: readonly Province[]): boolean {
  if (province.era === "63") return false;
  const parts = provinces.filter(({era, heir}) => era === "63" && heir === province.id);
  return new Set(parts.map(({region2018}) => region2018)).size > 1;
}

/** The 63 and the 34, as the lists have them. */
function provincesOfLists(): readonly Province[] {
  const listed = (name: string) =>
    Papa.parse<Record<string, string>>(readFileSync(join(DATA, name), "utf8"), {header: true}).data;
  const heirs = new Map(
    listed("crosswalks/place_changes.csv")
      .filter(({from_id = "", date}) => from_id.startsWith("P63-") && date === "2025-07-01")
      .map(({from_id = "", to_id = ""}) => [from_id, to_id])
  );
  const rows = listed("codelists/places/provinces.csv").filter(
    ({era}) => era === "63" || era === "34"
  );
  const regions = new Map(rows.map(({id = "", region_2025 = ""}) => [id, region_2025]));
  return rows.map(({id = "", era, region_2018 = ""}) => {
    const heir = heirs.get(id) ?? id;
    return {
      id,
      era: era === "63" ? "63" : "34",
      heir,
      region2018: region_2018,
      region2025: regions.get(heir) ?? ""
    };
  });
}
