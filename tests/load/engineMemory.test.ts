import {mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import process from "node:process";

import {afterEach, beforeEach, describe, expect, it} from "vitest";

import {engineMemory} from "../../pipelines/load/engineMemory.ts";
import {jsonOf, runCli} from "../cli/runCli.ts";

let workshop = "";
beforeEach(() => {
  workshop = mkdtempSync(join(tmpdir(), "chung-tay-memory-"));
});
afterEach(() => {
  delete process.env["CHUNG_TAY_MEMORY"];
  rmSync(workshop, {recursive: true, force: true});
});

describe("the memory of the engine", () => {
  it("is what the operator says, where that is a size", () => {
    expect(engineMemory("2 GB")).toBe("2GB");
    expect(engineMemory("512MiB")).toBe("512MiB");
    expect(engineMemory(" ")).toBe(engineMemory(undefined));
    for (const asked of ["2", "0MB", "much", "-1GB", "2GB; attach 'x'"]) {
      expect(() => engineMemory(asked)).toThrow(/^CHUNG_TAY_MEMORY is ".*", which is no size/);
    }
  });

  it("is told in one sentence where it is too little, and the run goes through with more", () => {
    writeFileSync(
      join(workshop, "q1.csv"),
      "Địa phương,Chỉ tiêu,Kỳ,Giá trị,Đơn vị tính\nThái Nguyên,Suất quà tặng,Quý I/2024,120,suất\n"
    );
    const warehouse = join(workshop, "w", "w.duckdb");
    const out = join(workshop, "release");
    expect(runCli("ingest", "--returns", workshop, "--warehouse", warehouse).code).toBe(0);

    process.env["CHUNG_TAY_MEMORY"] = "16MB";
    const short = runCli("build", "--warehouse", warehouse, "--out", out);
    expect(short.code).toBe(1);
    expect(short.stderr.trim().split("\n").at(-1)).toMatch(
      /^chung-tay: these returns need more memory than the 16MB .*; set CHUNG_TAY_MEMORY to more/
    );
    expect(readdirSync(workshop)).not.toContain("release");

    process.env["CHUNG_TAY_MEMORY"] = "500MB";
    expect(runCli("build", "--warehouse", warehouse, "--out", out).code).toBe(0);
    const rows = runCli(
      "sql",
      "select sum(value)::integer as n from observations",
      ...["--warehouse", warehouse, "--format", "json"]
    );
    expect(jsonOf(rows)).toEqual([{n: 120}]);
  });
});
