import {execFileSync, spawn} from "node:child_process";
import {existsSync, mkdtempSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, it} from "vitest";

import type {SqlAnswer} from "../../pipelines/query/sql/protocol.ts";
import {runSql} from "../../pipelines/query/sql/runSql.ts";
import {runSqlProcess} from "../../pipelines/sqlProcess.ts";
import {COMMAND} from "../cli/runCli.ts";

let folder: string;
let warehouse: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "chung-tay-hostile-"));
  warehouse = join(folder, "w.duckdb");
  const instance = await DuckDBInstance.create(warehouse);
  const connection = await instance.connect();
  await connection.run("create table numbers as select range as n from range(100)");
  await connection.run(
    "create table releases (number integer, release varchar, released_at timestamp)"
  );
  connection.closeSync();
  instance.closeSync();
});

afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Why a query is refused before it runs; "answered" where it is not. In this process: none of these may do harm. */
async function refusalOf(sql: string): Promise<string> {
  const request = {source: {warehouse}, sql, limit: 10, memory: "1GB"};
  return runSql(request, () => Promise.resolve()).then(
    () => "answered",
    (error: unknown) => (error instanceof Error ? error.message : String(error))
  );
}

/** The reason why there is no answer; "answered" where there is one. */
async function reasonFor(sql: string, seconds = 20): Promise<string> {
  const request = {source: {warehouse}, sql, limit: 10};
  try {
    await runSqlProcess(request, {seconds, onAnswer: () => undefined});
    return "answered";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function rowsFor(sql: string): Promise<unknown[]> {
  const rows: unknown[] = [];
  const onAnswer = (answer: SqlAnswer) => {
    if (answer.kind === "rows") rows.push(...answer.rows);
  };
  await runSqlProcess({source: {warehouse}, sql, limit: null}, {seconds: 20, onAnswer});
  return rows;
}

const OUT = () => join(folder, "stolen");
const HOSTILE: readonly (readonly [string, () => string, RegExp])[] = [
  ["writes a file", () => `copy numbers to '${OUT()}'`, /only reading/],
  ["exports the database", () => `export database '${OUT()}'`, /only reading|one query at a time/],
  ["opens another database", () => `attach '${OUT()}' as other`, /only reading|failed/],
  ["installs an extension", () => "install httpfs", /only reading/],
  ["loads an extension", () => "load json", /only reading/],
  ["changes a setting", () => "set memory_limit = '100GB'", /only reading/],
  ["resets a setting", () => "reset memory_limit", /only reading/],
  ["uses a pragma", () => "pragma database_list", /only reading|failed|one query at a time/],
  ["changes a table", () => "delete from numbers", /only reading|read-only/],
  ["makes a table", () => "create temp table t as from numbers", /only reading/],
  ["reads a CSV file", () => "from read_csv('package.json')", /without read_csv/],
  ["reads a text file", () => "from read_text('/etc/passwd')", /without read_text/],
  ["reads a file by its name", () => "from 'package.json'", /failed|only reading/],
  ["reads over the network", () => "from 'https://example.org/a.csv'", /failed/],
  ["lists files", () => "from glob('*')", /without glob/],
  ["reads the environment", () => "select getenv('HOME')", /without getenv/],
  [
    "writes a log",
    () => `from enable_logging(storage = 'file', storage_path = '${OUT()}')`,
    /without enable_logging/
  ],
  ["hides a function in quotes", () => `from "read_text"('/etc/passwd')`, /without read_text/],
  [
    "hides a query in a text",
    () => "from query('from read_text(''/etc/passwd'')')",
    /without query/
  ],
  ["asks two queries", () => "select 1; drop table numbers", /one query at a time, not 2/],
  ["asks nothing", () => "-- nothing", /one query at a time, not 0/]
];

const HUNGRY: readonly (readonly [string, string])[] = [
  ["fills the memory with text", "select repeat('x', 2000000000) || n from numbers"],
  ["collects without end", "select list(a.range) from range(100000000) a, range(100) b"]
];

const ENDLESS =
  "with recursive a as (select 1 as n union all select n + 1 from a) select max(n) from a";

describe("a query that is not to be trusted", () => {
  it("is refused with the right reason, and nothing is written", async () => {
    const before = readdirSync(folder).sort();
    const wrong: string[] = [];
    for (const [name, sql, wanted] of HOSTILE) {
      const reason = await refusalOf(sql());
      if (!wanted.test(reason)) wrong.push(`${name}: ${reason}`);
    }
    expect(wrong).toEqual([]);
    expect(existsSync(OUT())).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(before);
  }, 90_000);

  it.each(HUNGRY)(
    "is ended where it %s, and what started it is unharmed",
    async (_, sql) => {
      expect(await reasonFor(sql)).toMatch(/more memory than|took more than it may have/);
    },
    30_000
  );

  it("is ended at the deadline, and says so", async () => {
    expect(await reasonFor(ENDLESS, 2)).toMatch(/ended after 2 s.*--timeout/);
    expect(await rowsFor("select count(*) from numbers")).toEqual([["100"]]);
  }, 30_000);

  it("ends by itself where what started it was killed before the deadline", async () => {
    const args = ["sql", ENDLESS, "--warehouse", warehouse, "--timeout", "2"];
    const command = spawn(process.execPath, [COMMAND, ...args], {
      stdio: "ignore"
    });
    const child = await waitFor(() => childrenOf(command.pid ?? 0)[0]);
    command.kill("SIGKILL");
    expect(isRunning(child)).toBe(true);
    await waitFor(() => (isRunning(child) ? undefined : true));
  }, 90_000);

  it("is told from one that is harmless: names in texts and comments are no functions", async () => {
    const harmless = "select 'read_text(1)' as said, n from numbers where n = 7 -- glob('*')";
    expect(await rowsFor(harmless)).toEqual([["read_text(1)", "7"]]);
  }, 30_000);
});

async function waitFor<T>(find: () => T | undefined): Promise<T> {
  for (;;) {
    const found = find();
    if (found !== undefined) return found;
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** The processes that a process has started, and that are no loader of it. */
function childrenOf(pid: number): number[] {
  return execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], {encoding: "utf8"})
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent, ...args]) => Number(parent) === pid && args.join(" ").includes("sqlChild"))
    .map(([child]) => Number(child));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
