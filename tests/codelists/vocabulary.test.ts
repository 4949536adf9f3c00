import {beforeAll, describe, expect, test} from "vitest";

import {loadCodelists} from "../../pipelines/codelists/loadCodelists.ts";
import type {Codelists} from "../../pipelines/types.ts";
import {countBy, cycleFrom, fold, rowsOf} from "./tables.ts";

let codelists: Codelists;
beforeAll(async () => {
  codelists = await loadCodelists("data");
});

/** Labels with the code that owns them, where a second code claims one. */
function shared(items: readonly {code: string; labels: readonly string[]}[]): string[] {
  const owner = new Map<string, string>();
  const found: string[] = [];
  for (const {code, labels} of items) {
    for (const label of labels.map(fold)) {
      const first = owner.get(label) ?? code;
      if (first !== code) found.push(`${label}: ${first}, ${code}`);
      owner.set(label, first);
    }
  }
  return found;
}

describe("indicators", () => {
  test("there are the fifty of the catalogue and the campaign's running total", () => {
    expect(codelists.indicators).toHaveLength(51);
    expect(codelists.indicators.map(({code}) => code)).toContain("NHA_HOTRO");
  });

  test("no label belongs to two indicators", () => {
    const items = codelists.indicators.map((item) => ({
      code: item.code,
      labels: [item.nameVi, ...item.synonyms]
    }));
    expect(shared(items)).toEqual([]);
  });

  test("money is in đồng and nothing else is", () => {
    for (const {code, unit, valueType} of codelists.indicators) {
      expect(unit === "VND", code).toBe(valueType === "money");
    }
  });

  test("stocks are never added over time, and each has a definition in both languages", () => {
    for (const row of rowsOf("codelists/indicators.csv")) {
      if (row["kind"] === "stock") expect(row["additive_over_time"], row["code"]).toBe("no");
      for (const column of ["places", "time", "organisations"]) {
        expect(row[`additive_over_${column}`]).toMatch(/^(yes|no|caution)$/);
      }
      expect(row["direction"]).toMatch(/^(more|less|neutral)$/);
      expect(row["definition_vi"], row["code"]).not.toBe("");
      expect(row["definition_en"], row["code"]).not.toBe("");
      expect(row["caveats_vi"] === "", row["code"]).toBe(row["caveats_en"] === "");
    }
  });

  test("a change of definition names a known indicator", () => {
    const codes = new Set(codelists.indicators.map(({code}) => code));
    for (const row of rowsOf("codelists/definition_changes.csv")) {
      expect(codes.has(row["indicator"] ?? ""), row["indicator"]).toBe(true);
      expect(row["year"]).toMatch(/^\d{4}$/);
    }
  });
});

describe("breakdowns, organisations and forms", () => {
  test("there are thirteen house types", () => {
    expect(countBy(codelists.breakdowns, ({dimension}) => dimension)["house_type"]).toBe(13);
  });

  test("no label belongs to two items of one breakdown", () => {
    for (const dimension of ["house_type", "beneficiary", "funding_source", "work_kind"]) {
      const items = codelists.breakdowns
        .filter((item) => item.dimension === dimension)
        .map((item) => ({code: item.code, labels: [item.nameVi, ...item.synonyms]}));
      expect(shared(items)).toEqual([]);
    }
  });

  test("no spelling belongs to two organisations", () => {
    const items = codelists.organisations.map((item) => ({
      code: item.code,
      labels: [item.nameVi, ...item.variants]
    }));
    expect(shared(items)).toEqual([]);
  });

  test("successors exist, follow on and never lead back", () => {
    const rows = new Map(
      rowsOf("codelists/organisations.csv").map((row) => [row["code"] ?? "", row])
    );
    const next = (code: string): string[] => [rows.get(code)?.["successor"] || []].flat();
    for (const [code, row] of rows) {
      expect(cycleFrom(code, next)).toEqual([]);
      expect(row["valid_to"] === "", code).toBe(row["successor"] === "");
      for (const successor of next(code)) {
        expect((rows.get(successor)?.["valid_from"] ?? "") > (row["valid_to"] ?? "")).toBe(true);
      }
    }
    expect(rows.get("BCHQS_H")).toMatchObject({valid_to: "2025-06-30", successor: "PTKV"});
  });

  test("no title phrase belongs to two forms", () => {
    expect(shared(codelists.forms.map(({code, titles}) => ({code, labels: titles})))).toEqual([]);
    expect(codelists.forms).toHaveLength(11);
  });
});

test("the price index is the chain of the yearly changes", () => {
  let index = 100;
  for (const row of rowsOf("codelists/cpi.csv")) {
    if (row["year"] !== "2018") index *= 1 + Number(row["change_percent"]) / 100;
    expect(Number(row["index_2018"])).toBeCloseTo(index, 2);
  }
});
