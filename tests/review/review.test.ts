import {describe, expect, it} from "vitest";

import {loadBatch} from "../../pipelines/load/loadBatch.ts";
import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {runModels} from "../../pipelines/models/runModels.ts";
import {runReview} from "../../pipelines/review/runReview.ts";
import type {GivenObservation, GivenReturn} from "../load/givenReturn.ts";
import {givenClock, givenReturn} from "../load/givenReturn.ts";
import {givenWarehouse} from "../load/givenWarehouse.ts";

const at = (
  period: string,
  value: string,
  more: Partial<GivenObservation> = {}
): GivenObservation => ({placeId: "P63-34", period, value, ...more});

async function reviewed(...returns: readonly GivenReturn[]): Promise<Warehouse> {
  const warehouse = await givenWarehouse();
  await addReviewed(warehouse, ...returns);
  return warehouse;
}

async function addReviewed(warehouse: Warehouse, ...returns: readonly GivenReturn[]) {
  await loadBatch(warehouse, returns.map(givenReturn), givenClock);
  await runModels(warehouse);
  await runReview(warehouse);
}

/** `code file cell`, as the mart has them. */
async function findingsOf({connection}: Warehouse): Promise<readonly string[]> {
  const rows = await rowsOf(
    connection,
    "select concat_ws(' ', code, file, cell) as finding from findings where stage = 'review' order by all"
  );
  return rows.map(({finding}) => String(finding));
}

async function messageOf({connection}: Warehouse): Promise<string> {
  const [row] = await rowsOf(connection, "select message_en from findings where stage = 'review'");
  return String(row?.["message_en"]);
}

describe("a running total", () => {
  const running = (file: string, date: string, value: string, rawText = value): GivenReturn => ({
    file,
    observations: [
      at(date, value, {placeId: "VN", basis: "programme_to_date", rawText, indicator: "NHA_HOTRO"})
    ]
  });

  it("that falls is told at the later cell, with both values", async () => {
    const warehouse = await reviewed(
      running("may-31.csv", "2025-05-31", "203048", "203.048"),
      running("may-11.csv", "2025-05-11", "209000", "gần 209.000")
    );
    expect(await findingsOf(warehouse)).toEqual(["review.running-total-falls may-31.csv C2"]);
    const message = await messageOf(warehouse);
    for (const part of ["203.048", "gần 209.000", "31/05/2025", "11/05/2025", "may-11.csv"]) {
      expect(message).toContain(part);
    }
  });

  it("that stays or rises is not", async () => {
    const warehouse = await reviewed(
      running("a.csv", "2025-05-11", "203048"),
      running("b.csv", "2025-05-31", "203048"),
      running("c.csv", "2025-06-07", "205115")
    );
    expect(await findingsOf(warehouse)).toEqual([]);
  });

  it("of a year begins anew with the next year", async () => {
    const toDate = {basis: "year_to_date"} as const;
    const warehouse = await reviewed({
      observations: [at("2024", "100", toDate), at("2025-Q1", "20", toDate)]
    });
    expect(await findingsOf(warehouse)).toEqual([]);
  });

  it("of another house type or organisation is another one", async () => {
    const running = {basis: "programme_to_date"} as const;
    const warehouse = await reviewed(
      {observations: [at("2024-01-01", "100", {...running, houseType: "TINH_NGHIA"})]},
      {organisation: "HND", observations: [at("2024-02-01", "20", running)]}
    );
    expect(await findingsOf(warehouse)).toEqual([]);
  });
});

