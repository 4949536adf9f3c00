import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";

import Papa from "papaparse";
import {beforeAll, describe, expect, test} from "vitest";

import {loadCodelists} from "../../pipelines/codelists/loadCodelists.ts";
import {describeFinding, severityOf} from "../../pipelines/findings/catalogue.ts";
import {createInterpreter} from "../../pipelines/interpret/index.ts";
import type {JudgedReturn} from "../../pipelines/judge.ts";
import {judgeReturn} from "../../pipelines/judge.ts";
import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import type {Finding} from "../../pipelines/types.ts";

/** Eight workbooks of the Ministry of Finance (CC0), unchanged, and what six of them say. */
const DIRECTORY = process.env["CHUNG_TAY_REAL"];
const ROOT = join(import.meta.dirname, "../..");

interface ExpectedValue {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly indicator: string;
  readonly year: string;
  readonly scenario: string;
  readonly place_code: string;
  readonly value_vnd: string;
}

const judged = new Map<string, JudgedReturn>();
const codeOfPlace = new Map<string, string>();

test("the continuous run names the folder of the ministry's workbooks", () => {
  const script = readFileSync(join(ROOT, ".ci/run"), "utf8");
  expect(script).toMatch(/export CHUNG_TAY_REAL=/);
});

if (DIRECTORY !== undefined) describe("the ministry's workbooks", () => theWorkbooks(DIRECTORY));

function theWorkbooks(directory: string): void {
  const expected = Papa.parse<ExpectedValue>(
    readFileSync(join(directory, "expected.csv"), "utf8").trim(),
    {header: true}
  ).data;
  const files = [...new Set(expected.map(({file}) => file))];

  beforeAll(async () => {
    const codelists = await loadCodelists(join(ROOT, "data"));
    for (const {code, id} of codelists.places) codeOfPlace.set(id, code);
    const interpreter = createInterpreter(codelists);
    const judge = {codelists, interpreter, environment: nodeEnvironment, today: "2026-06-30"};
    for (const name of readdirSync(directory)) {
      if (!name.endsWith(".xls")) continue;
      judged.set(name, await judgeReturn(readFileSync(join(directory, name)), name, judge));
    }
  }, 120_000);

  test("six of them are known value by value", () => {
    expect(files).toHaveLength(6);
    expect(expected).toHaveLength(376);
  });

  test.each(files)("%s gives every value at its cell, and no other", (file) => {
    expect(valuesOf(file)).toEqual(
      expected
        .filter((each) => each.file === file)
        .map(({cell, indicator, place_code, scenario, sheet, value_vnd, year}) => {
          const code = place_code === "HT" ? "28" : place_code;
          return [sheet, cell, indicator, code, year, scenario, value_vnd, "VND"].join(" ");
        })
        .toSorted()
    );
  });

  test.each(files)("%s has no finding that keeps a figure out", (file) => {
    expect(findingsOf(file).filter((each) => severityOf(each) === "error")).toEqual([]);
  });

  test.each([...files, "Final_2006.xls", "Final_2010.xls"])(
    "%s tells every column and table of other things once",
    (file) => {
      const others = findingsOf(file)
        .filter(({code}) => /not-an-indicator|other-things|among-others/.test(code))
        .map(({cell, sheet}) => `${sheet ?? ""} ${cell ?? ""}`);
      expect(others.length).toBeGreaterThan(0);
      expect(others).toEqual([...new Set(others)]);
      expect(findingsOf(file).filter(({code}) => code.includes("row-not-an"))).toEqual([]);
    }
  );

  test.each([
    ["Plan_2004.xls", []],
    ["Plan_2006.xls", []],
    ["Plan_2013.xls", []],
    // The ministry's own slips of addition; that of 2008 is a reserve that the sheet does not list.
    ["Plan_2008.xls", ["K14 467510000000", "K17 1000000", "K47 1000000"]],
    ["Plan_2016.xls", ["K13 1000000"]]
  ])("the totals of %s are reconciled", (file, missed) => {
    expect(judged.get(file)?.interpretation?.totals.length).toBeGreaterThan(4);
    const mismatches = findingsOf(file).filter(({code}) => code === "check.total-mismatch");
    expect(mismatches.map(({cell, params}) => `${cell ?? ""} ${digits(params)}`)).toEqual(missed);
  });

  test("the repeated sheet of 2003 is told and left out, and its broken totals are told", () => {
    const codes = findingsOf("Plan_2003.xls").map(
      ({cell, code, sheet}) => `${sheet ?? ""} ${cell ?? "-"} ${code}`
    );
    expect(codes).toContain("Sheet1 (2) - interpret.sheet-repeats");
    expect(codes).toContain("Sheet1 G16 interpret.total-unreadable");
  });

  test("a unit that no cell of 2004 names is taken from the form, and said to be", () => {
    const found = findingsOf("Plan_2004.xls").filter(({code}) => code.includes("unit"));
    expect(found.map(({cell, code}) => `${cell ?? ""} ${code}`)).toEqual([
      "G1 interpret.unit-from-form"
    ]);
    const message = found.map((each) => describeFinding(each, "vi").message).join("");
    expect(message).toContain("triệu đồng");
  });

  test.each(["Final_2006.xls", "Final_2010.xls"])(
    "%s is read, and says nothing of ours",
    (file) => {
      const codes = findingsOf(file)
        .filter((each) => severityOf(each) !== "note")
        .map(({code}) => code);
      expect(codes).toEqual(["interpret.nothing-of-ours"]);
      expect(judged.get(file)?.observations).toEqual([]);
    }
  );
}

function findingsOf(file: string): readonly Finding[] {
  return judged.get(file)?.findings ?? [];
}

function valuesOf(file: string): readonly string[] {
  return (judged.get(file)?.observations ?? [])
    .map(({cell, indicator, period, placeId, scenario, sheet, unit, value}) => {
      const code = codeOfPlace.get(placeId) ?? placeId;
      return [sheet, cell, indicator, code, period.code, scenario, value ?? "", unit].join(" ");
    })
    .toSorted();
}

function digits({difference}: Finding["params"]): string {
  return (difference ?? "").replace(/\D/g, "");
}
