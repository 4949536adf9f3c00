import {readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";

import {beforeAll, describe, expect, it} from "vitest";

import {loadBatch} from "../../pipelines/load/loadBatch.ts";
import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {parquetRows} from "../../pipelines/parquetRows.ts";
import {yearsOf} from "../../pipelines/publish/tableYears.ts";
import {inMemory} from "../export/reimport.ts";
import {givenOffice} from "../load/givenDecisions.ts";
import {givenReturn} from "../load/givenReturn.ts";
import {givenPath} from "../load/givenWarehouse.ts";
import {quarterly} from "../models/givenFigures.ts";
import {asked, office, published, RETURNS} from "./givenRelease.ts";

const YEARLY: readonly string[] = [
  "derived_measures",
  "identities",
  "indicator_breakdowns",
  "indicator_by_place_period",
  "indicator_by_place_year",
  "observations",
  "organisation_by_place_period",
  "organisation_contributions",
  "period_comparisons",
  "running_totals",
  "year_over_year"
];

interface Table {
  readonly schema: string;
  readonly name: string;
  readonly rows: number;
  readonly paths: readonly string[];
  readonly columns: readonly {readonly name: string; readonly values: readonly string[]}[];
}

function tablesOf(folder: string): readonly Table[] {
  const text = readFileSync(join(folder, "tables/catalogue.json"), "utf8");
  return (JSON.parse(text) as {tables: Table[]}).tables;
}

function filesOf(folder: string): ReadonlyMap<string, number> {
  return new Map(
    readdirSync(join(folder, "tables"), {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && entry.name.endsWith(".parquet"))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(join(folder, "tables/").length), statSync(path).ino])
  );
}

/** A release of all returns, in a folder whose name looks like a column. */
let warehouse: Warehouse;
let folder: string;
beforeAll(async () => {
  ({warehouse} = await office(...RETURNS));
  folder = await published(warehouse, join(givenPath(), "year=1999", "it's"));
});

