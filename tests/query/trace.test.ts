import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {afterAll, beforeAll, describe, expect, it} from "vitest";

import {loadCorrections} from "../../pipelines/load/decisionsTable.ts";
import {appendJointDecision} from "../../pipelines/load/jointDecisions.ts";
import {appendValueCorrection} from "../../pipelines/load/valueCorrections.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {openWarehouse} from "../../pipelines/load/warehouse.ts";
import {runModels} from "../../pipelines/models/runModels.ts";
import type {TraceRequest} from "../../pipelines/query/trace.ts";
import {traceFigure} from "../../pipelines/query/trace.ts";
import {builtRelease} from "../export/builtRelease.ts";
import {givenReturn} from "../load/givenReturn.ts";
import {sharedWarehouse} from "../load/givenWarehouse.ts";
import {addReturns, givenFigures, listed, quarterly} from "../models/givenFigures.ts";
import {untracedSums} from "./tracedSums.ts";

const workshop = mkdtempSync(join(tmpdir(), "chung-tay-trace-"));
afterAll(() => rmSync(workshop, {recursive: true, force: true}));

const DECIDED = {
  reason: "cùng làm",
  decided_by: "Văn phòng Ban Chỉ đạo",
  decided_on: "2024-05-06"
};

/** `kind cell amount`, line by line. */
async function linesOf(warehouse: Warehouse, request: Partial<TraceRequest>) {
  const asked = {indicator: "QUA_SUAT", place: "P63-34", period: "2024", ...request};
  const {terms, figure} = await traceFigure(warehouse, asked);
  return [
    `= ${figure?.value ?? "nothing"}`,
    ...terms.map(({kind, cell, amount}) =>
      [kind, cell, amount].filter((part) => part !== null).join(" ")
    )
  ];
}

describe("the trace of a figure", () => {
  let warehouse: Warehouse;

  beforeAll(async () => {
    const inMillions = {indicator: "NHA_KINHPHI", unit: "VND", unitText: "triệu đồng"};
    warehouse = await sharedWarehouse();
    await addReturns(
      warehouse,
      // Thái Bình, quarter by quarter
      quarterly("P63-34", "2024-Q1", "10", {cell: "B1"}),
      quarterly("P63-34", "2024-Q2", "20", {cell: "B2"}),
      quarterly("P63-34", "2024-Q3", "40", {cell: "B3"}),
      // Nam Định, by running totals
      quarterly("P63-36", "2024-Q1", "10", {cell: "B1", basis: "year_to_date"}),
      quarterly(
        "P63-36",
        "2024-Q2",
        "32.5",
        {cell: "B2", basis: "year_to_date", period: "2024-H1"},
        {period: "2024-Q2"}
      ),
      // Ninh Bình, done and planned
      listed(
        {placeId: "P63-37", period: "2024", value: "70", cell: "B1"},
        {placeId: "P63-37", period: "2024", value: "90", cell: "B2", scenario: "target"}
      ),
      // Bắc Giang and Bắc Ninh became one; the second owes a return
      quarterly("P63-24", "2023-Q1", "10"),
      quarterly("P63-27", "2023-Q1", "20"),
      quarterly("P63-24", "2024-Q1", "15"),
      quarterly("P63-01", "2024-Q1", "1500000000", {...inMillions, rawText: "1.500"})
    );
  });
  afterAll(() => warehouse.close());

  it("gives the cells of a quarter, and those of the year for the year", async () => {
    expect(await linesOf(warehouse, {period: "2024-Q2"})).toEqual(["= 20", "cell B2 20"]);
    expect(await linesOf(warehouse, {period: "2024-h1"})).toEqual([
      "= 30",
      "cell B1 10",
      "cell B2 20"
    ]);
    expect((await linesOf(warehouse, {}))[0]).toBe("= 70");
  });

  it("takes the earlier running total off the later one where a quarter is their difference", async () => {
    const place = "P63-36";
    expect(await linesOf(warehouse, {place, period: "2024-Q2"})).toEqual([
      "= 22.5",
      "cell B1 -10",
      "cell B2 32.5"
    ]);
    expect(await linesOf(warehouse, {place, period: "2024-H1"})).toEqual([
      "= 32.5",
      "cell B2 32.5"
    ]);
  });

  it("keeps what is planned apart from what was done", async () => {
    const place = "P63-37";
    expect(await linesOf(warehouse, {place})).toEqual(["= 70", "cell B1 70"]);
    const scenario = "target";
    expect(await linesOf(warehouse, {place, scenario})).toEqual(["= 90", "cell B2 90"]);
  });

  it("follows the geography that is asked for, and says where a place has figures", async () => {
    const place = "R18-DBSH";
    const region = {place, geography: "regions_2018", period: "2024-Q2"};
    expect(await linesOf(warehouse, region)).toEqual([
      "= 42.5",
      "cell B2 20",
      "cell B1 -10",
      "cell B2 32.5"
    ]);
    // Bắc Ninh is a province of old, which did not report, and one of 2025, of which a part did.
    expect((await linesOf(warehouse, {place: "Bắc Ninh"}))[0]).toBe("= 15");
    expect((await linesOf(warehouse, {place: "bắc ninh", period: "2023"}))[0]).toBe("= 20");
    const asked = linesOf(warehouse, {geography: "provinces_34"});
    await expect(asked).rejects.toThrow(
      "P63-34 is no unit of provinces_34; its figures stand in as_reported"
    );
    await expect(linesOf(warehouse, {period: "2024-05"})).rejects.toThrow(
      "no such period: 2024-05; figures are of years, halves, nine months and quarters"
    );
  });

  it("names what is missing with its last value, and sums by office", async () => {
    const asked = {indicator: "QUA_SUAT", place: "P34-24", period: "2024-Q1"};
    const {missing, offices} = await traceFigure(warehouse, asked);
    expect(missing).toMatchObject([
      {
        ...{organisation: "MTTQ", place: "Bắc Ninh", period: "2024-Q1"},
        ...{why: "not_sent", last_value: "20", estimate: "20"}
      }
    ]);
    expect(
      offices.map(({office_place, amount, cells, missing: lacking}) =>
        [office_place, amount, cells, lacking].join(" ")
      )
    ).toEqual(["Bắc Giang 15 1 0", "Bắc Ninh  0 1"]);
  });

  it("gives the factor between the unit as written and that of the figure", async () => {
    const asked = {indicator: "NHA_KINHPHI", place: "P63-01", period: "2024"};
    expect((await traceFigure(warehouse, asked)).terms).toMatchObject([
      {raw_text: "1.500", unit_text: "triệu đồng", factor: "1000000", amount: "1500000000"}
    ]);
  });
});

