import {readdirSync, readFileSync} from "node:fs";
import {basename, join} from "node:path";

import {beforeAll, describe, expect, test} from "vitest";

import {check} from "../../pipelines/check/index.ts";
import {loadCodelists} from "../../pipelines/codelists/loadCodelists.ts";
import {severityOf} from "../../pipelines/findings/catalogue.ts";
import {createInterpreter} from "../../pipelines/interpret/index.ts";
import {nodeEnvironment} from "../../pipelines/nodeEnvironment.ts";
import {read} from "../../pipelines/read/index.ts";
import type {Finding, Observation} from "../../pipelines/types.ts";

const DATA = join(import.meta.dirname, "../../data");
const RETURNS = join(DATA, "returns/published");

interface Judged {
  readonly observations: readonly Observation[];
  readonly findings: readonly Finding[];
}

const returns = new Map<string, Judged>();

beforeAll(async () => {
  const codelists = await loadCodelists(DATA);
  const interpreter = createInterpreter(codelists);
  for (const entry of readdirSync(RETURNS, {recursive: true, encoding: "utf8"})) {
    if (!/\.(?:csv|xlsx)$/.test(entry)) continue;
    const name = basename(entry);
    const file = await read(readFileSync(join(RETURNS, entry)), name, nodeEnvironment);
    const interpretation = interpreter.interpret({name, sheets: file.sheets});
    const judged = check(interpretation, codelists, {today: "2026-06-30"});
    returns.set(name, {
      observations: interpretation.observations,
      findings: [...file.findings, ...interpretation.findings, ...judged]
    });
  }
});

/** Sum of what one return says of an indicator, parts left out; in thousandths, which are exact here. */
function sumOf(name: string, indicator: string, basis = "period"): string {
  let sum = 0n;
  for (const each of returns.get(name)?.observations ?? []) {
    if (each.indicator !== indicator || each.basis !== basis || each.isPart) continue;
    const [whole = "0", fraction = ""] = (each.value ?? "0").split(".");
    sum += BigInt(whole + fraction.padEnd(3, "0"));
  }
  const digits = sum.toString().padStart(4, "0");
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`;
}

function totalsMissed(name: string): readonly string[] {
  const findings = returns.get(name)?.findings ?? [];
  return findings
    .filter(({code}) => code === "check.total-mismatch")
    .map(({params}) => `${params["printed"]} ${params["sum"]}`.replaceAll("\u00a0", " "));
}

describe("the published returns", () => {
  test("none has a figure that is refused", () => {
    const errors = [...returns].flatMap(([name, {findings}]) =>
      findings.filter((each) => severityOf(each) === "error").map(({code}) => `${name} ${code}`)
    );
    expect(errors).toEqual([]);
    expect(returns.size).toBeGreaterThan(30);
  });

  test.each([
    ["fatherland-front-2020-10-19.csv", "20"],
    ["fatherland-front-2020-11-20.xlsx", "45"],
    ["fatherland-front-2024-09-15.xlsx", "385"],
    ["fatherland-front-2024-09-18.xlsx", "650"],
    ["fatherland-front-2025-10-03.xlsx", "265"],
    ["fatherland-front-2025-11-22.csv", "80"],
    ["fatherland-front-2025-11-29.xlsx", "150"]
  ])("%s allocates %s tỷ of relief", (name, billions) => {
    expect(sumOf(name, "CUUTRO_PHANBO")).toBe(`${billions}000000000.000`);
    expect(totalsMissed(name)).toEqual([]);
  });

  test("the reserve gave 1.444,59 t of rice for Tết 2024 and 1.783,935 t in 2018", () => {
    expect(sumOf("reserve-rice-2024-02-03.csv", "LTTP_TAN")).toBe("1444.590");
    expect(sumOf("reserve-rice-2018.xlsx", "LTTP_TAN")).toBe("1783.935");
  });

  test.each([
    ["2004", "4342597"],
    ["2006", "4629915"],
    ["2013", "15101643"],
    ["2014", "11526105"],
    ["2015", "12050668"],
    ["2017", "14363126"]
  ])("the programme money of %s equals the printed total", (year, millions) => {
    const name = `ministry-of-finance-${year}.xlsx`;
    expect(sumOf(name, "KP_CTMTQG")).toBe(`${millions}000000.000`);
    expect(totalsMissed(name)).toEqual([]);
  });

  test("the known contradictions are findings", () => {
    expect(totalsMissed("fatherland-front-2025-11-07.xlsx")).toEqual([
      "538 182 000 000 548 182 000 000"
    ]);
    expect(totalsMissed("ministry-of-finance-2007.xlsx")).toEqual([
      "7 219 736 000 000 6 919 736 000 000"
    ]);
    expect(totalsMissed("ministry-of-finance-2016.xlsx")).toEqual([
      "9 057 109 000 000 9 057 110 000 000"
    ]);
  });

  test("an order of magnitude stays text", () => {
    const country = returns.get("002-country-2018.csv")?.observations ?? [];
    const workDays = country.find(({indicator}) => indicator === "NGAYCONG");
    expect(workDays).toMatchObject({value: null, blank: "magnitude_only", rawText: "hàng triệu"});
  });
});
