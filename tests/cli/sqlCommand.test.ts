import {spawn} from "node:child_process";
import {once} from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {PassThrough} from "node:stream";

import {DuckDBInstance} from "@duckdb/node-api";
import {tableFromIPC} from "apache-arrow";
import ExcelJS from "exceljs";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";

import type {SqlFlags} from "../../pipelines/cli/flags.ts";
import {runPrompt} from "../../pipelines/cli/sqlPrompt.ts";
import {OperatorError} from "../../pipelines/errors.ts";
import {openWarehouse} from "../../pipelines/load/warehouse.ts";
import {DEFAULT_PLACES, ingest} from "../../pipelines/run.ts";
import {COMMAND, jsonOf, runCli} from "./runCli.ts";

const RETURNS = "data/returns/published/rice";
let folder: string;
let warehouse: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "chung-tay-sql-cli-"));
  warehouse = join(folder, "w.duckdb");
  await ingest({...DEFAULT_PLACES, warehouse}, {returnsDir: RETURNS});
}, 60_000);

afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

function count(sql: string): number {
  const result = runCli("sql", sql, "--warehouse", warehouse, "--format", "json");
  expect(result.code).toBe(0);
  return jsonOf<{n: number}[]>(result)[0]?.n ?? -1;
}

const GIVEN = `select 1::bigint as n, '=1+1' as said, 12.50::decimal(9, 2) as money, date '2024-02-29' as day,
  null::varchar as nothing, '' as empty, true as yes, 0.1::double as part`;

describe("a result that is written to a file", () => {
  function written(format: string): Buffer {
    const path = join(folder, `result.${format}`);
    const result = runCli("sql", GIVEN, "--warehouse", warehouse, "-o", path, "--lang", "en");
    expect([result.code, result.stderr]).toEqual([0, `Wrote ${path}\n`]);
    return readFileSync(path);
  }

  it("is an Arrow stream that another reader takes, with its types", () => {
    const table = tableFromIPC(written("arrow"));
    const types = table.schema.fields.map(({name, type}) => `${name} ${String(type)}`);
    expect(types).toEqual([
      "n Int64",
      "said Utf8",
      expect.stringMatching(/^money Decimal\[9e\+?2\]/),
      expect.stringMatching(/^day Date/),
      "nothing Utf8",
      "empty Utf8",
      "yes Bool",
      "part Float64"
    ]);
    const [row] = table.toArray() as Record<string, unknown>[];
    expect([row?.["n"], row?.["said"], row?.["nothing"], row?.["empty"], row?.["part"]]).toEqual([
      1n,
      "=1+1",
      null,
      "",
      0.1
    ]);
    expect(existsSync(join(folder, "result.arrow.about.json"))).toBe(true);
  });

  it("is a workbook whose second sheet holds the query, and whose cells run nothing", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(written("xlsx") as unknown as ArrayBuffer);
    const [data, about] = book.worksheets;
    const values = data?.getRow(2).values as unknown[];
    expect(values.slice(1, 4)).toEqual([1, "'=1+1", 12.5]);
    expect((values[4] as Date).toISOString().slice(0, 10)).toBe("2024-02-29");
    expect(JSON.stringify(about?.getSheetValues())).toContain("select 1::bigint as n");
  });

  it("is Parquet that DuckDB reads with the same values and types", async () => {
    written("parquet");
    const instance = await DuckDBInstance.create();
    const connection = await instance.connect();
    const result = await connection.runAndReadAll(
      `select said, money::varchar, typeof(money), day::varchar, nothing is null, empty, yes, part
       from '${join(folder, "result.parquet")}'`
    );
    expect(result.getRowsJson()).toEqual([
      ["=1+1", "12.50", "DECIMAL(9,2)", "2024-02-29", true, "", true, 0.1]
    ]);
    connection.closeSync();
    instance.closeSync();
  });
});