it("shows a correction and a joint result as lines of their own, which add up", async () => {
  const dataDir = join(workshop, "decided");
  const wrong = quarterly("P63-34", "2024-Q1", "2500000", {cell: "C5"}, {file: "wrong.csv"});
  const partner = {file: "partner.csv", organisation: "CCB"};
  const warehouse = await givenFigures(
    wrong,
    quarterly("P63-34", "2024-Q1", "400", {cell: "C9"}, partner)
  );
  appendValueCorrection(dataDir, {
    ...DECIDED,
    decision: "correct",
    sha256: givenReturn(wrong).sha256,
    ...{file: "wrong.csv", sheet: "Biểu", cell: "C5"},
    ...{read_value: "2500000", corrected_value: "2500", source: "công văn 12"}
  });
  appendJointDecision(dataDir, {
    ...DECIDED,
    decision: "once",
    ...{indicator: "QUA_SUAT", place_id: "P63-34", period: "2024-Q1", value: "400"},
    ...{lead: "MTTQ", contributor: "CCB"}
  });
  await loadCorrections(warehouse, dataDir);
  await runModels(warehouse);
  for (const period of ["2024-Q1", "2024-H1", "2024-9M", "2024"]) {
    expect(await linesOf(warehouse, {period}), period).toEqual([
      "= 2500",
      "cell C9 400",
      "joint -400",
      "cell C5 2500000",
      "correction C5 -2497500"
    ]);
  }
  expect(await untracedSums(warehouse, 10)).toMatchObject({wrong: []});
});

it("the terms of every published figure of the shipped returns add up to it", async () => {
  const built = await builtRelease();
  const warehouse = await openWarehouse(built.warehouse, {readOnly: true});
  const {compared, wrong} = await untracedSums(warehouse, 20);
  warehouse.close();
  built.remove();
  expect(compared).toBeGreaterThan(2_000);
  expect(wrong).toEqual([]);
}, 1_200_000);
