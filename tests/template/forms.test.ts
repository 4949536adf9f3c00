import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {afterEach, beforeEach, describe, expect, test} from "vitest";

import {loadCodelists} from "../../pipelines/codelists/loadCodelists.ts";
import {formAt} from "../../pipelines/interpret/formVersion.ts";
import {dueDate} from "../../pipelines/template/chooseTemplate.ts";
import {copyCodelists} from "../load/copyCodelists.ts";
import {codelists} from "./givenTemplate.ts";

const full = codelists.forms.filter(({tables}) => tables.length > 0);

describe("the forms that have a template", () => {
  test("are the five of the programme", () => {
    expect(full.map(({code}) => code)).toEqual([
      "holiday-gifts",
      "housing",
      "joint-programme-annual",
      "joint-programme-quarterly",
      "relief"
    ]);
  });

  test("say for every period since 2021 when they are due, and who owes them", () => {
    const ends = ["2021-03-31", "2025-06-30", "2025-09-30", "2026-12-31"];
    for (const form of full) {
      for (const end of ends) {
        const period = {code: "", kind: "quarter", start: end, end} as const;
        expect(dueDate(form, period), `${form.code} ${end}`).not.toBeNull();
        const owed = form.reporters.filter(
          ({validFrom, validTo}) => (validFrom ?? end) <= end && (validTo ?? end) >= end
        );
        const levels = owed.flatMap((each) => each.levels);
        expect(levels, `${form.code} ${end}`).toContain("province");
        expect(levels.includes("district"), `${form.code} ${end}`).toBe(
          end < "2025-07-01" && form.code !== "holiday-gifts"
        );
      }
    }
  });

  test("are due so many days after the end, as the calendar counts them", () => {
    const quarterly = full.find(({code}) => code === "joint-programme-quarterly");
    const due = (end: string): string | null =>
      quarterly === undefined
        ? null
        : dueDate(quarterly, {code: "", kind: "quarter", start: end, end});
    expect(due("2025-12-31")).toBe("2026-01-10");
    expect(due("2024-12-31")).toBe("2025-01-15");
  });

  test("never ask twice for the same figure in one table", () => {
    for (const form of [...full, ...full.flatMap((each) => formAt(each, 1) ?? [])]) {
      for (const {code, columns, placeRows, rows} of form.tables) {
        const lines =
          placeRows === null ? rows.filter(({totalOf}) => totalOf.length === 0) : [null];
        const asked = lines.flatMap((row) =>
          columns
            .filter((column) => row?.columns?.includes(column.code) !== false)
            .map((column) =>
              [
                row?.indicator ?? column.indicator,
                row?.houseType ?? column.houseType,
                row?.beneficiary ?? column.beneficiary,
                row?.fundingSource ?? column.fundingSource,
                row?.workKind ?? column.workKind,
                column.scenario,
                column.basis,
                column.of
              ].join("|")
            )
        );
        expect(new Set(asked).size, `${form.code} ${code}`).toBe(asked.length);
      }
    }
  });
});

describe("a fault in a form is told with its file and its place", () => {
  let directory = "";
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), "forms-"));
    copyCodelists(directory);
  });
  afterEach(() => rm(directory, {recursive: true}));

  test.each([
    ["indicator: NHA_PHANBO", "indicator: NHA_X", /row nha-phan-bo, .*no such indicator: NHA_X/],
    ["house_type: KHAC", "house_type: KHACH", /row nha-khac, .*no such house_type: KHACH/],
    ["organisations: [MTTQ]", "organisations: [MTQT]", /no such organisation: MTQT/],
    ["unit: căn", "unit: cái", /unit cái does not fit NHA_HOANTHANH, counted in căn/],
    ["unit: triệu đồng", "unit: trieu dong", /unit trieu dong does not fit NHA_KINHPHI/],
    ["code: nha-phan-bo", "code: nha-khoi-cong", /two rows are called nha-khoi-cong/],
    [
      "label_vi: Nhà được phân bổ kinh phí",
      "label_vi: Kinh phí hỗ trợ nhà ở",
      /two labels of rows/
    ],
    ["columns: [in-period]", "columns: [to-date]", /NHA_KHOICONG is a stock/],
    ["columns: [in-period]", "columns: [in-quarter]", /no such column: in-quarter/],
    ["scenario: target", "scenario: planned", /tables\.0\.columns\.0\.scenario: /],
    ["days: 15", "days: soon", /due\.0\.days: /],
    ["added_columns: [next-plan]", "added_columns: [plan]", /version 1: no such column: plan/],
    ["code: dich-benh", "code: benh-xa", /version 1: the code benh-xa is used again/],
    ["version: 2", "version: 1", /versions: 1 is not older than 1/]
  ])("“%s” written “%s”", async (from, to, message) => {
    const path = join(directory, "forms", "joint-programme-quarterly.yml");
    const text = await readFile(path, "utf8");
    expect(text).toContain(from);
    await writeFile(path, text.replace(from, to));
    await expect(loadCodelists(directory)).rejects.toThrow(message);
    await expect(loadCodelists(directory)).rejects.toThrow(/joint-programme-quarterly\.yml/);
  });

  test("a table without anybody who owes it, or quarters of a form that is not quarterly", async () => {
    const path = join(directory, "forms", "relief.yml");
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace("due:\n  - days: 5", "due: []"));
    await expect(loadCodelists(directory)).rejects.toThrow(/relief\.yml .*reporters and due/);
    await writeFile(path, text.replace("version: 1", "version: 1\nquarters: [1]"));
    await expect(loadCodelists(directory)).rejects.toThrow(/relief\.yml .*only a quarterly form/);
  });

  test("a form that is known by its title alone needs nothing more", async () => {
    const loaded = await loadCodelists(directory);
    const rice = loaded.forms.find(({code}) => code === "rice-reserve");
    expect(rice).toMatchObject({tables: [], reporters: [], due: [], version: 1});
  });
});