describe("a query beside an ingest", () => {
  it("is answered while the warehouse is being written, and what is written arrives", async () => {
    const before = count("select count(*) as n from raw.returns");
    const open = await openWarehouse(warehouse);
    await open.connection.run("begin");
    await open.connection.run("create table raw.half_written as select 1 as n");
    expect(count("select count(*) as n from raw.returns")).toBe(before);
    await open.connection.run("commit");
    open.close();
    expect(count("select n from raw.half_written")).toBe(1);
  }, 30_000);

  it("keeps no ingest waiting, however long it takes", async () => {
    const endless = "select sum(a.range * b.range) from range(10000000) a, range(10000000) b";
    const args = [COMMAND, "sql", endless];
    const child = spawn(process.execPath, [...args, "--warehouse", warehouse, "--timeout", "60"]);
    try {
      const snapshots = join(folder, "w.duckdb.read");
      await vi.waitFor(() => expect(readdirSync(snapshots).length).toBeGreaterThan(0), 20_000);
      const before = count("select count(*) as n from raw.returns");
      const inbox = join(folder, "inbox");
      mkdirSync(inbox, {recursive: true});
      writeFileSync(join(inbox, "empty.csv"), "STT;Tỉnh;Gạo (tấn)\n1;Lai Châu;5\n");
      await ingest({...DEFAULT_PLACES, warehouse}, {returnsDir: inbox});
      expect(count("select count(*) as n from raw.returns")).toBe(before + 1);
      expect(child.exitCode).toBe(null);
    } finally {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
  }, 60_000);
});

describe("a query that is refused or ended", () => {
  it.each([
    [
      "from enable_logging(storage = 'file', storage_path = 'stolen')",
      /without enable_logging/,
      "30"
    ],
    ["attach 'stolen' as other", /only reading/, "30"],
    [
      "select repeat('x', 2000000000) from range(50)",
      /more memory than|took more than it may/,
      "30"
    ],
    [
      "with recursive a as (select 1 as n union all select n + 1 from a) select max(n) from a",
      /ended after 2 s/,
      "2"
    ]
  ])("gives its reason in one line, exit code 1 and nothing else: %s", (sql, reason, seconds) => {
    const before = readdirSync(".").sort();
    const result = runCli("sql", sql, "--warehouse", warehouse, "--timeout", seconds);
    expect([result.code, result.stdout]).toEqual([1, ""]);
    expect(result.stderr).toMatch(reason);
    expect(result.stderr.trim().split("\n")).toHaveLength(1);
    expect(readdirSync(".").sort()).toEqual(before);
  });
});

describe("the prompt", () => {
  const flags: SqlFlags = {
    ...{lang: "en", param: {}, limit: 10, timeout: 20},
    get warehouse() {
      return warehouse;
    }
  };

  /** What is asked of the warehouse, and all that is shown, when these keys are typed. */
  async function typed(...keys: readonly string[]): Promise<{asked: string[]; shown: string}> {
    const [input, output, errors] = [new PassThrough(), new PassThrough(), new PassThrough()];
    const asked: string[] = [];
    let shown = "";
    for (const stream of [output, errors]) {
      stream.on("data", (piece: Buffer) => (shown += piece.toString()));
    }
    const answer = (sql: string): Promise<void> => {
      asked.push(sql);
      return sql.startsWith("drop")
        ? Promise.reject(new OperatorError("only reading is allowed here"))
        : Promise.resolve();
    };
    const ended = runPrompt(flags, answer, {input, output, errors});
    await vi.waitFor(() => expect(shown).toContain("sql> "), 20_000);
    for (const key of keys) {
      input.write(key);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    input.end();
    await ended;
    return {asked, shown};
  }

  beforeAll(() => vi.stubEnv("XDG_STATE_HOME", join(folder, "state")));
  afterAll(() => vi.unstubAllEnvs());

  it("completes the names of tables and columns by Tab, and takes a query over several lines", async () => {
    const {asked} = await typed(
      "select count(*) from observa",
      "\t",
      "s\r",
      "where raw_te",
      "\t",
      " is null;\r"
    );
    expect(asked).toEqual(["select count(*) from observations\nwhere raw_text is null"]);
  }, 30_000);

  it("brings back what was asked before, also another day, and keeps on after a fault", async () => {
    await typed("select 41;\r", "drop table returns;\r", "select 42;\r");
    const {asked, shown} = await typed("\u001b[A", "\r", "\u001b[A", "\u001b[A", "\r");
    expect(asked).toEqual(["select 42", "drop table returns"]);
    expect(shown).toContain("only reading is allowed here");
    expect(readFileSync(join(folder, "state/chung-tay/sql-history"), "utf8")).toContain(
      "select 41;"
    );
  }, 30_000);

  it("tells its tables and their columns", async () => {
    const {asked, shown} = await typed(".tables\r", ".columns observations\r", ".exit\r");
    expect(asked).toEqual([]);
    expect(shown).toMatch(/\nobservations\n/);
    expect(shown).toMatch(/raw_text\s+varchar\s+\S/);
  }, 30_000);
});
