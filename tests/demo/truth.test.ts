import {join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, test} from "vitest";

import {sharedDemonstration} from "./sharedDemonstration.ts";

/** Rows shown of a disagreement: enough to see what is wrong, few enough to read. */
const SHOWN = 12;

let instance: DuckDBInstance | undefined;
let connection: DuckDBConnection;

beforeAll(async () => {
  const {truthDirectory, warehouse} = await sharedDemonstration();
  instance = await DuckDBInstance.create(warehouse, {access_mode: "READ_ONLY"});
  connection = await instance.connect();
  for (const name of ["returns", "observations", "spoiled", "figures"]) {
    const path = join(truthDirectory, `${name}.csv`).replaceAll("'", "''");
    await connection.run(
      `create temp table truth_${name} as
       select * from read_csv('${path}', header = true, all_varchar = true, delim = ',', quote = '"')`
    );
  }
}, 1_200_000);

afterAll(() => {
  connection.closeSync();
  instance?.closeSync();
});

describe("the marts of a demonstration of 2,000 returns", () => {
  test("hold every cell that was not spoiled, as it was drawn", async () => {
    const wrong = await rowsOf(`
      select truth.file, truth.cell, truth.indicator, truth.period, truth.basis, truth.value,
        found.indicator as found_indicator, found.place_id as found_place,
        found.organisation as found_organisation, found.period as found_period,
        found.basis as found_basis, found.scenario as found_scenario,
        found.house_type as found_house_type, found.is_part as found_is_part,
        found.value::varchar as found_value
      from truth_observations as truth
      left join observations as found using (file, sheet, cell)
      where truth.is_loaded = 'yes' and (
        found.file is null
        or found.indicator is distinct from truth.indicator
        or found.place_id is distinct from truth.place_id
        or found.organisation is distinct from truth.organisation
        or found.period is distinct from truth.period
        or found.basis is distinct from truth.basis
        or found.scenario is distinct from truth.scenario
        or found.house_type is distinct from truth.house_type
        or found.is_part is distinct from (truth.is_part = 'yes')
        or found.blank is distinct from truth.blank
        or found.value is distinct from truth.value::decimal(24, 6)
      )`);
    expect(wrong).toEqual([]);
  });

  test("hold nothing that was not drawn", async () => {
    const extra = await rowsOf(`
      select found.file, found.cell, found.indicator, found.value::varchar as value
      from observations as found
      anti join (select * from truth_observations where is_loaded = 'yes') as truth
        using (file, sheet, cell)
      where found.value is not null`);
    expect(extra).toEqual([]);
  });

  test("have a finding at every spoiled cell, of a kind that tells what is wrong", async () => {
    const silent = await rowsOf(`
      select spoiled.kind, spoiled.file, spoiled.sheet, spoiled.cell, spoiled.codes,
        (select string_agg(distinct found.code || '@' || coalesce(found.cell, ''), ' ')
         from findings as found where found.file = spoiled.file) as codes_in_file
      from truth_spoiled as spoiled
      where not exists (
        select 1 from findings as found
        where found.file = spoiled.file
          and (spoiled.cell is null or (found.sheet = spoiled.sheet and found.cell = spoiled.cell))
          and list_contains(string_split(spoiled.codes, '|'), found.code)
      )`);
    expect(silent).toEqual([]);
  });

  test("tell what became of every file", async () => {
    const wrong = await rowsOf(`
      select truth.file, truth.status, truth.organisation, truth.place_id, truth.period,
        found.status as found_status, found.organisation as found_organisation,
        found.place_id as found_place, found.period as found_period, found.version::varchar as version
      from truth_returns as truth
      left join returns as found using (file)
      where replace(found.status, '_with_warnings', '') is distinct from truth.status
        or (truth.status not in ('rejected', 'duplicate') and (
          found.organisation is distinct from truth.organisation
          or found.place_id is distinct from truth.place_id
          or found.period is distinct from truth.period
          or found.version is distinct from truth.version::integer))`);
    expect(wrong).toEqual([]);
  });

  test("give the yearly figures that follow from what was drawn, delivered and not spoiled", async () => {
    const wrong = await rowsOf(`
      select truth.indicator, truth.place_id, truth.year, truth.scenario, truth.value,
        found.value::varchar as found_value, found.basis as found_basis,
        truth.n_expected || '/' || truth.n_reported as slots,
        found.n_expected || '/' || found.n_reported as found_slots
      from truth_figures as truth
      left join indicator_by_place_year as found
        on found.indicator = truth.indicator and found.geography = truth.geography
        and found.place_id = truth.place_id and found.year = truth.year::integer
        and found.scenario = truth.scenario
      where found.value is distinct from truth.value::decimal(38, 6)
        or (truth.scenario = 'actual' and (
          found.n_expected is distinct from truth.n_expected::bigint
          or found.n_reported is distinct from truth.n_reported::bigint))`);
    expect(wrong).toEqual([]);
  });

  test("take a change apart into addends that give the change exactly", async () => {
    const wrong = await rowsOf(`
      select indicator, place_id, year from year_over_year
      where change is not null
        and change <> change_same_reporters + change_new + change_lost + change_revised`);
    expect(wrong).toEqual([]);
  });
});

async function rowsOf(sql: string): Promise<readonly unknown[]> {
  const reader = await connection.runAndReadAll(`${sql} limit ${SHOWN}`);
  return reader.getRowObjectsJson();
}
