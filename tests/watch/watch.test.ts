import type {ChildProcess} from "node:child_process";
import {spawn} from "node:child_process";
import {once} from "node:events";
import {copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join, resolve} from "node:path";
import {setTimeout} from "node:timers/promises";

import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, afterEach, beforeEach, describe, expect, it, vi} from "vitest";

import {OperatorError} from "../../pipelines/errors.ts";
import {parquetRows} from "../../pipelines/parquetRows.ts";
import {build} from "../../pipelines/run.ts";
import type {WatchedRun} from "../../pipelines/watch.ts";
import {watchInbox} from "../../pipelines/watch.ts";
import {copyCodelists} from "../load/copyCodelists.ts";
import {differences, filesOf, folderOf} from "../publish/publishedFiles.ts";

const PUBLISHED = resolve(import.meta.dirname, "../../data/returns/published");
const FIRST_ROUND_2020 = "relief/fatherland-front-2020-10-19.csv";
const SECOND_ROUND_2020 = "relief/fatherland-front-2020-11-20.xlsx";
const ROUNDS_2024 = [
  "relief/fatherland-front-2024-09-15.xlsx",
  "relief/fatherland-front-2024-09-18.xlsx"
];
const BILLION = 1_000_000_000;

const workshop = mkdtempSync(join(tmpdir(), "chung-tay-watch-"));
afterAll(() => rmSync(workshop, {recursive: true, force: true}));

let count = 0;
let watched: Watched | null = null;
beforeEach(() => {
  watched = null;
});
afterEach(() => watched?.end());

interface Watched {
  readonly inbox: string;
  readonly outDir: string;
  readonly warehouse: string;
  readonly dataDir: string;
  readonly faults: readonly string[];
  /** The next run that ends. */
  next(): Promise<WatchedRun>;
  end(): Promise<void>;
}

function given(...files: readonly string[]): Watched {
  count += 1;
  const folder = join(workshop, String(count));
  const inbox = join(folder, "inbox");
  mkdirSync(inbox, {recursive: true});
  for (const file of files) drop(inbox, file);
  const outDir = join(folder, "release");
  const warehouse = join(folder, "warehouse.duckdb");
  const dataDir = join(folder, "data");
  copyCodelists(dataDir);
  const end = new AbortController();
  const faults: string[] = [];
  const runs: WatchedRun[] = [];
  let told = 0;
  let wake: () => void = () => undefined;
  const whole = watchInbox(
    {dataDir, warehouse},
    {
      ...{returnsDir: inbox, outDir, signal: end.signal},
      onRun: (run) => {
        runs.push(run);
        wake();
      },
      onFault: (fault: OperatorError) => void faults.push(fault.message)
    }
  );
  watched = {
    ...{inbox, outDir, warehouse, dataDir, faults},
    async next() {
      told += 1;
      while (runs.length < told) await new Promise<void>((resolve) => (wake = resolve));
      return runs[told - 1] as WatchedRun;
    },
    async end() {
      end.abort();
      await whole;
    }
  };
  return watched;
}

/** As a copy that takes a moment: the name is there before the content is. */
function drop(inbox: string, file: string): void {
  const path = join(inbox, basename(file));
  writeFileSync(path, "");
  copyFileSync(join(PUBLISHED, file), path);
}

/** What the published cells of the year add up to. */
async function relief2020(outDir: string): Promise<number> {
  const rows = parquetRows(folderOf(outDir), ["tables/observations/2020.parquet"]);
  const engine = await DuckDBInstance.create(":memory:");
  const connection = await engine.connect();
  try {
    const sum = await connection.runAndReadAll(
      `select sum(value)::double from ${rows} where indicator = 'CUUTRO_PHANBO'`
    );
    return Number(sum.getRowsJS()[0]?.[0]);
  } finally {
    connection.closeSync();
    engine.closeSync();
  }
}

