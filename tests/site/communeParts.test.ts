import {describe, expect, it} from "vitest";

import type {CommuneFigure} from "../../src/markup/communeParts.ts";
import {communeView} from "../../src/markup/communeParts.ts";
import type {Indicator} from "../../src/release/release.ts";
import {indexPlaces} from "../../src/select/places.ts";

const indicators = [
  {code: "CAU_SO", unit: "cầu", name_vi: "Cầu dân sinh", name_en: "Bridges"},
  {code: "CAY_TRONG", unit: "cây", name_vi: "Cây xanh trồng mới", name_en: "Trees planted"},
  {code: "CT_SO", unit: "công trình", name_vi: "Công trình", name_en: "Community works"}
] as unknown as readonly Indicator[];

function shown(language: "vi" | "en", codes: readonly string[]): string {
  const figures = codes.map((indicator) => ({
    ...{indicator, geography: "as_reported", place_id: "C34-1", year: 2026, scenario: "actual"},
    ...{basis: "period", value: 3, lower: 3, upper: 3, qualifier: "exact"},
    ...{n_expected: 1, n_reported: 1, coverage: 1, blank: null}
  })) as unknown as readonly CommuneFigure[];
  const commune = {id: "C34-1", name: "Phường Tân Hòa", province: "P34-25", held: []} as never;
  const places = indexPlaces([]);
  return communeView(commune, figures, {places, indicators, language, root: "../../"}).text;
}

function names(text: string): string[] {
  return [...text.matchAll(/indicators\/\w+\/"\s*>([^<]+)</g)].map(([, name = ""]) => name.trim());
}

describe("the page of a commune", () => {
  it("lists its figures by the alphabet of the language, and says where they come from", () => {
    const codes = ["CAU_SO", "CAY_TRONG", "CT_SO"];
    const english = shown("en", codes);
    expect(names(english)).toEqual(["Bridges", "Community works", "Trees planted"]);
    expect(names(shown("vi", codes))).toEqual(["Cầu dân sinh", "Cây xanh trồng mới", "Công trình"]);
    expect(english).toMatch(/class="foot">\s*Source:/);
  });

  it("names no source where it has no figure", () => {
    expect(shown("vi", [])).not.toContain('class="foot"');
  });
});
