import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";

import {beforeAll, describe, expect, test} from "vitest";

import {check} from "../../pipelines/check/index.ts";
import {loadCodelists} from "../../pipelines/codelists/loadCodelists.ts";
import {describeFinding} from "../../pipelines/findings/catalogue.ts";
import type {Interpreter} from "../../pipelines/interpret/index.ts";
import {createInterpreter} from "../../pipelines/interpret/index.ts";
import type {Codelists, Finding, Interpretation, Observation} from "../../pipelines/types.ts";
import {fileFromText} from "./sheetFromText.ts";

const DIRECTORY = join(import.meta.dirname, "../returns");
const TODAY = "2026-06-30";

interface Expected {
  readonly return: {
    readonly form: string;
    readonly organisation: string | null;
    readonly place: string | null;
    readonly period: string | null;
    readonly version: number;
  };
  readonly observations: readonly string[];
  readonly totals: readonly string[];
  readonly findings: readonly string[];
}

const names = readdirSync(DIRECTORY)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => name.slice(0, -".txt".length));

let codelists: Codelists;
let interpreter: Interpreter;

beforeAll(async () => {
  codelists = await loadCodelists(join(import.meta.dirname, "../../data"));
  interpreter = createInterpreter(codelists);
});

describe("a sheet gives what is written beside it", () => {
  test.each(names)("%s", (name) => {
    const drawn = readFileSync(join(DIRECTORY, `${name}.txt`), "utf8");
    const expected = JSON.parse(
      readFileSync(join(DIRECTORY, `${name}.expected.json`), "utf8")
    ) as Expected;
    const interpretation = interpreter.interpret(fileFromText(drawn));
    const findings = [
      ...interpretation.findings,
      ...check(interpretation, codelists, {today: TODAY})
    ];
    expect(summaryOf(interpretation, findings)).toEqual({
      ...expected,
      findings: expected.findings.toSorted()
    });
  });

  test.each(names)("%s is told with every slot filled", (name) => {
    const drawn = readFileSync(join(DIRECTORY, `${name}.txt`), "utf8");
    const interpretation = interpreter.interpret(fileFromText(drawn));
    const findings = check(interpretation, codelists, {today: TODAY});
    for (const finding of [...interpretation.findings, ...findings]) {
      for (const language of ["vi", "en"] as const) {
        const {message, remedy} = describeFinding(finding, language);
        expect(`${message} ${remedy}`).not.toMatch(/\{\w+\}/);
      }
    }
  });
});

function summaryOf(interpretation: Interpretation, findings: readonly Finding[]): Expected {
  const {form, observations, organisation, period, placeId, totals, version} = interpretation;
  return {
    return: {form, organisation, place: placeId, period: period?.code ?? null, version},
    observations: observations.map(lineOf),
    totals: totals.map(({cell, lines, value}) => [cell, value, ...lines].join(" ")),
    findings: findings.map(({cell, code}) => `${cell ?? "-"} ${code}`).toSorted()
  };
}

function lineOf(observation: Observation): string {
  const {basis, blank, cell, indicator, organisation, period, placeId, qualifier, scenario, value} =
    observation;
  const {beneficiary, fundingSource, houseType, isPart, workKind} = observation;
  return [
    cell,
    indicator,
    placeId,
    period.code,
    basis,
    scenario,
    value ?? `(${blank ?? ""})`,
    qualifier === "exact" ? null : qualifier,
    houseType,
    beneficiary,
    fundingSource,
    workKind,
    isPart ? "part" : null,
    organisation
  ]
    .filter((part) => part !== null)
    .join(" ");
}
