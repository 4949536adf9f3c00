import {describe, expect, it} from "vitest";

import type {ComparedChange} from "../../src/markup/changeTable.ts";
import {changeTable} from "../../src/markup/changeTable.ts";
import type {Place} from "../../src/release/release.ts";

function place(id: string, name: string): Place {
  return {id, name, name_en: name, level: "province", era: "34", successor_ids: []} as never;
}

function change(placeId: string, more: Partial<ComparedChange>): [string, ComparedChange] {
  const none = {value: null, previous_value: null, change: null, percent: null};
  const parts = {change_same_reporters: 0, change_new: 0, change_lost: 0, change_revised: 0};
  const periods = {period: "2024", previous_period: "2023", scenario: "actual"} as const;
  const where = {geography: "provinces_34", place_id: placeId} as const;
  return [
    placeId,
    {...none, ...parts, ...periods, ...where, withheld_reason: "no_previous_year", ...more}
  ];
}

const [laiChau, hue, caMau] = [
  place("P34-12", "Lai Châu"),
  place("P34-46", "Huế"),
  place("P34-96", "Cà Mau")
];
const RISEN = {value: 9, previous_value: 6, change: 3, percent: 50, withheld_reason: null};

function table(changes: readonly (readonly [string, ComparedChange])[]): string {
  return changeTable({
    places: [laiChau, hue, caMau],
    changes: new Map(changes),
    country: undefined,
    periods: ["2023", "2024"],
    indicator: {code: "NHA_HOANTHANH", unit: "căn"},
    scale: {divisor: 1, unit: "houses", decimals: 0},
    language: "en",
    root: "../",
    caption: "Houses"
  }).text;
}

describe("the table of changes", () => {
  it("folds away the places with a figure in neither period, and says how many they are", () => {
    const text = table([change("P34-12", RISEN), change("P34-46", {value: 4})]);
    const [open = "", folded = ""] = text.split('<tbody class="folded">');
    expect(open).toContain("Lai Châu");
    expect(open).toContain("Huế");
    expect(open).not.toContain("Cà Mau");
    expect(folded).toContain("Cà Mau");
    expect(folded).toContain("Also show the 1 place without a figure in either period");
  });

  it("offers nothing to unfold where every place has a figure, a zero among them", () => {
    const text = table([
      change("P34-12", RISEN),
      change("P34-46", {value: 0}),
      change("P34-96", {previous_value: 2})
    ]);
    expect(text).not.toContain("folded");
    expect(text).not.toContain("checkbox");
  });

  it("has columns for the parts of a change only where a change can be taken apart", () => {
    expect(table([change("P34-12", RISEN)])).toContain("No longer reporting");
    const apart = {...RISEN, percent: null, withheld_reason: "span"};
    const spans = table([change("P34-12", apart)]);
    expect(spans).not.toContain("No longer reporting");
    expect(spans).toContain("the two years do not cover the same months");
  });
});
