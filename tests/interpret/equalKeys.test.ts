import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {beforeAll, describe, expect, test} from "vitest";

import {parseAddress} from "../../pipelines/address.ts";
import {check} from "../../pipelines/check/index.ts";
import {loadCodelists} from "../../pipelines/codelists/loadCodelists.ts";
import {writeDemonstration} from "../../pipelines/demo/index.ts";
import type {Interpreter} from "../../pipelines/interpret/index.ts";
import {createInterpreter} from "../../pipelines/interpret/index.ts";
import {judgeReturn} from "../../pipelines/judge.ts";
import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import type {Codelists, Finding, Observation} from "../../pipelines/types.ts";
import {fileFromText} from "./sheetFromText.ts";

const ROOT = join(import.meta.dirname, "../..");
const PAIRS = join(ROOT, "tests/returns");
const REAL = process.env["CHUNG_TAY_REAL"];
const TODAY = "2026-06-30";

let codelists: Codelists;
let interpreter: Interpreter;

beforeAll(async () => {
  codelists = await loadCodelists(join(ROOT, "data"));
  interpreter = createInterpreter(codelists);
});

/** Two values of one file that nothing tells apart would count twice: a finding says which of them counts. */
describe("no two values of a file are of the same thing without a word", () => {
  test("in the golden pairs", () => {
    const names = readdirSync(PAIRS).filter((name) => name.endsWith(".txt"));
    const silent = names.flatMap((name) => {
      const file = fileFromText(readFileSync(join(PAIRS, name), "utf8"));
      const interpretation = interpreter.interpret(file);
      const findings = check(interpretation, codelists, {today: TODAY});
      const all = [...interpretation.findings, ...findings];
      return untold(interpretation.observations, all).map((cells) => `${name}: ${cells}`);
    });
    expect(names.length).toBeGreaterThan(90);
    expect(silent).toEqual([]);
  });

  test("in the demonstration", async () => {
    const directory = mkdtempSync(join(tmpdir(), "chung-tay-keys-"));
    try {
      const {returnsDirectory} = await writeDemonstration({outDir: directory, returns: 300});
      expect(await untoldIn(returnsDirectory)).toEqual([]);
    } finally {
      rmSync(directory, {recursive: true, force: true});
    }
  });

  if (REAL !== undefined) {
    test("in the ministry's workbooks", async () => {
      expect(await untoldIn(REAL)).toEqual([]);
    });
  }

  test("and two that nothing tells apart are found", () => {
    const [one] = interpreter.interpret(
      fileFromText(readFileSync(join(PAIRS, "investment-and-recurrent-funds.txt"), "utf8"))
    ).observations;
    if (one === undefined) throw new Error("no observation");
    expect(untold([one, {...one, cell: "Z9"}], [])).toEqual([`Sheet1!${one.cell} Sheet1!Z9`]);
    expect(untold([one, {...one, cell: "Z9", isPart: true}], [])).toEqual([]);
  });
});

async function untoldIn(directory: string): Promise<readonly string[]> {
  const judge = {codelists, interpreter, environment: nodeEnvironment, today: TODAY};
  const silent: string[] = [];
  for (const name of readdirSync(directory, {recursive: true, encoding: "utf8"})) {
    const path = join(directory, name);
    if (!statSync(path).isFile()) continue;
    const {findings, observations} = await judgeReturn(readFileSync(path), name, judge);
    silent.push(...untold(observations, findings).map((cells) => `${name}: ${cells}`));
  }
  return silent;
}

function untold(
  observations: readonly Observation[],
  findings: readonly Finding[]
): readonly string[] {
  const groups = new Map<string, Observation[]>();
  for (const observation of observations) {
    if (observation.value === null) continue;
    const key = keyOf(observation);
    groups.set(key, [...(groups.get(key) ?? []), observation]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1 && !isTold(group, findings))
    .map((group) => group.map(({cell, sheet}) => `${sheet}!${cell}`).join(" "));
}

function keyOf(observation: Observation): string {
  const {basis, indicator, isPart, organisation, period, placeId, scenario} = observation;
  const {beneficiary, fundingSource, houseType, workKind} = observation;
  const said = [indicator, placeId, organisation, period.start, period.end, basis, scenario];
  return [...said, houseType, beneficiary, fundingSource, workKind, isPart].join("|");
}

/** All but one of them is told: at its cell, at the label of its row, or at the head of its column. */
function isTold(group: readonly Observation[], findings: readonly Finding[]): boolean {
  const told = group.filter(({cell, sheet}) =>
    findings.some((finding) => {
      if (finding.sheet !== sheet || finding.cell === null) return false;
      const [at, own] = [parseAddress(finding.cell), parseAddress(cell)];
      switch (finding.code) {
        case "check.duplicate-row":
        case "check.duplicate-conflict":
          return finding.cell === cell;
        case "interpret.row-repeats-indicator":
          return at?.row === own?.row;
        case "interpret.rounds-added":
          return at?.column === own?.column;
        default:
          return false;
      }
    })
  );
  return told.length >= group.length - 1;
}
