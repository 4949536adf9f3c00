import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {blobValue} from "@duckdb/node-api";
import {expect, it} from "vitest";

import {loadBatch} from "../../pipelines/load/loadBatch.ts";
import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {runModels} from "../../pipelines/models/runModels.ts";
import {formerBlock} from "../../pipelines/publish/lineage/formerBlock.ts";
import {writeLineage} from "../../pipelines/publish/lineage/writeLineage.ts";
import {givenClock, givenReturn} from "../load/givenReturn.ts";
import {givenFigures, quarterly} from "../models/givenFigures.ts";
import {tracedFigures, untracedFigures} from "./tracedFigures.ts";

it("packs again the records of the place that a return tells of, and takes over the others as they are", async () => {
  const warehouse = await givenFigures(
    quarterly("P63-24", "2024-Q1", "10"),
    quarterly("P63-01", "2024-Q1", "20")
  );
  await packed(warehouse);
  // what is taken over is known by its damage
  const body = await bodyOf(warehouse);
  recordOf(body, "P34-01").fill(0);
  await warehouse.connection.run("update intermediate.lineage set body = $1 where year = 2024", [
    blobValue(body)
  ]);
  const before = Buffer.from(recordOf(body, "P34-24"));
  await received(warehouse, quarterly("P63-27", "2024-Q1", "5"));
  await packed(warehouse);
  const after = await bodyOf(warehouse);
  expect(recordOf(after, "P34-01").every((byte) => byte === 0)).toBe(true);
  expect(Buffer.from(recordOf(after, "P34-24")).equals(before)).toBe(false);
});

it("packs a record again where the place of what it names was taken by another return", async () => {
  const warehouse = await givenFigures(
    quarterly("P63-24", "2024-Q1", "10", {}, {file: "a.csv"}),
    quarterly("P63-01", "2024-Q1", "20", {}, {file: "b.csv"})
  );
  await packed(warehouse);
  await received(warehouse, quarterly("P63-01", "2024-Q1", "21", {}, {file: "c.csv", version: 2}));
  await packed(warehouse);
  await received(warehouse, quarterly("P63-24", "2024-Q2", "1", {}, {file: "d.csv"}));
  const traced = await tracedFigures(warehouse);
  const view = await traced.view("QUA_SUAT|provinces_34|P34-01|2024|actual");
  expect(view?.record?.returns).toMatchObject([{file: "c.csv", supersedes: ["b.csv"]}]);
  expect((await untracedFigures(warehouse, traced)).wrong).toEqual([]);
});

it("packs a record again where an older version of what it names comes in late, as all of it would be", async () => {
  const warehouse = await givenFigures(
    quarterly("P63-24", "2024-Q1", "10", {}, {file: "second.csv", version: 2}),
    quarterly("P63-01", "2024-Q1", "20", {}, {file: "other.csv"})
  );
  await packed(warehouse);
  await received(
    warehouse,
    quarterly("P63-24", "2024-Q1", "9", {}, {file: "first.csv", version: 1})
  );
  await packed(warehouse);
  const kept = await bodyOf(warehouse);
  await runModels(warehouse, {isFull: true});
  const traced = await tracedFigures(warehouse);
  expect(Buffer.from(kept).equals(Buffer.from(await bodyOf(warehouse)))).toBe(true);
  const view = await traced.view("QUA_SUAT|provinces_34|P34-24|2024|actual");
  expect(view?.record?.returns).toMatchObject([{file: "second.csv", supersedes: ["first.csv"]}]);
});

it("leaves what was computed again as it was packed, unless a record or a figure is not what it was", async () => {
  const warehouse = await givenFigures(
    quarterly("P63-24", "2023-Q1", "10"),
    quarterly("P63-24", "2024-Q1", "20")
  );
  const {connection} = warehouse;
  await packed(warehouse);
  await connection.run(`
    update intermediate.lineage set is_stale = true, digest = 'left as it was';
    update intermediate.figures set value = 21 where year = 2024 and geography = 'country'`);
  await packed(warehouse);
  const years = await rowsOf(
    connection,
    `select year, digest = 'left as it was' as is_left, is_stale from intermediate.lineage
     join (select distinct topic_id, indicator from intermediate.subjects) using (topic_id)
     where indicator = 'QUA_SUAT' and year < 2025 order by year`
  );
  expect(years).toEqual([
    {year: 2023, is_left: true, is_stale: false},
    {year: 2024, is_left: false, is_stale: false}
  ]);
});

it("packs anew what other code has packed", async () => {
  const warehouse = await givenFigures(quarterly("P63-24", "2024-Q1", "10"));
  const {connection} = warehouse;
  await packed(warehouse);
  const body = Buffer.from(await bodyOf(warehouse));
  await connection.run("update intermediate.lineage set body = 'packed otherwise'::blob");
  await packed(warehouse);
  expect(Buffer.from(await bodyOf(warehouse)).equals(body)).toBe(false);
  await connection.run("comment on table intermediate.lineage is 'of another version'");
  await packed(warehouse);
  expect(Buffer.from(await bodyOf(warehouse)).equals(body)).toBe(true);
});

async function packed({connection}: Warehouse): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "chung-tay-kept-records-"));
  await writeLineage(connection, folder);
  rmSync(folder, {recursive: true, force: true});
}

async function received(
  warehouse: Warehouse,
  given: Parameters<typeof givenReturn>[0]
): Promise<void> {
  await loadBatch(warehouse, [givenReturn(given)], givenClock);
  await runModels(warehouse);
}

async function bodyOf({connection}: Warehouse): Promise<Uint8Array> {
  const found = await connection.runAndReadAll(
    "select body from intermediate.lineage where year = 2024"
  );
  return Uint8Array.from(found.getRowObjectsJS()[0]?.["body"] as Uint8Array);
}

/** The packed bytes of the record of a home, in the block itself. */
function recordOf(body: Uint8Array, home: string): Uint8Array {
  const block = formerBlock(body, new Set());
  const found = block.units.get(home);
  if (found === undefined) throw new Error(`no record of ${home}`);
  return block.bytesOf(found.unit);
}
