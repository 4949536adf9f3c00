import {describe, expect, test} from "vitest";

import {rowsOf} from "./tables.ts";

const provinces = rowsOf("codelists/places/provinces.csv");
const ERAS = rowsOf("codelists/eras.csv");

function ofEra(date: string): Record<string, string>[] {
  return provinces.filter(
    (row) => (row["valid_from"] ?? "") <= date && date <= (row["valid_to"] || "9999-12-31")
  );
}

describe("provinces", () => {
  test("each structure has tiles and abbreviations of its own", () => {
    for (const era of ERAS) {
      const rows = ofEra(era["valid_from"] ?? "");
      const tiles = rows.map((row) => `${row["tile_row"]}/${row["tile_col"]}`);
      const shorts = rows.map((row) => row["short"] ?? "");
      expect(new Set(tiles).size, `tiles of ${era["era"]}`).toBe(rows.length);
      expect(new Set(shorts).size, `abbreviations of ${era["era"]}`).toBe(rows.length);
      for (const short of shorts) expect(short).toMatch(/^[\p{Lu}]{2,4}$/u);
    }
  });

  test("a province of one name has one abbreviation in every structure", () => {
    const shorts = new Map<string, string>();
    for (const {name = "", short = ""} of provinces) {
      expect(shorts.get(name) ?? short, name).toBe(short);
      shorts.set(name, short);
    }
  });

  test("the population of 2020 adds to 97,582,600 on either structure", () => {
    for (const era of ["63", "34"]) {
      const people = provinces
        .filter((row) => row["era"] === era)
        .map((row) => row["population_2020"]);
      expect(people.reduce((sum, text) => sum + Number(text), 0)).toBe(97_582_600);
    }
  });

  test("seven provinces of today straddle regions of 2018 and belong whole to none", () => {
    const straddling = provinces.filter((row) => row["era"] === "34" && row["region_2018"] === "");
    expect(straddling.map((row) => row["name"])).toEqual([
      "Bắc Ninh",
      "Phú Thọ",
      "Quảng Ngãi",
      "Gia Lai",
      "Đắk Lắk",
      "Lâm Đồng",
      "Tây Ninh"
    ]);
  });

  test("every province has a region of 2025", () => {
    for (const row of provinces) expect(row["region_2025"]).toMatch(/^R25-/);
  });
});
