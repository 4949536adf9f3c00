import {describe, expect, test} from "vitest";

import {check} from "../../pipelines/check/index.ts";
import {findingAt} from "../../pipelines/findings/finding.ts";
import type {
  Codelists,
  Indicator,
  Interpretation,
  Observation,
  Period,
  Place,
  PrintedTotal
} from "../../pipelines/types.ts";

const QUARTER: Period = {
  code: "2024-Q2",
  kind: "quarter",
  start: "2024-04-01",
  end: "2024-06-30"
};

function indicator(code: string, valueType: Indicator["valueType"], unit: string): Indicator {
  return {code, nameVi: code, nameEn: code, unit, valueType, kind: "flow", synonyms: []};
}

function place(id: string, level: Place["level"], parentId: string | null, era = "63"): Place {
  const name = id.toLowerCase();
  return {
    ...{id, code: id, era, level, type: level, name, fullName: name, nameEn: name, parentId},
    ...{validFrom: "1997-01-01", validTo: null, aliases: []}
  };
}

const codelists: Codelists = {
  places: [
    place("VN", "country", null, "all"),
    place("SL", "province", "VN"),
    place("LC", "province", "VN"),
    place("MS", "district", "SL"),
    place("XA", "commune", "MS"),
    place("SL34", "province", "VN", "34")
  ],
  indicators: [
    indicator("NHA_HOANTHANH", "count", "căn"),
    indicator("NHA_PHANBO", "count", "căn"),
    indicator("KP_TONG", "money", "VND"),
    indicator("TY_LE", "ratio", "ratio")
  ],
  organisations: [
    {
      ...{code: "BDV", nameVi: "Ban Dân vận", nameEn: "Mass Mobilisation Commission"},
      ...{variants: [], validFrom: null, validTo: "2025-01-31"}
    },
    {
      ...{code: "BTGDV", nameVi: "Ban TG và DV", nameEn: "Commission"},
      ...{variants: [], validFrom: "2025-02-01", validTo: null}
    }
  ],
  breakdowns: [],
  forms: [],
  matches: []
};

function seen(cell: string, value: string | null, more: Partial<Observation> = {}): Observation {
  return {
    ...{sheet: "S", cell, indicator: "NHA_HOANTHANH", placeId: "MS", placeText: "Mai Sơn"},
    ...{organisation: null, period: QUARTER, basis: "period", scenario: "actual"},
    ...{houseType: null, beneficiary: null, fundingSource: null, workKind: null},
    ...{value, unit: "căn", unitText: null, qualifier: "exact"},
    ...{blank: value === null ? "not_reported" : null, rawText: value ?? "", isPart: false},
    ...more
  };
}

function total(value: string, lines: readonly string[], more: Partial<PrintedTotal> = {}) {
  return {
    ...{sheet: "S", cell: "Z9", text: value, indicator: "NHA_HOANTHANH", label: "Tổng số"},
    ...{value, precision: "1", linePrecision: "1", lines},
    ...more
  } satisfies PrintedTotal;
}

function codes(
  observations: readonly Observation[],
  more: Partial<Interpretation> = {},
  today = "2026-06-30"
): readonly string[] {
  const interpretation: Interpretation = {
    ...{
      form: "other",
      trust: "layout",
      organisation: null,
      placeId: null,
      period: QUARTER,
      version: 1
    },
    ...{title: null, source: null, observations, totals: [], findings: []},
    ...more
  };
  const findings = check(interpretation, codelists, {today});
  return findings.map(({cell, code}) => `${cell ?? "-"} ${code.slice("check.".length)}`);
}

