import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {afterAll, beforeAll, describe, expect, it} from "vitest";

import {jsonOf, runCli} from "./runCli.ts";

interface Row {
  readonly code: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly text: string;
}

const HEADER = "Địa phương,Chỉ tiêu,Kỳ,Giá trị,Đơn vị tính";
const GOOD = "Thái Nguyên,Suất quà tặng,Quý I/2024,120,suất";

let workshop: string;
let warehouse: string;
let findings: readonly Row[];

beforeAll(() => {
  workshop = mkdtempSync(join(tmpdir(), "chung-tay-bad-"));
  warehouse = join(workshop, "w.duckdb");
  const returns = join(workshop, "returns");
  mkdirSync(returns);
  const write = (name: string, content: string | Uint8Array) =>
    writeFileSync(join(returns, name), content);
  write("good.csv", `${HEADER}\n${GOOD}\n`);
  write("not-a-table.csv", "Kính gửi ông bà,\nxin gửi báo cáo.\n");
  write("empty.xlsx", "");
  write("unreadable.xlsx", Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3, 4, 5, 6, 7, 8]));
  write(
    "unknown-place.csv",
    `${HEADER}\n${GOOD}\nThái Nguyễn Xa,Suất quà tặng,Quý I/2024,5,suất\n`
  );
  write(
    "impossible-period.csv",
    `${HEADER}\n${GOOD.replace("120", "121")}\nCao Bằng,Suất quà tặng,Quý V/2024,5,suất\n`
  );
  write("again.csv", `${HEADER}\n${GOOD}\n`);
  write("[a-z]*.csv", `${HEADER}\nCao Bằng,Suất quà tặng,Quý I/2024,7,suất\n`);
  symlinkSync("/etc/hostname", join(returns, "link.csv"));
  const result = runCli("ingest", "--returns", returns, "--warehouse", warehouse, "--json");
  expect(result.code).toBe(0);
  const sql = "select code, file, sheet, cell, text from findings";
  findings = jsonOf<readonly Row[]>(
    runCli("sql", sql, "--warehouse", warehouse, "--format", "json")
  );
});

afterAll(() => rmSync(workshop, {recursive: true, force: true}));

describe("bad input", () => {
  it.each([
    ["not-a-table.csv", "interpret.no-table", null],
    ["empty.xlsx", "read.empty-file", null],
    ["unreadable.xlsx", "read.damaged-file", null],
    ["unknown-place.csv", "interpret.place-unknown", "A3"],
    ["impossible-period.csv", "interpret.period-impossible", "C3"],
    ["link.csv", "load.not-a-file", null],
    ["good.csv", "load.duplicate-file", null]
  ])("%s gets the finding %s at %s", (file, code, cell) => {
    const found = findings.find((finding) => finding.file === file && finding.code === code);
    expect(found).toBeDefined();
    expect(found?.cell).toBe(cell);
  });

  it("loads what is right beside it, and a name that looks like a pattern is only a name", () => {
    const sql = "select file, place, value from observations order by file, cell";
    const rows = jsonOf<unknown>(runCli("sql", sql, "--warehouse", warehouse, "--format", "json"));
    expect(rows).toEqual([
      {file: "[a-z]*.csv", place: "Cao Bằng", value: 7},
      {file: "again.csv", place: "Thái Nguyên", value: 120},
      {file: "impossible-period.csv", place: "Thái Nguyên", value: 121},
      {file: "unknown-place.csv", place: "Thái Nguyên", value: 120}
    ]);
  });

  it("exits with 2 under --strict, because some return was rejected, and with 0 where none is", () => {
    const returns = join(workshop, "returns");
    const strict = runCli(
      "ingest",
      "--returns",
      returns,
      "--warehouse",
      join(workshop, "s.duckdb"),
      "--strict"
    );
    expect(strict.code).toBe(2);
    const good = join(workshop, "good");
    mkdirSync(good);
    writeFileSync(join(good, "good.csv"), `${HEADER}\n${GOOD}\n`);
    const fine = runCli(
      "ingest",
      "--returns",
      good,
      "--warehouse",
      join(workshop, "g.duckdb"),
      "--strict"
    );
    expect(fine.code).toBe(0);
  });

  it("ends a build of an inbox that is empty with one sentence", () => {
    const inbox = mkdtempSync(join(workshop, "none-"));
    const ledger = join(inbox, "..", "none.duckdb");
    expect(runCli("ingest", "--returns", inbox, "--warehouse", ledger).code).toBe(0);
    const built = runCli("build", "--warehouse", ledger, "--out", join(workshop, "none"));
    expect(built.code).toBe(1);
    expect(built.stderr).toMatch(/^chung-tay: no return has come in yet[^\n]*\n$/m);
    expect(built.stderr).not.toContain("    at ");
  });

  it("is told by check in either language, as text, CSV and JSON", () => {
    const file = join(workshop, "returns", "unknown-place.csv");
    const english = runCli("check", file, "--lang", "en").stdout;
    expect(english).toMatch(/ERROR interpret\.place-unknown/);
    expect(english).toMatch(/unknown-place!A3/);
    expect(english).toMatch(/What to do: /);
    expect(runCli("check", file).stdout).toMatch(/LỖI interpret\.place-unknown/);
    const json = jsonOf<Row[]>(runCli("check", file, "--format", "json"));
    expect(json[0]).toMatchObject({code: "interpret.place-unknown", severity: "error", cell: "A3"});
    expect(runCli("check", file, "--format", "csv").stdout.split("\n")[0]).toBe(
      "file,code,severity,sheet,cell,text,message,remedy"
    );
  });
});
