import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {afterAll, beforeAll, describe, expect, test} from "vitest";

import {chooseTemplate} from "../../pipelines/template/chooseTemplate.ts";
import {runCli} from "../cli/runCli.ts";
import {codelists, fillIn, open} from "./givenTemplate.ts";

let workshop: string;
beforeAll(() => {
  workshop = mkdtempSync(join(tmpdir(), "chung-tay-template-"));
});
afterAll(() => rmSync(workshop, {recursive: true, force: true}));

const SHEET = "Biểu số liệu";

describe("chung-tay template", () => {
  test("shows the figures that the office sent for the period before, and writes over nothing", async () => {
    const inbox = join(workshop, "returns");
    const warehouse = join(workshop, "w.duckdb");
    mkdirSync(inbox);
    const order = (period: string, out: string): readonly string[] => [
      ...["template", "joint-programme-quarterly", "--place", "Thái Nguyên", "--lang", "en"],
      ...["--period", period, "--organisation", "MTTQ", "-o", out]
    ];
    const first = join(workshop, "first.xlsx");
    const made = runCli(...order("2026-Q1", first));
    expect(made.stderr).toMatch(
      /^Made the template joint-programme-quarterly for Tỉnh Thái Nguyên/
    );
    expect(made.code).toBe(0);
    const filled = await fillIn(readFileSync(first), {
      [`${SHEET}!F11`]: 12,
      [`${SHEET}!F26`]: 1250.5
    });
    writeFileSync(join(inbox, "renamed.xlsx"), filled);
    expect(runCli("ingest", "--returns", inbox, "--warehouse", warehouse).code).toBe(0);
    const next = join(workshop, "next.xlsx");
    const again = runCli(...order("2026-Q2", next), "--warehouse", warehouse);
    expect(again.stderr).toMatch(/The figures of 2026-Q1 stand greyed beside/);
    const sheet = (await open(readFileSync(next))).getWorksheet(SHEET);
    expect(["G9", "G11", "G12", "G26"].map((cell) => sheet?.getCell(cell).text)).toEqual([
      "Before (2026-Q1)",
      "12",
      "",
      "1250.5"
    ]);
    const kept = readFileSync(next);
    const refused = runCli(...order("2026-Q2", next));
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/next\.xlsx is there already and may be filled in/);
    expect(readFileSync(next).equals(kept)).toBe(true);
  }, 60_000);
});

describe("an order that cannot be", () => {
  const order = {
    form: "housing",
    place: "Thái Nguyên",
    period: "2026-Q1",
    organisation: null,
    language: "en"
  } as const;

  test.each([
    [{form: "houses"}, /^no such form: houses; those with one: holiday-gifts, housing, /],
    [{form: "rice-reserve"}, /^the form rice-reserve has no template; those with one: /],
    [{period: "soon"}, /^not a period: soon; write 2026-Q1/],
    [{period: "2026"}, /^housing is not asked for 2026; it is for 2026-Q1, 2026-Q2, 2026-Q3, /],
    [{form: "holiday-gifts", period: "2026-Q2"}, /it is for 2026-Q1, 2026-Q3$/],
    [{form: "joint-programme-annual"}, /is not asked for 2026-Q1; it is for 2026$/],
    [
      {place: "Bắc Kạn"},
      /^Tỉnh Bắc Kạn \(P63-06\) is no place of 2026-Q1; use: Tỉnh Thái Nguyên \(P34-19\)$/
    ],
    [
      {place: "P34-19", period: "2024-Q1"},
      /use: Tỉnh Bắc Kạn \(P63-06\), Tỉnh Thái Nguyên \(P63-19\)$/
    ],
    [
      {place: "Tân Uyên"},
      /several places of 2026-Q1; give the id of one: Xã Tân Uyên, Tỉnh Lai Châu/
    ],
    [{place: "Thai Nguyeen"}, /^no such place: Thai Nguyeen; nearest: Tỉnh Thái Nguyên \(P34-19\)/],
    [{place: "Việt Nam"}, /^housing is not asked of .* \(a country\) .*: province, commune$/],
    [{organisation: "HND"}, /^HND does not owe housing for a province; those that do: UBND \(/]
  ])("%o is answered with what can", async (change, message) => {
    await expect(chooseTemplate({...order, ...change}, codelists, "data")).rejects.toThrow(message);
  });

  test("but the same orders, put right, can", async () => {
    const chosen = await chooseTemplate(
      {...order, place: "Tân Uyên, Lai Châu", period: "Quý I/2026", organisation: "ubnd"},
      codelists,
      "data"
    );
    expect(chosen).toMatchObject({
      place: {id: "C34-03598"},
      period: {code: "2026-Q1"},
      organisation: {code: "UBND"},
      due: "2026-04-10"
    });
  });
});