describe("totals", () => {
  const lines = [seen("A1", "10"), seen("A2", "20", {placeId: "XA"})];

  test("a total that its lines add up to passes, to the last unit", () => {
    expect(codes(lines, {totals: [total("30", ["A1", "A2"])]})).toEqual([]);
    expect(codes(lines, {totals: [total("31", ["A1", "A2"])]})).toEqual(["Z9 total-mismatch"]);
  });

  test("binary fractions do not disturb the sum", () => {
    const fractions = [seen("A1", "0.1"), seen("A2", "0.2", {placeId: "XA"})];
    expect(codes(fractions, {totals: [total("0.3", ["A1", "A2"])]})).toEqual([]);
    expect(codes(fractions, {totals: [total("0.300001", ["A1", "A2"])]})).toEqual([
      "Z9 total-mismatch"
    ]);
  });

  test("a total rounded more coarsely than its lines may be off by half its last digit", () => {
    const rounded = {precision: "10", linePrecision: "1"};
    const odd = [seen("A1", "12"), seen("A2", "13", {placeId: "XA"})];
    expect(codes(odd, {totals: [total("30", ["A1", "A2"], rounded)]})).toEqual([]);
    expect(codes(odd, {totals: [total("40", ["A1", "A2"], rounded)]})).toEqual([
      "Z9 total-mismatch"
    ]);
  });

  test("lines rounded more coarsely than their total may each be off by half", () => {
    const coarse = {precision: "1", linePrecision: "10"};
    expect(codes(lines, {totals: [total("39", ["A1", "A2"], coarse)]})).toEqual([]);
    expect(codes(lines, {totals: [total("41", ["A1", "A2"], coarse)]})).toEqual([
      "Z9 total-mismatch"
    ]);
  });

  test("blank lines count for nothing, and where all are blank nothing can be said", () => {
    const half = [seen("A1", "10"), seen("A2", null, {placeId: "XA"})];
    expect(codes(half, {totals: [total("10", ["A1", "A2"])]})).toEqual([]);
    const none = [seen("A1", null), seen("A2", null, {placeId: "XA"})];
    expect(codes(none, {totals: [total("10", ["A1", "A2"])]})).toEqual(["Z9 total-not-checked"]);
  });

  test("a total over a line that was refused is not checked", () => {
    const incomplete = total("99", ["A1", "A2"], {isIncomplete: true});
    expect(codes(lines, {totals: [incomplete]})).toEqual(["Z9 total-not-checked"]);
  });

  test("hơn in a line explains a total above the sum, not one below it", () => {
    const over = [seen("A1", "10", {qualifier: "at_least"}), seen("A2", "20", {placeId: "XA"})];
    expect(codes(over, {totals: [total("35", ["A1", "A2"])]})).toEqual([]);
    expect(codes(over, {totals: [total("25", ["A1", "A2"])]})).toEqual(["Z9 total-mismatch"]);
  });
});

describe("single values", () => {
  test("a count is never negative, money only with a warning", () => {
    expect(codes([seen("A1", "-1")])).toEqual(["A1 negative-count"]);
    expect(codes([seen("A1", "0")])).toEqual([]);
    const money = {indicator: "KP_TONG", unit: "VND"};
    expect(codes([seen("A1", "-5000000", money)])).toEqual(["A1 negative-value"]);
  });

  test("a ratio lies between nothing and all", () => {
    const ratio = {indicator: "TY_LE", unit: "ratio"};
    expect(codes([seen("A1", "1", ratio)])).toEqual([]);
    expect(codes([seen("A1", "1.01", ratio)])).toEqual(["A1 percentage-out-of-range"]);
    expect(codes([seen("A1", "-0.01", ratio)])).toEqual(["A1 percentage-out-of-range"]);
  });

  test("a quadrillion đồng or a million houses stand in no single cell", () => {
    const money = {indicator: "KP_TONG", unit: "VND"};
    expect(codes([seen("A1", "999999999999999", money)])).toEqual([]);
    expect(codes([seen("A1", "1000000000000000", money)])).toEqual(["A1 value-out-of-sight"]);
    expect(codes([seen("A1", "999999")])).toEqual([]);
    expect(codes([seen("A1", "1000000")])).toEqual(["A1 value-out-of-sight"]);
  });
});

describe("figures side by side", () => {
  test("a part may equal its whole, not exceed it", () => {
    const part = {isPart: true, houseType: "TINH_NGHIA"};
    expect(codes([seen("A1", "10"), seen("B1", "10", part)])).toEqual([]);
    expect(codes([seen("A1", "10"), seen("B1", "11", part)])).toEqual(["B1 part-exceeds-whole"]);
    const otherPlace = {...part, placeId: "LC"};
    expect(codes([seen("A1", "10"), seen("B1", "11", otherPlace)])).toEqual([]);
  });

  test("a part that only marks itself is measured against the row without the mark", () => {
    expect(codes([seen("A1", "200"), seen("A2", "50", {isPart: true})])).toEqual([]);
    expect(codes([seen("A1", "50"), seen("A2", "200", {isPart: true})])).toEqual([
      "A2 part-exceeds-whole"
    ]);
  });

  test("a running total is at least the period's own figure", () => {
    const running = {basis: "year_to_date"} as const;
    expect(codes([seen("A1", "10"), seen("B1", "10", running)])).toEqual([]);
    expect(codes([seen("A1", "10"), seen("B1", "9", running)])).toEqual([
      "B1 cumulative-below-period"
    ]);
    const approximate = {...running, qualifier: "about"} as const;
    expect(codes([seen("A1", "10"), seen("B1", "9", approximate)])).toEqual([]);
  });

  test("more houses completed than allocated is worth a note", () => {
    const allocated = {indicator: "NHA_PHANBO"};
    expect(codes([seen("A1", "10"), seen("B1", "10", allocated)])).toEqual([]);
    expect(codes([seen("A1", "10"), seen("B1", "9", allocated)])).toEqual([
      "A1 allocated-below-completed"
    ]);
  });
});