describe("two returns", () => {
  it("that give one thing different values are told, at the later one", async () => {
    const warehouse = await reviewed(
      {file: "a.csv", form: "housing", observations: [at("2024", "100")]},
      {file: "b.csv", form: "programme-document", observations: [at("2024", "90"), at("2023", "5")]}
    );
    expect(await findingsOf(warehouse)).toEqual(["review.same-period-two-values b.csv C2"]);
  });

  it("that give it the same value, or another basis, are not", async () => {
    const warehouse = await reviewed(
      {file: "a.csv", observations: [at("2024", "100")]},
      {file: "b.csv", observations: [at("2024", "100"), at("2024", "100", {basis: "year_to_date"})]}
    );
    expect(await findingsOf(warehouse)).toEqual([]);
  });

  it("that revise the plan of a year from quarter to quarter are not", async () => {
    const plan = (period: string, value: string): GivenReturn => ({
      form: "joint-programme-quarterly",
      placeId: "P63-34",
      period,
      observations: [at("2024", value, {scenario: "target"})]
    });
    const warehouse = await reviewed(plan("2024-Q1", "100"), plan("2024-Q2", "120"));
    expect(await findingsOf(warehouse)).toEqual([]);
  });
});

describe("a year-to-date value", () => {
  const quarters = (second: string): GivenReturn => ({
    file: "a.csv",
    observations: [
      at("2024-Q1", "100", {basis: "year_to_date"}),
      at("2024-Q2", "50"),
      at("2024-H1", second, {basis: "year_to_date"})
    ]
  });

  it("that is not the one before it plus the period is told", async () => {
    const warehouse = await reviewed(quarters("160"));
    expect(await findingsOf(warehouse)).toEqual(["review.cumulative-not-sum a.csv C4"]);
    expect(await messageOf(warehouse)).toContain("150");
  });

  it("that is, is not", async () => {
    expect(await findingsOf(await reviewed(quarters("150")))).toEqual([]);
  });
});

describe("the figure of a region", () => {
  const lowlands = ["P34-01", "P34-22", "P34-24", "P34-31", "P34-33", "P34-37"];
  const list = (whole: string, places = lowlands): GivenReturn => ({
    file: "a.csv",
    observations: [
      at("2026", whole, {placeId: "R25-DBSH"}),
      ...places.map((placeId) => at("2026", "10", {placeId}))
    ]
  });

  it("is told where all its provinces reported and add up to something else", async () => {
    const warehouse = await reviewed(list("61"));
    expect(await findingsOf(warehouse)).toEqual(["review.regions-differ-from-country a.csv C2"]);
    expect(await messageOf(warehouse)).toContain("all its 6 provinces");
  });

  it("is let pass where they add up, and where one of them is missing", async () => {
    expect(await findingsOf(await reviewed(list("60")))).toEqual([]);
    expect(await findingsOf(await reviewed(list("61", lowlands.slice(1))))).toEqual([]);
  });
});

describe("reviewing again", () => {
  it("judges only the offices that changed, and comes to what a whole review comes to", async () => {
    const falls = (organisation: string): GivenReturn => ({
      file: `${organisation}.csv`,
      organisation,
      observations: [
        at("2024-01-01", "100", {basis: "programme_to_date"}),
        at("2024-02-01", "90", {basis: "programme_to_date"})
      ]
    });
    const warehouse = await reviewed(falls("MTTQ"));
    await addReviewed(warehouse, falls("HND"));
    const both = [
      "review.running-total-falls HND.csv C3",
      "review.running-total-falls MTTQ.csv C3"
    ];
    expect(await findingsOf(warehouse)).toEqual(both);
    await runReview(warehouse);
    expect(await findingsOf(warehouse)).toEqual(both);
    await warehouse.connection.run("drop table intermediate.reviewed");
    await runReview(warehouse);
    expect(await findingsOf(warehouse)).toEqual(both);
  });

  it("drops what a correction has mended", async () => {
    const quarter = (value: string, version: number): GivenReturn => ({
      form: "joint-programme-quarterly",
      placeId: "P63-34",
      period: "2024-Q2",
      version,
      observations: [
        at("2024-Q1", "100", {basis: "year_to_date"}),
        at("2024-H1", value, {basis: "year_to_date"})
      ]
    });
    const warehouse = await reviewed(quarter("90", 1));
    expect(await findingsOf(warehouse)).toHaveLength(1);
    await addReviewed(warehouse, quarter("190", 2));
    expect(await findingsOf(warehouse)).toEqual([]);
  });
});
