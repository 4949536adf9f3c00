import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {afterAll, describe, expect, it} from "vitest";

import {OperatorError} from "../../pipelines/errors.ts";
import {loadCodes} from "../../pipelines/load/codes.ts";
import {numberOf, rowsOf} from "../../pipelines/load/rows.ts";
import {copyCodelists} from "./copyCodelists.ts";
import {givenWarehouse} from "./givenWarehouse.ts";

const dataDir = mkdtempSync(join(tmpdir(), "chung-tay-[codes]*-"));
copyCodelists(dataDir);
afterAll(() => rmSync(dataDir, {recursive: true, force: true}));

describe("loading the codelists", () => {
  it("keeps codes as text and empty cells as nothing", async () => {
    const {connection} = await givenWarehouse();
    const rows = await rowsOf(
      connection,
      "select code, valid_to, region_2018 from codes.places where id in ('P34-01', 'P34-24') order by id"
    );
    expect(rows).toEqual([
      {code: "01", valid_to: null, region_2018: "R18-DBSH"},
      {code: "24", valid_to: null, region_2018: null}
    ]);
    expect(
      await numberOf(connection, "select count(*) from codes.places where id like 'C34-%'")
    ).toBe(3321);
    expect(
      await rowsOf(
        connection,
        "select frequency from codes.forms where code = 'joint-programme-quarterly'"
      )
    ).toEqual([{frequency: "quarterly"}]);
  });

  it("says of every table and column what it means", async () => {
    const {connection} = await givenWarehouse();
    const silent = await rowsOf(
      connection,
      `select table_name, column_name from duckdb_columns()
       join duckdb_tables() as tables using (database_name, schema_name, table_name)
       where schema_name = 'codes'
         -- bookkeeping, and what the marts of decisions and corrections describe
         and table_name not in ('contents', 'decisions', 'value_corrections', 'joint_results', 'joint_decisions')
         and (duckdb_columns.comment is null or tables.comment is null)`
    );
    expect(silent).toEqual([]);
  });

  it("does nothing while nothing has changed, and replaces what has", async () => {
    const warehouse = await givenWarehouse();
    expect(await loadCodes(warehouse, dataDir)).toBe(false);
    const path = join(dataDir, "codelists/cpi.csv");
    writeFileSync(path, readFileSync(path, "utf8").replace("2018,3.54", "2018,9.99"));
    expect(await loadCodes(warehouse, dataDir)).toBe(true);
    expect(
      await rowsOf(warehouse.connection, "select change_percent from codes.cpi where year = '2018'")
    ).toEqual([{change_percent: "9.99"}]);
  });

  it("names the codelist that is not there", async () => {
    const warehouse = await givenWarehouse();
    rmSync(join(dataDir, "codelists/indicators.csv"));
    await expect(loadCodes(warehouse, dataDir)).rejects.toThrow(OperatorError);
    await expect(loadCodes(warehouse, dataDir)).rejects.toThrow(/codelists\/indicators\.csv/);
  });
});
