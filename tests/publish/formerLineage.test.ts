import {mkdirSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";

import {describe, expect, it} from "vitest";

import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {writeLineage} from "../../pipelines/publish/lineage/writeLineage.ts";
import {givenPath} from "../load/givenWarehouse.ts";
import {addReturns, givenFigures, quarterly} from "../models/givenFigures.ts";

const FILES = ["HB_SUAT.bin", "QUA_SUAT.bin", "index.json"];

describe("the lineage of a release after another one", () => {
  it("has the bytes that are written from nothing, with the files and blocks in which nothing has moved taken over", async () => {
    const {warehouse, former} = await givenLineage();
    const whole = await written(warehouse);
    // what is taken over is not read here
    await warehouse.connection.run(`
      update intermediate.lineage set body = 'gone'
      where (topic_id, year) not in (select topic_id, year from moved_blocks)`);
    const directory = await written(warehouse, former);
    expect(inode(directory, "HB_SUAT.bin")).toBe(inode(former, "HB_SUAT.bin"));
    expect(inode(directory, "QUA_SUAT.bin")).not.toBe(inode(former, "QUA_SUAT.bin"));
    expect(contents(directory)).toEqual(contents(whole));
    await warehouse.connection.run("delete from intermediate.lineage");
    expect(contents(await written(warehouse))).toEqual(contents(whole));
  });

  it("takes over no block that is damaged, and no file of another length", async () => {
    const {warehouse, former} = await givenLineage();
    const path = join(former, "lineage", "QUA_SUAT.bin");
    const damaged = readFileSync(path);
    damaged.fill(0, 0, 3);
    writeFileSync(path, damaged);
    writeFileSync(join(former, "lineage", "HB_SUAT.bin"), "short");
    const directory = await written(warehouse, former);
    expect(contents(directory)).toEqual(contents(await written(warehouse)));
  });

  it("is written whole where the one before says nothing of its blocks, or its files are gone", async () => {
    const {warehouse, former} = await givenLineage();
    const whole = contents(await written(warehouse));
    rmSync(join(former, "lineage"), {recursive: true});
    expect(contents(await written(warehouse, former))).toEqual(whole);
    writeFileSync(join(former, "lineage.json"), "{");
    expect(contents(await written(warehouse, former))).toEqual(whole);
  });
});

/** Two years of one indicator and one of another are published; of the first, another return has come since. */
async function givenLineage(): Promise<{readonly warehouse: Warehouse; readonly former: string}> {
  const warehouse = await givenFigures(
    quarterly("P63-24", "2023-Q1", "10"),
    quarterly("P63-24", "2025-Q1", "11"),
    quarterly("P63-24", "2025-Q2", "30", {indicator: "HB_SUAT"})
  );
  const former = await written(warehouse);
  await addReturns(warehouse, quarterly("P63-01", "2025-Q1", "40"));
  return {warehouse, former};
}

async function written({connection}: Warehouse, former?: string): Promise<string> {
  const directory = givenPath();
  mkdirSync(directory);
  await writeLineage(connection, directory, former);
  return directory;
}

function contents(directory: string): readonly string[] {
  return FILES.map((name) => readFileSync(join(directory, "lineage", name), "base64"));
}

function inode(directory: string, name: string): number {
  return statSync(join(directory, "lineage", name)).ino;
}