/** A process that has the ledger open until it is killed. */
async function heldElsewhere(warehouse: string): Promise<ChildProcess> {
  const code = `
    import {DuckDBInstance} from "@duckdb/node-api";
    const instance = await DuckDBInstance.create(${JSON.stringify(warehouse)});
    console.log("open");
    setInterval(() => instance, 1_000);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code], {
    stdio: ["ignore", "pipe", "inherit"]
  });
  await once(child.stdout, "data");
  return child;
}

function rejectedIn(outDir: string): readonly string[] {
  const text = readFileSync(join(folderOf(outDir), "returns.json"), "utf8");
  const {rows} = JSON.parse(text) as {rows: readonly {file: string; status: string}[]};
  return rows.filter(({status}) => status === "rejected").map(({file}) => file);
}

describe("watching an inbox", () => {
  it("publishes what comes in, to the very files of a build from nothing, and shows what it refused", async () => {
    const {inbox, outDir, warehouse, dataDir, ...watch} = given(FIRST_ROUND_2020);
    const first = await watch.next();
    expect(first.report.returns.map(({status}) => status)).toEqual(["accepted"]);
    expect(await relief2020(outDir)).toBe(20 * BILLION);

    drop(inbox, SECOND_ROUND_2020);
    const second = await watch.next();
    expect(second.report.read).toBe(1);
    expect(second.release?.number).toBe(2);
    expect(await relief2020(outDir)).toBe(65 * BILLION);

    writeFileSync(join(inbox, "rubbish.xlsx"), "no workbook");
    const third = await watch.next();
    expect(third.release?.release).toBe(second.release?.release);
    expect(rejectedIn(outDir)).toEqual(["rubbish.xlsx"]);

    rmSync(join(inbox, "rubbish.xlsx"));
    expect((await watch.next()).release).toBeNull();
    await watch.end();
    const whole = join(workshop, "whole");
    await build({dataDir, warehouse}, {outDir: whole});
    expect(differences(filesOf(outDir), filesOf(whole))).toEqual([]);
    expect(watch.faults).toEqual([]);
  });

  it("waits for what comes one after the other, without a word of its own ledger", async () => {
    const {inbox, outDir, faults, ...watch} = given();
    expect((await watch.next()).release).toBeNull();
    const whole = [FIRST_ROUND_2020, SECOND_ROUND_2020, ...ROUNDS_2024];
    for (const file of whole) {
      drop(inbox, file);
      await setTimeout(60);
    }
    const accepted: string[] = [];
    while (accepted.length < whole.length) {
      const {report} = await watch.next();
      const read = report.returns.filter(({status}) => status !== "unchanged");
      accepted.push(...read.map(({file}) => file));
    }
    expect(accepted.toSorted()).toEqual(whole.map((file) => basename(file)).toSorted());
    expect(faults).toEqual([]);
    expect(await relief2020(outDir)).toBe(65 * BILLION);
  }, 60_000);

  it("follows the lists of stewards, and waits for a ledger that is in use", async () => {
    const {inbox, outDir, dataDir, warehouse, ...watch} = given(FIRST_ROUND_2020);
    const before = await watch.next();
    const list = join(dataDir, "codelists", "indicators.csv");
    const text = readFileSync(list, "utf8");
    expect(text).toContain("Cứu trợ: tiếp nhận");
    writeFileSync(list, text.replace("Cứu trợ: tiếp nhận", "Cứu trợ khẩn cấp: tiếp nhận"));
    const after = await watch.next();
    expect(after.release?.release).not.toBe(before.release?.release);
    expect(readFileSync(join(folderOf(outDir), "indicators.json"), "utf8")).toContain("khẩn cấp");

    const holder = await heldElsewhere(warehouse);
    drop(inbox, SECOND_ROUND_2020);
    await vi.waitFor(() => expect(watch.faults).toHaveLength(1), {timeout: 60_000});
    expect(watch.faults[0]).toContain(`in use by process ${holder.pid}`);
    holder.kill();
    expect((await watch.next()).report.read).toBe(1);
    expect(watch.faults).toHaveLength(1);
  });

  it("refuses a folder that is not there in one sentence", async () => {
    const places = {dataDir: join(workshop, "data"), warehouse: join(workshop, "none.duckdb")};
    const watch = watchInbox(places, {
      returnsDir: join(workshop, "nowhere"),
      outDir: join(workshop, "none"),
      signal: new AbortController().signal,
      onRun: () => undefined,
      onFault: () => undefined
    });
    await expect(watch).rejects.toThrow(OperatorError);
  });
});
