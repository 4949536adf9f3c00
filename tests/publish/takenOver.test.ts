import {readFileSync, statSync, truncateSync} from "node:fs";
import {join} from "node:path";

import fc from "fast-check";
import {describe, expect, it} from "vitest";

import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {startModels} from "../../pipelines/models/runModels.ts";
import type {PiecesRecord} from "../../pipelines/publish/pieces/formerPieces.ts";
import {PIECES_FILE} from "../../pipelines/publish/pieces/formerPieces.ts";
import {publish} from "../../pipelines/publish/publish.ts";
import type {GroupSizes} from "../../pipelines/publish/tables/shelves.ts";
import {GROUP_SIZES} from "../../pipelines/publish/tables/shelves.ts";
import {runReview} from "../../pipelines/review/runReview.ts";
import {givenOffice} from "../load/givenDecisions.ts";
import type {GivenReturn} from "../load/givenReturn.ts";
import {givenPath} from "../load/givenWarehouse.ts";
import {QUARTERLY} from "../models/givenFigures.ts";
import {differences, filesOf, folderOf} from "./publishedFiles.ts";

const INDICATORS = ["QUA_SUAT", "HB_SUAT", "NHA_HOANTHANH", "TRE_DODAU"];

const step = fc.record({
  placeId: fc.constantFrom("VN", "P63-24", "P63-27", "P34-24", "C34-07228"),
  organisation: fc.constantFrom("MTTQ", "HND"),
  period: fc.constantFrom("2024-Q1", "2024-Q2", "2024", "2025-Q1", "2025-Q2", "2025"),
  version: fc.integer({min: 1, max: 3}),
  values: fc.array(fc.option(fc.integer({min: 0, max: 900}), {freq: 5, nil: null}), {
    minLength: INDICATORS.length,
    maxLength: INDICATORS.length
  }),
  isWithdrawn: fc.boolean()
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const returnOf = ({placeId, organisation, period, version, values}: Step, at: number) =>
  ({
    file: `${at}.csv`,
    form: QUARTERLY,
    placeId,
    organisation,
    period,
    version,
    observations: INDICATORS.map((indicator, column) => {
      const value = values[column] ?? null;
      return {indicator, placeId, period, value: value === null ? null : String(value)};
    })
  }) satisfies GivenReturn;

const FIRST: Step = {
  ...{placeId: "P63-24", organisation: "MTTQ", period: "2025-Q1", version: 1},
  ...{values: [10, 20, 30, 40], isWithdrawn: false}
};

describe("a release after another one", () => {
  it("has the very files that the same ledger publishes from nothing, however large", async () => {
    const histories = fc.sample(fc.array(step, {minLength: 4, maxLength: 4}), {
      seed: 20261126,
      numRuns: 3
    });
    const sizes = [GROUP_SIZES, {some: 1, each: 100_000}, {some: 1, each: 20}];
    for (const [run, history] of histories.entries()) {
      const groupSizes = sizes[run] ?? GROUP_SIZES;
      const office = await givenOffice({threads: 2});
      const outDir = givenPath();
      for (const [at, drawn] of history.entries()) {
        await office.receive(returnOf(drawn, at));
        if (drawn.isWithdrawn && at > 0) await office.decide("withdraw", `${at - 1}.csv`);
        await built(office.warehouse, outDir, {groupSizes});
      }
      const whole = givenPath();
      await built(office.warehouse, whole, {isFull: true, groupSizes});
      expect(differences(filesOf(outDir), filesOf(whole))).toEqual([]);
    }
  }, 600_000);

  it("has them also where a running total comes late that a later year follows from", async () => {
    const office = await givenOffice({threads: 2});
    const outDir = givenPath();
    const given = (year: string, value: string): GivenReturn => ({
      ...{file: `${year}.csv`, form: QUARTERLY, placeId: "P63-24", period: year},
      organisation: "MTTQ",
      observations: [
        {indicator: "QUA_SUAT", placeId: "P63-24", period: year, value, basis: "programme_to_date"}
      ]
    });
    await office.receive(given("2023", "10"), given("2025", "50"));
    await built(office.warehouse, outDir);
    await office.receive(given("2024", "30"));
    await built(office.warehouse, outDir);
    const whole = givenPath();
    await built(office.warehouse, whole, {isFull: true});
    expect(differences(filesOf(outDir), filesOf(whole))).toEqual([]);
  }, 120_000);

  it("takes over what a return leaves as it was, unless it is damaged", async () => {
    const office = await givenOffice();
    const outDir = givenPath();
    const given = (indicator: string, value: string, file: string): GivenReturn => ({
      file,
      form: QUARTERLY,
      placeId: "P63-24",
      period: "2025-Q1",
      organisation: "MTTQ",
      version: file.length,
      observations: [{indicator, placeId: "P63-24", period: "2025-Q1", value}]
    });
    await office.receive(given("QUA_SUAT", "10", "a.csv"), {
      ...given("HB_SUAT", "20", "b.csv"),
      organisation: "HND"
    });
    await built(office.warehouse, outDir);
    truncateSync(join(folderOf(outDir), "place_figures", "P34-31.json"), 3);
    const kept = statSync(join(folderOf(outDir), "indicators", "HB_SUAT.json")).ino;
    const moved = statSync(join(folderOf(outDir), "indicators", "QUA_SUAT.json")).ino;
    await office.receive(given("QUA_SUAT", "11", "later.csv"));
    await built(office.warehouse, outDir);
    const folder = folderOf(outDir);
    expect(statSync(join(folder, "indicators", "HB_SUAT.json")).ino).toBe(kept);
    expect(statSync(join(folder, "indicators", "QUA_SUAT.json")).ino).not.toBe(moved);
    expect(readFileSync(join(folder, "place_figures", "P34-31.json"), "utf8")).toContain("figures");
  }, 120_000);

  it("writes what the codelists tell anew where the models tell it otherwise", async () => {
    const office = await givenOffice();
    const {connection} = office.warehouse;
    const outDir = givenPath();
    await office.receive(returnOf(FIRST, 0));
    await built(office.warehouse, outDir);
    const places = () => readFileSync(join(folderOf(outDir), "places.json"), "utf8");
    expect(places()).toContain('"Hà Nội"');
    const found = await rowsOf(
      connection,
      "select sql from duckdb_views() where schema_name = 'main' and view_name = 'places'"
    );
    const plain = (found[0]?.["sql"] as string).replace(
      /^create view (main\.)?places/i,
      "create view staging.plain_places"
    );
    await connection.run(plain);
    await connection.run(`
      create or replace view main.places as
        select * replace (upper(name) as name) from staging.plain_places;
      update intermediate.state set models = 'of another version', release = 'another'`);
    await publish(office.warehouse, outDir, {isDemonstration: false});
    expect(places()).toContain('"HÀ NỘI"');
  }, 300_000);

  it("writes of a file only the year that a return moves", async () => {
    const office = await givenOffice();
    const outDir = givenPath();
    const given = (period: string, value: string): GivenReturn => ({
      ...{file: `${period}-${value}.csv`, form: QUARTERLY, placeId: "P63-24", period},
      ...{organisation: "MTTQ", version: Number(value)},
      observations: [{indicator: "QUA_SUAT", placeId: "P63-24", period, value}]
    });
    await office.receive(given("2023", "1"), given("2024", "2"), given("2025", "3"));
    await built(office.warehouse, outDir);
    const before = piecesIn(outDir);
    await office.receive(given("2025", "4"));
    await built(office.warehouse, outDir);
    const after = piecesIn(outDir);
    expect([...after.keys()]).toEqual([...before.keys()]);
    const moved = [...after].filter(([piece, key]) => before.get(piece) !== key);
    expect(moved.map(([piece]) => piece)).toEqual([
      "comparisons/QUA_SUAT/year.json pairs 2025",
      "facets/QUA_SUAT.json breakdowns 2025",
      "facets/QUA_SUAT.json measures 2025",
      "indicators/QUA_SUAT.json figures 2025",
      "indicators/QUA_SUAT.json changes 2025",
      "indicators/QUA_SUAT.json observations "
    ]);
  }, 120_000);
});

/** Of the pieces of an indicator's files, by file, list and year: what they were written from. */
function piecesIn(outDir: string): ReadonlyMap<string, string> {
  const text = readFileSync(join(folderOf(outDir), PIECES_FILE), "utf8");
  const {files} = JSON.parse(text) as PiecesRecord;
  return new Map(
    Object.entries(files)
      .filter(([name]) => name.includes("QUA_SUAT"))
      .flatMap(([name, {pieces}]) =>
        pieces.map(([list, piece, key]) => [`${name} ${list} ${piece}`, key] as const)
      )
  );
}

async function built(
  warehouse: Warehouse,
  outDir: string,
  {groupSizes = GROUP_SIZES, ...options}: {isFull?: boolean; groupSizes?: GroupSizes} = {}
): Promise<void> {
  const models = await startModels(warehouse, options);
  const marks = {isDemonstration: false, review: runReview, models, groupSizes};
  await publish(warehouse, outDir, marks);
}
