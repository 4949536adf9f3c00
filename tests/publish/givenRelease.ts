import {join} from "node:path";

import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {runModels} from "../../pipelines/models/runModels.ts";
import {publish} from "../../pipelines/publish/publish.ts";
import {showRelease} from "../../pipelines/query/sql/releaseTables.ts";
import {runReview} from "../../pipelines/review/runReview.ts";
import {inMemory} from "../export/reimport.ts";
import type {GivenOffice} from "../load/givenDecisions.ts";
import {givenOffice} from "../load/givenDecisions.ts";
import type {GivenReturn} from "../load/givenReturn.ts";
import {quarterly} from "../models/givenFigures.ts";

/** Of two provinces and two years. */
export const RETURNS = [
  quarterly("P63-24", "2023-Q1", "10", {}, {file: "a.csv"}),
  quarterly("P63-27", "2023-Q1", "20", {}, {file: "b.csv"}),
  quarterly("P63-24", "2024-Q1", "15.5", {}, {file: "c.csv"}),
  quarterly("P63-27", "2024-Q1", "21", {}, {file: "d.csv"})
];

export async function office(...returns: readonly GivenReturn[]): Promise<GivenOffice> {
  const given = await givenOffice();
  await given.receive(...returns);
  return given;
}

/** The folder of the release that is published. */
export async function published(warehouse: Warehouse, outDir: string): Promise<string> {
  await runModels(warehouse);
  await runReview(warehouse);
  const {release} = await publish(warehouse, outDir, {isDemonstration: false});
  return join(outDir, release);
}

/** What `chung-tay sql --release` gives. */
export const asked = (release: string, sql: string) =>
  inMemory(async (connection) => {
    await showRelease(connection, release);
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  });
