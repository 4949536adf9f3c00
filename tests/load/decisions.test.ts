import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {afterAll, describe, expect, it} from "vitest";

import {OperatorError} from "../../pipelines/errors.ts";
import type {ReturnDecision} from "../../pipelines/load/decisions.ts";
import {appendDecision, decisionsPath, readDecisions} from "../../pipelines/load/decisions.ts";
import {loadDecisions} from "../../pipelines/load/decisionsTable.ts";
import {rowsOf} from "../../pipelines/load/rows.ts";
import {givenWarehouse} from "./givenWarehouse.ts";

const dataDir = mkdtempSync(join(tmpdir(), "chung-tay-decisions-file-"));
const path = decisionsPath(dataDir);
mkdirSync(join(dataDir, "corrections"));
afterAll(() => rmSync(dataDir, {recursive: true, force: true}));

const HEADER = "decision,sha256,file,finding,sheet,cell,decided_by,decided_on,reason";
const HASH = "ab".repeat(32);
const withdrawal: ReturnDecision = {
  ...{decision: "withdraw", sha256: HASH, file: "Quý I, bản sai.xlsx"},
  ...{finding: null, sheet: null, cell: null},
  ...{decidedBy: "Văn phòng", decidedOn: "2026-11-24", reason: 'gửi "nhầm"'}
};

function lines(...rows: readonly string[]): void {
  writeFileSync(path, `${[HEADER, ...rows].join("\n")}\n`);
}

describe("the table of decisions", () => {
  it("is empty where there is none, and is made with the first decision", () => {
    rmSync(path, {force: true});
    expect(readDecisions(dataDir)).toEqual([]);
    appendDecision(dataDir, withdrawal);
    appendDecision(dataDir, {...withdrawal, decision: "reinstate"});
    expect(readFileSync(path, "utf8")).toBe(
      [
        HEADER,
        `withdraw,${HASH},"Quý I, bản sai.xlsx",,,,Văn phòng,2026-11-24,"gửi ""nhầm"""`,
        `reinstate,${HASH},"Quý I, bản sai.xlsx",,,,Văn phòng,2026-11-24,"gửi ""nhầm"""`,
        ""
      ].join("\n")
    );
    expect(readDecisions(dataDir)).toEqual([withdrawal, {...withdrawal, decision: "reinstate"}]);
  });

  it("may have been saved by a spreadsheet, with a mark and other ends of line", () => {
    writeFileSync(path, `\ufeff${HEADER}\r\naccept,${HASH},a,,,,b,2026-01-31,c\r\n`);
    expect(readDecisions(dataDir)).toMatchObject([{decision: "accept", reason: "c"}]);
  });

  it.each<[string, string, RegExp]>([
    ["an unknown decision", `drop,${HASH},a,,,,b,2026-01-31,c`, /line 3.*decision/],
    ["half a hash", "withdraw,abab,a,,,,b,2026-01-31,c", /line 3.*sha256.*64/],
    ["a day that is none", `withdraw,${HASH},a,,,,b,2026-02-30,c`, /line 3.*decided_on/],
    ["no reason", `withdraw,${HASH},a,,,,b,2026-01-31, `, /line 3.*reason: empty/],
    ["nobody who decided", `withdraw,${HASH},a,,,,,2026-01-31,c`, /line 3.*decided_by/],
    ["a withdrawn finding", `withdraw,${HASH},a,check.x,,,b,2026-01-31,c`, /line 3.*whole return/],
    ["a cell without its sheet", `accept,${HASH},a,check.x,,C5,b,2026-01-31,c`, /line 3.*sheet/],
    ["a sheet without a finding", `accept,${HASH},a,,S,,b,2026-01-31,c`, /line 3.*finding/],
    ["a cell that is none", `accept,${HASH},a,check.x,S,5C,b,2026-01-31,c`, /line 3.*C5/],
    ["too few cells", `withdraw,${HASH},a`, /line 3.*3 cells under 9/],
    ["an open quote", `withdraw,${HASH},"a,,,,b,2026-01-31,c`, /line 3/]
  ])("names file and line for %s", (_, row, reason) => {
    lines(`accept,${HASH},a,,,,b,2026-01-31,c`, row);
    expect(() => readDecisions(dataDir)).toThrow(OperatorError);
    expect(() => readDecisions(dataDir)).toThrow(reason);
    expect(() => readDecisions(dataDir)).toThrow(path);
  });

  it("names its first line where the columns are others", () => {
    writeFileSync(path, "decision,file\n");
    expect(() => readDecisions(dataDir)).toThrow(/line 1: the columns are not decision,sha256/);
  });

  it("writes nothing that it would not read again", () => {
    lines();
    expect(() => appendDecision(dataDir, {...withdrawal, reason: "a\nb"})).toThrow(/reason/);
    expect(readFileSync(path, "utf8")).toBe(`${HEADER}\n`);
  });

  it("comes into the ledger in its order, once, and again where it has changed", async () => {
    const warehouse = await givenWarehouse();
    lines(`withdraw,${HASH},a,,,,b,2026-01-31,c`, `reinstate,${HASH},a,,,,b,2026-02-01,d`);
    expect(await loadDecisions(warehouse, dataDir)).toBe(true);
    expect(await loadDecisions(warehouse, dataDir)).toBe(false);
    const stored = () =>
      rowsOf(warehouse.connection, "select ordinal, decision, cell from codes.decisions");
    expect(await stored()).toEqual([
      {ordinal: 1, decision: "withdraw", cell: null},
      {ordinal: 2, decision: "reinstate", cell: null}
    ]);
    lines(`withdraw,${HASH},a,,,,b,2026-01-31,c`);
    expect(await loadDecisions(warehouse, dataDir)).toBe(true);
    expect(await stored()).toHaveLength(1);
  });
});
