import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {afterAll, describe, expect, test} from "vitest";

import {answersFor, asExpected} from "./figures.ts";
import type {Given} from "./givenTemplate.ts";
import {judged, openCells, requestOf, templateOf, told} from "./givenTemplate.ts";
import {fillWithLibreOffice, hasLibreOffice} from "./libreOffice.ts";

const isInstalled = hasLibreOffice();
if (!isInstalled) {
  console.warn("NOT RUN: templates filled in by LibreOffice; soffice is not installed here.");
}
const directory = mkdtempSync(join(tmpdir(), "chung-tay-office-"));
afterAll(() => rmSync(directory, {recursive: true, force: true}));

const QUARTERLY: Given = {
  form: "joint-programme-quarterly",
  place: "C34-00004",
  period: "2026-Q1",
  organisation: "MTTQ"
};
const HOUSING: Given = {form: "housing", place: "P34-12", period: "2026-Q1", organisation: "UBND"};

describe(`filled in with LibreOffice${isInstalled ? "" : " (not installed: nothing is tested)"}`, () => {
  test.each([
    ["xlsx", QUARTERLY],
    ["xlsx", HOUSING],
    ["ods", HOUSING],
    ["xls", HOUSING]
  ] as const)(
    "and saved as .%s, a template gives no finding and every value exact",
    async (format, given) => {
      if (!isInstalled) return;
      const request = await requestOf(given);
      const template = await templateOf(given);
      const {filling, expected} = answersFor(await openCells(template, request.form), {
        placeId: given.place,
        organisation: given.organisation ?? null,
        periods: {period: "2026-Q1", year: "2026", next: "2026-Q2"}
      });
      const own = mkdtempSync(join(directory, "run-"));
      const saved = fillWithLibreOffice(template, filling, format, own);
      const result = await judged(saved, `gửi lại.${format}`);
      expect(told(result)).toEqual([]);
      expect(result.interpretation?.trust).toBe("form");
      expect(asExpected(result.observations)).toEqual(expected);
      // LibreOffice adds the totals up, and they are checked against their lines.
      const totals = result.interpretation?.totals.length ?? 0;
      expect(totals).toBe(given === HOUSING ? 12 : 0);
    },
    180_000
  );
});
