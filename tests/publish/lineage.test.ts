import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";

import {afterAll, beforeAll, describe, expect, it} from "vitest";

import {writeDemonstration} from "../../pipelines/demo/index.ts";
import {loadBatch} from "../../pipelines/load/loadBatch.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {openWarehouse} from "../../pipelines/load/warehouse.ts";
import {runModels} from "../../pipelines/models/runModels.ts";
import {ingest} from "../../pipelines/run.ts";
import {givenClock, givenReturn} from "../load/givenReturn.ts";
import {givenFigures, listed, quarterly} from "../models/givenFigures.ts";
import {untracedSums} from "../query/tracedSums.ts";
import type {TracedFigures} from "./tracedFigures.ts";
import {tracedFigures, untracedFigures} from "./tracedFigures.ts";

describe("the cells behind the figures of a demonstration", () => {
  let folder: string;
  let warehouse: Warehouse;
  let traced: TracedFigures;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "chung-tay-traced-"));
    const {returnsDirectory} = await writeDemonstration({outDir: folder, returns: 100});
    const path = join(folder, "w.duckdb");
    const dataDir = resolve(import.meta.dirname, "../../data");
    await ingest({dataDir, warehouse: path}, {returnsDir: returnsDirectory});
    warehouse = await openWarehouse(path);
    await runModels(warehouse);
    traced = await tracedFigures(warehouse);
  }, 300_000);

  afterAll(() => {
    warehouse.close();
    rmSync(folder, {recursive: true, force: true});
  });

  it("add up to every one of them, in every geography, and part by part", async () => {
    const {compared, wrong} = await untracedFigures(warehouse, traced);
    expect(compared).toBeGreaterThan(1_000);
    expect(wrong).toEqual([]);
  });

  it("are, as terms for the command line, exactly what each of them is, in years and parts of years", async () => {
    const {compared, wrong} = await untracedSums(warehouse, 12);
    expect(compared).toBeGreaterThan(5_000);
    expect(wrong).toEqual([]);
  });

  it("come in parts of a few kilobytes", () => {
    expect(Math.max(...traced.asked)).toBeLessThan(10_000);
  });
});

