import {join} from "node:path";

import fc from "fast-check";
import {beforeAll, describe, expect, test} from "vitest";

import {check} from "../../pipelines/check/index.ts";
import {loadCodelists} from "../../pipelines/codelists/loadCodelists.ts";
import {severityOf} from "../../pipelines/findings/catalogue.ts";
import type {Interpreter} from "../../pipelines/interpret/index.ts";
import {createInterpreter} from "../../pipelines/interpret/index.ts";
import type {Codelists, Sheet} from "../../pipelines/types.ts";
import type {DrawnPlace} from "./drawnTable.ts";
import {drawnTables, expectedOf} from "./drawnTable.ts";
import {LAYOUTS, sheetOf, writeTable} from "./writtenTable.ts";

let codelists: Codelists;
let interpreter: Interpreter;
let places: readonly DrawnPlace[];

beforeAll(async () => {
  codelists = await loadCodelists(join(import.meta.dirname, "../../data"));
  interpreter = createInterpreter(codelists);
  places = codelists.places
    .filter(({parentId, type}) => parentId === "P63-14" && type === "huyện")
    .map(({id, name}) => ({id, name}));
}, 60_000);

/** What is read of the sheets, one line an observation, and every finding that matters. */
function readBack(sheets: readonly Sheet[]): {observations: readonly string[]; faults: string[]} {
  const interpretation = interpreter.interpret({name: "bao-cao.xlsx", sheets});
  const findings = [
    ...interpretation.findings,
    ...check(interpretation, codelists, {today: "2026-06-30"})
  ];
  return {
    observations: interpretation.observations
      .map(({blank, indicator, period, placeId, scenario, value}) => {
        const text = blank === "not_reported" ? "(blank)" : (value ?? blank ?? "");
        return `${indicator} ${placeId} ${period.code} ${scenario} ${text}`;
      })
      .toSorted(),
    faults: findings
      .filter((each) => severityOf(each) === "error" || each.code === "check.total-mismatch")
      .map(({cell, code, text}) => `${cell ?? "-"} ${code} ${text}`)
  };
}

describe("any small table", () => {
  test.each(LAYOUTS)("written %s reads back the same", (layout) => {
    fc.assert(
      fc.property(drawnTables(places), (table) => {
        const back = readBack(writeTable(table, layout).map(sheetOf));
        expect(back).toEqual({observations: expectedOf(table), faults: []});
      }),
      {numRuns: 300}
    );
  });
});
