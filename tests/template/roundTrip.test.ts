import {describe, expect, test} from "vitest";

import {answersFor, asExpected} from "./figures.ts";
import type {Given} from "./givenTemplate.ts";
import {fillIn, judged, openCells, requestOf, templateOf, told} from "./givenTemplate.ts";

/** Every form at every level that is asked, with what its columns are for; then how many cells it opens. */
const CASES: readonly [name: string, given: Given, year: string, next: string][] = [
  [
    "the quarterly return of a province",
    {
      form: "joint-programme-quarterly",
      place: "Thái Nguyên",
      period: "2026-Q1",
      organisation: "MTTQ"
    },
    "2026",
    "2026-Q2"
  ],
  [
    "the quarterly return of a commune, in the last quarter",
    {form: "joint-programme-quarterly", place: "C34-00004", period: "2025-Q4", organisation: "HND"},
    "2025",
    "2026-Q1"
  ],
  [
    "the quarterly return of a district before 2025",
    {form: "joint-programme-quarterly", place: "D-001", period: "2024-Q2", organisation: "BCHQS_H"},
    "2024",
    "2024-Q3"
  ],
  [
    "the annual return of a province",
    {form: "joint-programme-annual", place: "P34-01", period: "2025", organisation: "BCHQS_T"},
    "2025",
    "2026"
  ],
  [
    "the annual return of a commune",
    {form: "joint-programme-annual", place: "C34-00004", period: "2025", organisation: "LHPN"},
    "2025",
    "2026"
  ],
  [
    "housing in a province, with its communes",
    {form: "housing", place: "P34-12", period: "2026-Q1", organisation: "UBND"},
    "2026",
    "2026-Q2"
  ],
  [
    "relief over some days, in a province",
    {
      form: "relief",
      place: "P34-44",
      period: "2025-10-01/2025-10-20",
      organisation: "CTD"
    },
    "2025",
    ""
  ],
  [
    "gifts for Tết, in a province",
    {form: "holiday-gifts", place: "P34-20", period: "2026-Q1", organisation: "DTN"},
    "2026",
    "2026-Q2"
  ],
  [
    "gifts of 27 July, in a commune, in English",
    {
      form: "holiday-gifts",
      place: "C34-00004",
      period: "2026-Q3",
      organisation: "CCB",
      language: "en"
    },
    "2026",
    "2026-Q4"
  ]
];

describe("a template that is filled in and read back", () => {
  test.each(CASES)("%s: no finding, every value exact", async (_, given, year, next) => {
    const request = await requestOf(given);
    const template = await templateOf(given);
    const cells = await openCells(template, request.form);
    expect(cells.length).toBeGreaterThan(7);
    const {filling, expected} = answersFor(cells, {
      placeId: request.place.id,
      organisation: request.organisation?.code ?? null,
      periods: {period: request.period.code, year, next}
    });
    const result = await judged(await fillIn(template, filling), "tệp đã đổi tên (2).xlsx");
    expect(told(result)).toEqual([]);
    expect(result.status).toBe("accepted");
    expect(result.interpretation).toMatchObject({
      form: given.form,
      trust: "form",
      organisation: given.organisation,
      placeId: request.place.id,
      period: {code: request.period.code},
      version: 1
    });
    expect(asExpected(result.observations)).toEqual(expected);
  });

  test("an unfilled template is told to be empty, and nothing is loaded", async () => {
    const template = await templateOf({
      form: "housing",
      place: "P34-12",
      period: "2026-Q1",
      organisation: "UBND"
    });
    const result = await judged(template);
    expect(told(result)).toEqual(["interpret.form-empty"]);
    expect(result.status).toBe("rejected");
  });

  test("the organisation that a clerk chooses from the list is the one that reports", async () => {
    const given = {form: "housing", place: "C34-00004", period: "2026-Q1"};
    const template = await templateOf(given);
    const filled = {"Theo nguồn vốn!E10": 5};
    const chosen = await judged(
      await fillIn(template, {...filled, "Theo nguồn vốn!D2": "Ủy ban nhân dân"})
    );
    expect(told(chosen)).toEqual([]);
    expect(chosen.interpretation?.organisation).toBe("UBND");
    const missing = await judged(await fillIn(template, filled));
    expect(told(missing)).toEqual(["interpret.form-organisation-missing"]);
    expect(missing.interpretation?.organisation).toBe(null);
    const odd = await judged(await fillIn(template, {...filled, "Theo nguồn vốn!D2": "Phòng 7"}));
    expect(told(odd)).toEqual(["interpret.organisation-unknown Theo nguồn vốn!D2"]);
  });
});