describe("the cells behind a figure", () => {
  const told = async (traced: TracedFigures, key: string) => {
    const view = await traced.view(`QUA_SUAT|${key}|actual`);
    return view?.cells?.offices.flatMap(({organisation, place, terms}) =>
      terms.map(
        ({term, counted}) =>
          `${organisation ?? "-"} ${place ?? "-"}: ${term.cells.map(({c, r}) => `${c} "${r}"`).join(" + ")} = ${counted}`
      )
    );
  };

  it("are those of both old provinces of a new one; a missing office is named with its last value, and the spans of which nobody knows any apart", async () => {
    const warehouse = await givenFigures(
      quarterly("P63-24", "2023-Q1", "10"),
      quarterly("P63-27", "2023-Q1", "20"),
      quarterly("P63-24", "2024-Q1", "15")
    );
    const traced = await tracedFigures(warehouse);
    expect(await told(traced, "provinces_34|P34-24|2023")).toEqual([
      'MTTQ Bắc Ninh: C2 "20" = 20',
      'MTTQ Bắc Giang: C2 "10" = 10'
    ]);
    expect(await told(traced, "as_reported|P63-24|2023")).toEqual(['MTTQ Bắc Giang: C2 "10" = 10']);
    const now = await traced.view("QUA_SUAT|provinces_34|P34-24|2024|actual");
    expect(now?.counted).toBe(15);
    // the other quarters of 2024 are overdue too: what they held in 2023 nobody knows
    const missing = {organisation: "MTTQ", blank: false};
    expect(now?.cells?.missing).toMatchObject([
      {...missing, place: "Bắc Giang", n: 3, estimate: null},
      {...missing, place: "Bắc Ninh", n: 1, estimate: 20, from: "2024-01-01", to: "2024-03-31"},
      {...missing, place: "Bắc Ninh", n: 3, estimate: null, from: "2024-04-01"}
    ]);
    const country = await traced.view("QUA_SUAT|country|VN|2024|actual");
    expect(country?.parts).toMatchObject([{unit: {id: "P34-24"}, counted: 15, missing: 7}]);
  });

  it("of a quarter are its own, or two running totals, and name what is missing in it", async () => {
    const to = (period: string) => ({basis: "year_to_date" as const, period});
    const warehouse = await givenFigures(
      quarterly("P63-24", "2023-Q1", "10"),
      quarterly("P63-27", "2023-Q1", "20"),
      quarterly("P63-24", "2024-Q1", "15", {cell: "B1"}),
      quarterly("P63-24", "2024-Q2", "5", {cell: "B2"}),
      quarterly("P63-01", "2024-Q1", "10", {cell: "B3", ...to("2024-Q1")}),
      quarterly("P63-01", "2024-Q2", "32", {cell: "B4", ...to("2024-H1")}, {period: "2024-Q2"})
    );
    const traced = await tracedFigures(warehouse);
    expect(await told(traced, "provinces_34|P34-24|2024-Q2")).toEqual([
      'MTTQ Bắc Giang: B2 "5" = 5'
    ]);
    const first = await traced.view("QUA_SUAT|provinces_34|P34-24|2024-Q1|actual");
    expect(first?.figure?.slice(2, 5)).toEqual([15, 15, 35]);
    expect(first?.cells?.missing).toMatchObject([{place: "Bắc Ninh", n: 1, estimate: 20}]);
    expect(await told(traced, "provinces_34|P34-01|2024-Q2")).toEqual([
      'MTTQ Hà Nội: B4 "32" = 32',
      'MTTQ Hà Nội: B3 "10" = -10'
    ]);
    const country = await traced.view("QUA_SUAT|country|VN|2024-Q2|actual");
    expect(country?.parts.map(({unit, counted}) => `${unit.id} ${String(counted)}`)).toEqual([
      "P34-01 22",
      "P34-24 5"
    ]);
    const last = await traced.view("QUA_SUAT|country|VN|2024-Q4|actual");
    expect(last?.counted).toBeNull();
    expect(last?.parts.map(({unit, missing}) => `${unit.id} ${missing}`)).toEqual([
      "P34-01 1",
      "P34-24 2"
    ]);
  });

  it("are left out of the country where the country reports itself, with the reason", async () => {
    const warehouse = await givenFigures(
      listed(
        {placeId: "VN", period: "2024", value: "100"},
        {placeId: "P63-24", period: "2024", value: "10"}
      )
    );
    const traced = await tracedFigures(warehouse);
    expect((await traced.view("QUA_SUAT|country|VN|2024|actual"))?.parts).toMatchObject([
      {unit: {id: "VN"}, counted: 100}
    ]);
    const part = await traced.view("QUA_SUAT|country|VN|2024|actual|P34-24");
    expect(part?.cells?.beaten).toMatchObject([{term: {reason: "wider", value: 10}}]);
    expect((await traced.view("QUA_SUAT|provinces_34|P34-24|2024|actual"))?.counted).toBe(10);
  });

  it("are read as far as needed where a server knows no ranges", async () => {
    const warehouse = await givenFigures(
      quarterly("P63-24", "2023-Q1", "10"),
      quarterly("P63-01", "2024-Q1", "7")
    );
    const traced = await tracedFigures(warehouse, {servesRanges: false});
    expect((await traced.view("QUA_SUAT|provinces_34|P34-01|2024|actual"))?.counted).toBe(7);
    expect(traced.asked).toEqual([]);
  });

  it("follow a correction, with the file whose place it took, and leave the rest as it was packed", async () => {
    const warehouse = await givenFigures(
      quarterly("P63-24", "2024-Q1", "10", {}, {file: "first.csv"}),
      quarterly("P63-24", "2023-Q1", "9", {}, {file: "before.csv"})
    );
    await tracedFigures(warehouse);
    const corrected = quarterly("P63-24", "2024-Q1", "12", {}, {file: "second.csv", version: 2});
    await loadBatch(warehouse, [givenReturn(corrected)], givenClock);
    await runModels(warehouse);
    const traced = await tracedFigures(warehouse);
    const view = await traced.view("QUA_SUAT|provinces_34|P34-24|2024|actual");
    expect(view?.counted).toBe(12);
    expect(view?.record?.returns).toMatchObject([{file: "second.csv", supersedes: ["first.csv"]}]);
    expect((await untracedFigures(warehouse, traced)).wrong).toEqual([]);
  });
});