describe("the tables of a release", () => {
  it("are one file, or one for each year with the rows of that year, and together what the marts hold", async () => {
    const tables = tablesOf(folder);
    for (const {schema, name, rows, paths} of tables.filter((one) => one.schema === "main")) {
      const isYearly = YEARLY.includes(name);
      const files = isYearly ? /^tables\/\w+\/(\d{4}|no-year)\.parquet$/ : /^tables\/\w+\.parquet$/;
      expect([name, paths.every((path) => files.test(path))]).toEqual([name, true]);
      expect(paths).toEqual([...paths].sort());
      expect([name, isYearly || paths.length === 1]).toEqual([name, true]);
      if (name === "expected_returns") continue;
      const [held] = await rowsOf(
        warehouse.connection,
        `select count(*)::integer as rows from ${schema}.${name}`
      );
      expect({name, rows}).toEqual({name, ...held});
      expect(await asked(folder, `select count(*)::integer as rows from ${name}`)).toEqual([held]);
    }
    const figures = tables.find(({name}) => name === "indicator_by_place_period");
    expect(figures?.paths.map((path) => path.slice(-12))).toEqual([
      // What is owed of later years has its rows already.
      ...["2023.parquet", "2024.parquet", "2025.parquet", "2026.parquet"]
    ]);
    const years = await inMemory(async (connection) =>
      (
        await connection.runAndReadAll(
          `select distinct year(period_start), year(period_end)
           from ${parquetRows(folder, ["tables/indicator_by_place_period/2023.parquet"])}`
        )
      ).getRowsJson()
    );
    expect(years).toEqual([["2023", "2023"]]);
  });

  it("have no two rows alike in the columns that alone order a file", async () => {
    const ordered = tablesOf(folder).filter(({name}) => yearsOf(name)?.key !== undefined);
    expect(ordered.length).toBeGreaterThan(0);
    for (const {name, rows} of ordered) {
      const key = (yearsOf(name)?.key ?? []).join(", ");
      const [found] = await asked(
        folder,
        `select count(distinct (${key}))::integer as n from ${name}`
      );
      expect({name, ...found}).toEqual({name, n: rows});
    }
  });

  it("are files with columns also where no return counts", async () => {
    const given = await office({file: "rejected.csv", status: "rejected", observations: []});
    const release = await published(given.warehouse, givenPath());
    const empty = tablesOf(release).filter(({name, rows}) => YEARLY.includes(name) && rows === 0);
    expect(empty.map(({paths}) => paths)).toContainEqual(["tables/observations/no-year.parquet"]);
    expect(await asked(release, "select count(value)::integer as n from observations")).toEqual([
      {n: 0}
    ]);
  });

  it("are taken over from the release before, file by file, where one more return leaves the year", async () => {
    const given = await office(...RETURNS);
    const outDir = givenPath();
    const before = filesOf(await published(given.warehouse, outDir));
    await given.receive(quarterly("P63-27", "2024-Q2", "7", {}, {file: "later.csv"}));
    const release = await published(given.warehouse, outDir);
    const isTaken = (name: string) => filesOf(release).get(name) === before.get(name);
    for (const table of ["observations", "indicator_by_place_period", "indicator_by_place_year"]) {
      expect([table, isTaken(`${table}/2023.parquet`)]).toEqual([table, true]);
      expect([table, isTaken(`${table}/2024.parquet`)]).toEqual([table, false]);
    }
    expect([isTaken("places.parquet"), isTaken("returns.parquet")]).toEqual([true, false]);
    const observations = tablesOf(release).find(({name}) => name === "observations");
    expect(observations?.rows).toBe(5);
    // Of a file that was taken over and of one that was not.
    expect(observations?.columns.find(({name}) => name === "file")?.values).toEqual([
      ...["a.csv", "b.csv", "c.csv", "d.csv", "later.csv"]
    ]);
  });

  it("are written anew where the rows are what they were and the type of a column is not", async () => {
    const given = await office(...RETURNS);
    const {connection} = given.warehouse;
    const show = (name: string, type: string) =>
      connection.run(`create or replace view main.${name} as select 1::${type} as number`);
    const outDir = givenPath();
    await show("same", "integer");
    await show("other", "integer");
    const before = filesOf(await published(given.warehouse, outDir));
    await given.receive(quarterly("P63-27", "2024-Q2", "7", {}, {file: "later.csv"}));
    await show("same", "integer");
    await show("other", "smallint");
    const release = await published(given.warehouse, outDir);
    const after = filesOf(release);
    expect(after.get("same.parquet")).toBe(before.get("same.parquet"));
    expect(after.get("other.parquet")).not.toBe(before.get("other.parquet"));
    expect(await asked(release, "select typeof(number) as type from other")).toEqual([
      {type: "SMALLINT"}
    ]);
  });

  it("say what is owed as of the day that the pages name, in Việt Nam", async () => {
    const given = await givenOffice();
    // The last due day of a quarter in Greenwich, and the day after it in Việt Nam.
    const late = () => new Date("2024-07-15T20:30:00Z");
    await loadBatch(given.warehouse, RETURNS.map(givenReturn), late);
    const release = await published(given.warehouse, givenPath());
    const progress = JSON.parse(readFileSync(join(release, "progress.json"), "utf8")) as {
      readonly day: string;
      readonly overdue: {readonly overdue: number; readonly never_sent: number};
    };
    expect(progress.day).toBe("2024-07-16");
    const owed = await asked(
      release,
      `select
         count(*) filter (where why_owed = 'has_reported')::integer as overdue,
         count(*) filter (where why_owed = 'named_by_form')::integer as never_sent,
         count(*) filter (where due_on = date '2024-07-15') > 0 as is_last_due_day
       from expected_returns where is_overdue`
    );
    expect(owed).toMatchObject([{is_last_due_day: true}]);
    expect(progress.overdue).toMatchObject({
      overdue: owed[0]?.["overdue"],
      never_sent: owed[0]?.["never_sent"]
    });
  });

  it("have their own columns and no other, whatever the folder is called", async () => {
    const found = await asked(
      folder,
      "select distinct year::integer as year from observations order by year"
    );
    expect(found).toEqual([{year: 2023}, {year: 2024}]);
    expect(Object.keys((await asked(folder, "from calendar limit 1"))[0] ?? {})).not.toContain(
      "year=1999"
    );
  });
});
