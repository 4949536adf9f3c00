import {memoryUsage} from "node:process";
import {setTimeout} from "node:timers/promises";

import type {DuckDBConnection} from "@duckdb/node-api";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";

import {giveBackFreed} from "../../pipelines/load/freedMemory.ts";

const MEGABYTE = 1024 * 1024;
const ROWS =
  "select range as a, hash(range) as b, concat('text of ', range) as c from range(3000000)";

let instance: DuckDBInstance;
let connection: DuckDBConnection;
beforeEach(async () => {
  instance = await DuckDBInstance.create(":memory:", {memory_limit: "1GB", threads: "1"});
  connection = await instance.connect();
});
afterEach(() => {
  connection.closeSync();
  instance.closeSync();
});

describe("memory that the engine has freed", () => {
  it("stays with a process that holds little, and goes back where it holds much", async () => {
    await connection.run(`create table figures as ${ROWS}`);
    await connection.run("drop table figures");
    const held = memoryUsage.rss();
    const stop = giveBackFreed(2 * held);
    await setTimeout(500);
    stop();
    expect(held - memoryUsage.rss()).toBeLessThan(50 * MEGABYTE);
    await expectGivenBack(held);
  });

  it("goes back, too, where it held rows that were read and are no longer used", async () => {
    await readRows();
    await expectGivenBack(memoryUsage.rss());
  });
});

async function readRows(): Promise<void> {
  const read = await connection.runAndReadAll(ROWS);
  expect(read.currentRowCount).toBe(3_000_000);
}

async function expectGivenBack(held: number): Promise<void> {
  const stop = giveBackFreed(held / 2);
  try {
    await vi.waitFor(() => expect(held - memoryUsage.rss()).toBeGreaterThan(100 * MEGABYTE), {
      timeout: 20_000,
      interval: 100
    });
  } finally {
    stop();
  }
}
