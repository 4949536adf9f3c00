import {describe, expect, it} from "vitest";

import {comparisonParts} from "../../src/markup/comparisonParts.ts";
import type {Comparison, PeriodCoverage} from "../../src/release/comparison.ts";
import {comparisonViewOf} from "../../src/select/comparisons.ts";
import {indexPlaces} from "../../src/select/places.ts";

const indicator = {code: "NHA_HOANTHANH", unit: "căn", name_vi: "Nhà", name_en: "Houses"};

function pair(place: string, geography: string, period: string, before: string): Comparison {
  const parts = {change_same_reporters: 2, change_new: 0, change_lost: 0, change_revised: 0};
  const same = {value_same_reporters: null, previous_value_same_reporters: null};
  return {
    ...{geography, place_id: place, period, previous_period: before, scenario: "actual"},
    ...{value: 12, previous_value: 10, change: 2, percent: 20, withheld_reason: null},
    ...{...parts, ...same, percent_same_reporters: null, n_same_reporters: null}
  } as Comparison;
}

function covered(place: string, period: string, reported: number, expected: number) {
  const where = {geography: "country", place_id: place, period, scenario: "actual"};
  return {...where, n_reported: reported, n_expected: expected} as PeriodCoverage;
}

function subtitle(coverage: readonly PeriodCoverage[], wish: Record<string, string> = {}) {
  const rows = [
    pair("VN", "country", "2024", "2023"),
    pair("P34-12", "provinces_34", "2024", "2023")
  ];
  const places = indexPlaces([
    {id: "VN", name: "Việt Nam", name_en: "Viet Nam", level: "country", successor_ids: []},
    {id: "P34-12", name: "Lai Châu", level: "province", era: "34", successor_ids: []}
  ] as never);
  const entry = {code: indicator.code, kinds: ["year" as const]};
  const base = {
    indicator: indicator as never,
    entry,
    kind: "year" as const,
    rows,
    coverage,
    places
  };
  return comparisonParts(comparisonViewOf({...base, language: "en", root: "../"}, wish)).subtitle;
}

describe("the comparison of two periods", () => {
  it("says how complete both are, of the country and of the place that is taken apart", () => {
    const coverage = [
      covered("VN", "2022", 1, 34),
      covered("VN", "2024", 33, 34),
      covered("VN", "2023", 34, 34),
      covered("P34-12", "2023", 6, 6),
      covered("P34-12", "2024", 5, 6)
    ];
    expect(subtitle(coverage)).toBe("houses · actual · coverage 34/34 (2023), 33/34 (2024)");
    expect(subtitle(coverage, {place: "P34-12"})).toBe(
      "houses · actual · coverage 6/6 (2023), 5/6 (2024)"
    );
  });

  it("says nothing of coverage where it is not known who was to report", () => {
    expect(subtitle([])).toBe("houses · actual");
  });
});
