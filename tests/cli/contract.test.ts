import {spawnSync} from "node:child_process";
import {existsSync, mkdtempSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {afterAll, beforeAll, describe, expect, it} from "vitest";

import {COMMAND, jsonOf, runCli} from "./runCli.ts";

interface Report {
  readonly returns: readonly {
    readonly file: string;
    readonly sha256: string;
    readonly status: string;
    readonly observations: number;
    readonly findings: {readonly error: number; readonly warning: number; readonly note: number};
  }[];
  readonly observations: number;
  readonly findings: {readonly error: number; readonly warning: number; readonly note: number};
  readonly seconds: number;
  readonly read: number;
}

let workshop: string;
let warehouse: string;
let first: Report;

beforeAll(() => {
  workshop = mkdtempSync(join(tmpdir(), "chung-tay-cli-"));
  warehouse = join(workshop, "w.duckdb");
  const result = runCli("ingest", "--warehouse", warehouse, "--json");
  expect(result.code).toBe(0);
  first = jsonOf<Report>(result);
  const behind = runCli("sql", "from year_over_year", "--warehouse", warehouse, "--lang", "en");
  expect(behind.stderr).toMatch(/run build/);
  const out = join(workshop, "data");
  expect(runCli("build", "--warehouse", warehouse, "--out", out).code).toBe(0);
});

afterAll(() => rmSync(workshop, {recursive: true, force: true}));

function query<Row>(sql: string): readonly Row[] {
  const result = runCli("sql", sql, "--warehouse", warehouse, "--format", "json");
  expect(result.stderr).toBe("");
  return jsonOf<readonly Row[]>(result);
}

describe("ingest of the published returns", () => {
  it("reports every file with its status, its count and its findings", () => {
    const files = readdirSync("data/returns/published", {recursive: true, withFileTypes: true});
    expect(first.returns.length).toBe(files.filter((entry) => entry.isFile()).length);
    expect(first.returns.every(({status}) => status.startsWith("accepted"))).toBe(true);
    expect(first.returns.every(({sha256}) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
    const sum = first.returns.reduce((total, one) => total + one.observations, 0);
    expect(first.observations).toBe(sum);
    const loaded = query<{n: number}>("select count(*) as n from observations");
    expect(loaded[0]?.n).toBe(sum);
  });

  it("reads nothing and loads nothing the second time", () => {
    const again = jsonOf<Report>(runCli("ingest", "--warehouse", warehouse, "--json"));
    expect(again.read).toBe(0);
    expect(again.observations).toBe(0);
    expect(again.returns.every(({status}) => status === "unchanged")).toBe(true);
  });

  it("gives the sums that the sources print", () => {
    const relief = query<{year: number; rounds: string; billions: number}>(`
      select year, string_agg(distinct period, ' ' order by period) as rounds, sum(value) / 1e9 as billions
      from observations
      where indicator = 'CUUTRO_PHANBO' and form = 'relief-allocation' and basis = 'period'
        and (year < 2025 or period = '2025-10-03')
      group by year order by year`);
    expect(relief).toEqual([
      {year: 2020, rounds: "2020-10-19 2020-11-20", billions: 65},
      {year: 2024, rounds: "2024-09-15 2024-09-18", billions: 1035},
      {year: 2025, rounds: "2025-10-03", billions: 265}
    ]);
    const rounds = query<{period: string; billions: number}>(`
      select period, sum(value) / 1e9 as billions from observations
      where indicator = 'CUUTRO_PHANBO' and form = 'relief-allocation' and year in (2020, 2024)
      group by period order by period`);
    expect(rounds.map(({billions}) => billions)).toEqual([20, 45, 385, 650]);
    const rice = query<{value: number}>(
      "select sum(value) as value from observations where indicator = 'LTTP_TAN' and year = 2024"
    );
    expect(rice[0]?.value).toBe(1444.59);
  });

  it("gives the programme money that the ministry prints, in đồng", () => {
    // Printed totals of the ministry's tables, in million đồng.
    const printed = {
      2004: 4342597,
      2006: 4629915,
      2013: 15101643,
      2014: 11526105,
      2015: 12050668,
      2017: 14363126
    };
    const sums = query<{year: number; millions: number}>(`
      select year, value / 1e6 as millions from indicator_by_place_year
      where indicator = 'KP_CTMTQG' and geography = 'country' and scenario = 'target'`);
    const byYear = new Map(sums.map(({year, millions}) => [year, millions]));
    for (const [year, millions] of Object.entries(printed)) {
      expect([year, byYear.get(Number(year))]).toEqual([year, millions]);
    }
  });

  it("tells the known contradictions at their cells", () => {
    const found = query<{code: string; file: string; text: string; message_en: string}>(`
      select code, file, text, message_en from findings
      where code in ('check.total-mismatch', 'review.running-total-falls')`);
    const about = (file: string): string =>
      found
        .filter((finding) => finding.file.includes(file))
        .map((finding) => `${finding.text} | ${finding.message_en}`)
        .join("\n");
    expect(about("2025-11-07")).toMatch(/538,182 tỷ đồng.*548,182,000,000/);
    expect(about("finance-2007")).toMatch(/300,000,000,000 apart/);
    expect(about("finance-2016")).toMatch(/\b1,000,000 apart/);
    expect(about("running-totals")).toMatch(/203\.048.*gần 209\.000/);
    expect(about("finance-2013")).toBe("");
  });

  it("keeps orders of magnitude as text, with no number made up", () => {
    const rows = query<{raw_text: string; value: number | null}>(
      "select raw_text, value from observations where blank = 'magnitude_only' order by raw_text"
    );
    expect(rows.map(({raw_text}) => raw_text)).toContain("hàng triệu");
    expect(rows.every(({value}) => value === null)).toBe(true);
  });
});

describe("the command line", () => {
  it("answers a fault of the operator in one sentence, with exit code 1 and no stack", () => {
    for (const args of [
      ["ingest", "--returns", join(workshop, "nowhere"), "--warehouse", join(workshop, "v.duckdb")],
      ["status", "--warehouse", join(workshop, "none.duckdb")],
      ["check", join(workshop, "none.xlsx")],
      ["sql", "drop table places", "--warehouse", warehouse],
      ["sql", "select 1; select 2", "--warehouse", warehouse],
      ["sql", "select * from read_csv('package.json')", "--warehouse", warehouse],
      ["sql", "copy (select 1) to 'stolen.csv'", "--warehouse", warehouse],
      ["trace", "NO_SUCH", "VN", "2024", "--warehouse", warehouse],
      ["no-such-command"]
    ]) {
      const result = runCli(...args);
      expect([args[0], result.code]).toEqual([args[0], 1]);
      expect(result.stdout).toBe("");
      expect(result.stderr.trim().split("\n")).toHaveLength(1);
      expect(result.stderr).toMatch(/^chung-tay: /);
    }
    expect(existsSync("stolen.csv")).toBe(false);
  });

  it("writes nothing in a dry run", () => {
    const dry = join(workshop, "dry.duckdb");
    const result = runCli("ingest", "--warehouse", dry, "--dry-run", "--json");
    expect(jsonOf<Report>(result).observations).toBe(first.observations);
    expect(existsSync(dry)).toBe(false);
  });

  it("prints a table, CSV that no spreadsheet takes for formulas, and JSON with exact numbers", () => {
    const sql = "select '=1+1' as text, -2.50::decimal(9,2) as number, null as nothing";
    const run = (format: string) =>
      runCli("sql", sql, "--warehouse", warehouse, "--format", format).stdout;
    expect(run("csv")).toBe('text,number,nothing\n"\'=1+1",-2.5,\n');
    expect(JSON.parse(run("json"))).toEqual([{text: "=1+1", number: -2.5, nothing: null}]);
    expect(run("table").split("\n")[2]).toMatch(/^=1\+1\s+-2\.5$/);
  });

  it("says when a result is cut", () => {
    const result = runCli(
      "sql",
      "from range(50)",
      "--warehouse",
      warehouse,
      "--limit",
      "10",
      "--lang",
      "en"
    );
    expect(result.stderr).toMatch(/cut at 10 rows/);
    expect(result.stdout.trim().split("\n")).toHaveLength(12);
  });

  it("ends quietly when whoever reads its output stops early", () => {
    const program = `node '${COMMAND}' sql 'from range(20000)'`;
    const script = `${program} --limit 20000 --warehouse '${warehouse}' | head -n 1`;
    const {stdout, stderr} = spawnSync("sh", ["-c", script], {encoding: "utf8"});
    expect(stdout.trim()).toBe("range");
    expect(stderr).toBe("");
  });

  it("traces a figure to its files, sheets and cells", () => {
    const trace = jsonOf<{
      figure: {value: string};
      geography: string;
      terms: {file: string; cell: string; raw_text: string; factor: string; amount: string}[];
    }>(runCli("trace", "LTTP_TAN", "VN", "2024", "--warehouse", warehouse, "--json"));
    expect(trace).toMatchObject({geography: "country", figure: {value: "1444.59"}});
    expect(trace.terms.map(({raw_text}) => raw_text)).toContain("416,385 tấn");
    expect(trace.terms.every(({file}) => file.startsWith("rice/"))).toBe(true);
    const sum = trace.terms.reduce((total, {amount}) => total + Number(amount) * 1000, 0);
    expect(Math.round(sum)).toBe(1_444_590);
  });

  it("describes every mart and every column of it", () => {
    const bare = query<{name: string}>(`
      select table_name || '.' || column_name as name from duckdb_columns()
      where schema_name = 'main' and comment is null and not internal
      union all
      select table_name from duckdb_tables() where schema_name = 'main' and comment is null
      union all
      select view_name from duckdb_views() where schema_name = 'main' and comment is null and not internal`);
    expect(bare).toEqual([]);
  });
});