describe("duplicates", () => {
  test("the same figure twice counts once", () => {
    expect(codes([seen("C1", "5"), seen("C2", "5")])).toEqual(["C2 duplicate-row"]);
  });

  test("one figure with two values counts not at all", () => {
    expect(codes([seen("C1", "5"), seen("C2", "6")])).toEqual([
      "C2 duplicate-conflict",
      "C1 duplicate-conflict"
    ]);
  });

  test("another place, period, body, breakdown or scenario is another figure", () => {
    const others: readonly Partial<Observation>[] = [
      {placeId: "SL"},
      {period: {...QUARTER, code: "2024-Q1"}},
      {organisation: "BDV"},
      {houseType: "KHAC"},
      {scenario: "target"},
      {basis: "as_of"},
      {isPart: true}
    ];
    for (const other of others) {
      expect(codes([seen("C1", "5"), seen("C2", "5", other)])).toEqual([]);
    }
  });

  test("another sheet is no other figure", () => {
    expect(codes([seen("C1", "5"), seen("C1", "5", {sheet: "T"})])).toEqual(["C1 duplicate-row"]);
    expect(codes([seen("C1", "5"), seen("C1", "6", {sheet: "T"})])).toEqual([
      "C1 duplicate-conflict",
      "C1 duplicate-conflict"
    ]);
  });

  test("rounds of one period in two columns of a row are both meant", () => {
    const told = {findings: [findingAt("interpret.rounds-added", {sheet: "S", cell: "D9"})]};
    expect(codes([seen("C1", "5"), seen("D1", "6")], told)).toEqual([]);
    expect(codes([seen("C1", "5"), seen("E1", "6")], told)).toEqual([
      "E1 duplicate-conflict",
      "C1 duplicate-conflict"
    ]);
  });

  test("two parts of one kind are one figure twice, a part and its whole are not", () => {
    const part = {isPart: true};
    expect(codes([seen("C1", "5", part), seen("C2", "5", part)])).toEqual(["C2 duplicate-row"]);
    expect(codes([seen("C1", "5"), seen("D1", "5", part)])).toEqual([]);
  });
});

describe("periods", () => {
  const next: Period = {code: "2026-Q3", kind: "quarter", start: "2026-07-01", end: "2026-09-30"};

  test("results of the future are refused, plans are not", () => {
    expect(codes([seen("A1", "5", {period: next})])).toEqual(["A1 future-period"]);
    expect(codes([seen("A1", "5", {period: next, scenario: "target"})])).toEqual([]);
    expect(codes([seen("A1", null, {period: next})])).toEqual([]);
  });

  test("a period that still runs is worth one note", () => {
    const year: Period = {code: "2026", kind: "year", start: "2026-01-01", end: "2026-12-31"};
    const running = [
      seen("A1", "5", {period: year}),
      seen("A2", "6", {period: year, placeId: "XA"})
    ];
    expect(codes(running)).toEqual(["A1 period-not-over"]);
    expect(codes(running, {}, "2026-12-31")).toEqual([]);
  });

  test("a year to date spans no two years", () => {
    const span: Period = {
      ...{code: "2021-01-01/2025-12-31", kind: "span"},
      ...{start: "2021-01-01", end: "2025-12-31"}
    };
    expect(codes([seen("A1", "5", {period: span, basis: "year_to_date"})])).toEqual([
      "A1 period-exceeds-basis"
    ]);
    expect(codes([seen("A1", "5", {period: span, basis: "programme_to_date"})])).toEqual([]);
  });
});

describe("reporters", () => {
  test("a body that no longer or not yet existed is named once a period", () => {
    const late: Period = {code: "2025-Q2", kind: "quarter", start: "2025-04-01", end: "2025-06-30"};
    const closed = {organisation: "BDV", period: late};
    expect(codes([seen("A1", "5", closed), seen("A2", "5", {...closed, placeId: "XA"})])).toEqual([
      "A1 organisation-not-valid"
    ]);
    expect(codes([seen("A1", "5", {organisation: "BDV"})])).toEqual([]);
    expect(codes([seen("A1", "5", {organisation: "BTGDV"})])).toEqual([
      "A1 organisation-not-valid"
    ]);
    expect(codes([seen("A1", "5", {organisation: "BTGDV", period: late})])).toEqual([]);
  });

  test("a place lies under its office, at any depth", () => {
    expect(codes([seen("A1", "5", {placeId: "XA"})], {placeId: "SL"})).toEqual([]);
    expect(codes([seen("A1", "5", {placeId: "SL"})], {placeId: "SL"})).toEqual([]);
    expect(
      codes(
        [seen("A1", "5", {placeId: "LC"}), seen("B1", "6", {placeId: "LC", houseType: "KHAC"})],
        {
          placeId: "XA"
        }
      )
    ).toEqual(["A1 place-outside-territory"]);
    expect(codes([seen("A1", "5", {placeId: "LC"})], {placeId: "VN"})).toEqual([]);
  });

  test("places of another structure of provinces are given the benefit of the doubt", () => {
    expect(codes([seen("A1", "5", {placeId: "LC"})], {placeId: "SL34"})).toEqual([]);
  });
});
