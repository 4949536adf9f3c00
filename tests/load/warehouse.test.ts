import {spawn} from "node:child_process";
import {readFileSync, writeFileSync} from "node:fs";
import {resolve} from "node:path";

import {DuckDBInstance} from "@duckdb/node-api";
import {describe, expect, it} from "vitest";

import {OperatorError} from "../../pipelines/errors.ts";
import {loadBatch} from "../../pipelines/load/loadBatch.ts";
import {numberOf} from "../../pipelines/load/rows.ts";
import {openWarehouse} from "../../pipelines/load/warehouse.ts";
import {givenClock, givenReturn} from "./givenReturn.ts";
import {givenPath, givenWarehouse, reopened} from "./givenWarehouse.ts";

const root = resolve(import.meta.dirname, "../..");

describe("opening a warehouse", () => {
  it("makes one where there is none, also after a run that was killed while making it", async () => {
    const path = givenPath();
    writeFileSync(path, "");
    const warehouse = await reopened(path);
    expect(await numberOf(warehouse.connection, "select count(*) from raw.returns")).toBe(0);
  });

  it("makes none for reading", async () => {
    const path = givenPath();
    await expect(openWarehouse(path, {readOnly: true})).rejects.toThrow(OperatorError);
    await expect(openWarehouse(path, {readOnly: true})).rejects.toThrow(`no warehouse at ${path}`);
  });

  it("refuses a file that is no database, in one sentence", async () => {
    const path = givenPath();
    writeFileSync(path, "đây không phải là kho dữ liệu\n".repeat(1000));
    await expect(openWarehouse(path)).rejects.toThrow(
      /damaged or no DuckDB file.*ingest the returns again$/
    );
    expect(readFileSync(path, "utf8")).toMatch(/^đây/);
  });

  it("refuses a database that is no warehouse", async () => {
    const path = givenPath();
    const instance = await DuckDBInstance.create(path);
    const connection = await instance.connect();
    await connection.run("create table sales (amount integer)");
    connection.closeSync();
    instance.closeSync();
    await expect(openWarehouse(path)).rejects.toThrow("no warehouse of returns");
  });

  it("refuses a warehouse of another layout", async () => {
    const warehouse = await givenWarehouse();
    await warehouse.connection.run("update raw.warehouse set layout = 99");
    warehouse.close();
    await expect(openWarehouse(warehouse.path)).rejects.toThrow("has layout 99");
  });

  // An option that the engine does not know under that name at that moment is ignored without a word.
  it("has texts stored by the dictionaries that are quick to make", async () => {
    const {connection} = await givenWarehouse();
    await connection.run(
      "create table texts as select concat('Xã ', i % 300) as place from range(20_000) as rows(i)"
    );
    await connection.run("checkpoint");
    const stored = await connection.runAndReadAll(
      "select distinct compression from pragma_storage_info('texts') where segment_type = 'VARCHAR'"
    );
    expect(stored.getRowsJson()).toEqual([["DICT_FSST"]]);
  });

  it("names the process that has it open", async () => {
    const warehouse = await givenWarehouse();
    const result = await inChild(
      `import {openWarehouse} from "./pipelines/load/warehouse.ts";
       await openWarehouse(${JSON.stringify(warehouse.path)}).catch((error) => console.log(error.name, error.message));`
    );
    expect(result).toContain("OperatorError");
    expect(result).toContain(`in use by process ${process.pid}`);
  });
});

describe("a process killed while it loads", () => {
  it("leaves whole batches or none, and a warehouse that opens", async () => {
    const path = givenPath();
    (await openWarehouse(path)).close();
    for (let kill = 1; kill <= 4; kill += 1) {
      await killedAfter(
        kill * 250,
        `
        import {openWarehouse} from "./pipelines/load/warehouse.ts";
        import {loadBatch} from "./pipelines/load/loadBatch.ts";
        import {givenReturn} from "./tests/load/givenReturn.ts";
        const warehouse = await openWarehouse(${JSON.stringify(path)});
        console.log("open");
        for (let batch = 0; ; batch += 1) {
          await loadBatch(warehouse, Array.from({length: 50}, (_, index) => givenReturn({
            file: "${kill}-" + batch + "-" + index,
            observations: Array.from({length: 20}, () => ({period: "2024-Q1", value: "1"}))
          })));
        }`
      );
      const warehouse = await openWarehouse(path);
      const count = (sql: string) => numberOf(warehouse.connection, sql);
      const returns = await count("select count(*) from raw.returns");
      expect(returns % 50).toBe(0);
      expect(await count("select count(*) from raw.observations")).toBe(returns * 20);
      expect(await count("select coalesce(sum(returns), 0) from raw.batches")).toBe(returns);
      expect(await count("select count(distinct file) from raw.inbox")).toBe(returns);
      warehouse.close();
    }
    const warehouse = await reopened(path);
    expect(
      await numberOf(warehouse.connection, "select count(*) from raw.returns")
    ).toBeGreaterThan(0);
    const last = givenReturn({file: "last.csv", observations: [{period: "2024", value: "1"}]});
    expect((await loadBatch(warehouse, [last], givenClock)).observations).toBe(1);
  }, 60_000);
});

function inChild(script: string): Promise<string> {
  const child = spawnScript(script);
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((done) => child.once("exit", () => done(output)));
}

/** Kills the child the given time after it says that it has opened the warehouse. */
function killedAfter(milliseconds: number, script: string): Promise<void> {
  const child = spawnScript(script);
  child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), milliseconds));
  return new Promise((done) => child.once("exit", () => done()));
}

function spawnScript(script: string) {
  return spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"]
  });
}
