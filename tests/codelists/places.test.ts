import {beforeAll, describe, expect, test} from "vitest";

import {loadCodelists} from "../../pipelines/codelists/loadCodelists.ts";
import type {Place} from "../../pipelines/types.ts";
import {countBy, cycleFrom, rowsOf} from "./tables.ts";

const END = "9999-12-31";
let places: readonly Place[] = [];
let byId = new Map<string, Place>();

beforeAll(async () => {
  ({places} = await loadCodelists("data"));
  byId = new Map(places.map((place) => [place.id, place]));
});

function inForce(level: string, date: string): Place[] {
  return places.filter(
    (p) => p.level === level && p.validFrom <= date && date <= (p.validTo ?? END)
  );
}

function nameOf(code: string, date: string): string | undefined {
  return inForce("province", date).find((place) => place.code === code)?.name;
}

describe("places", () => {
  test.each([
    ["2003-12-31", 61],
    ["2004-01-01", 64],
    ["2008-07-31", 64],
    ["2008-08-01", 63],
    ["2025-06-30", 63],
    ["2025-07-01", 34],
    ["2026-11-23", 34]
  ])("on %s there are %i provinces", (date, count) => {
    expect(inForce("province", date)).toHaveLength(count);
  });

  test("the table of eras says the same as the provinces", () => {
    for (const era of rowsOf("codelists/eras.csv")) {
      expect(inForce("province", era["valid_from"] ?? "")).toHaveLength(Number(era["provinces"]));
      if (era["valid_to"]) {
        expect(inForce("province", era["valid_to"])).toHaveLength(Number(era["provinces"]));
      }
    }
  });

  test("there are 696 districts and 10,035 communes before the reform, 3,321 communes after it", () => {
    expect(inForce("district", "2025-06-30")).toHaveLength(696);
    expect(inForce("commune", "2025-06-30")).toHaveLength(10_035);
    expect(inForce("district", "2025-07-01")).toHaveLength(0);
    expect(inForce("commune", "2025-07-01")).toHaveLength(3_321);
  });

  test("communes are counted by type as since 30 April 2026", () => {
    expect(countBy(inForce("commune", "2026-04-30"), ({type}) => type)).toEqual({
      phường: 697,
      xã: 2_611,
      "đặc khu": 13
    });
  });

  test("each code names one place of its level on any day", () => {
    for (const date of ["2003-06-30", "2006-06-30", "2018-06-30", "2025-06-30", "2025-07-01"]) {
      for (const level of ["province", "district", "commune", "region"]) {
        const codes = inForce(level, date).map(({code}) => code);
        expect(new Set(codes).size, `${level} on ${date}`).toBe(codes.length);
      }
    }
  });

  test.each([
    ["15", "Yên Bái", "Lào Cai"],
    ["24", "Bắc Giang", "Bắc Ninh"],
    ["44", "Quảng Bình", "Quảng Trị"],
    ["52", "Bình Định", "Gia Lai"],
    ["80", "Long An", "Tây Ninh"],
    ["82", "Tiền Giang", "Đồng Tháp"],
    ["91", "Kiên Giang", "An Giang"]
  ])("code %s is %s to 30 June 2025 and %s from the day after", (code, before, after) => {
    expect(nameOf(code, "2025-06-30")).toBe(before);
    expect(nameOf(code, "2025-07-01")).toBe(after);
  });

  test("no other code changes its name", () => {
    const reused = inForce("province", "2025-07-01").filter(
      ({code, name}) => nameOf(code, "2025-06-30") !== name
    );
    expect(reused.map(({code}) => code).sort()).toEqual(["15", "24", "44", "52", "80", "82", "91"]);
  });

  test("every place but the country has a parent that exists as long as it does", () => {
    for (const place of places) {
      if (place.parentId === null) {
        expect(place.id).toBe("VN");
        continue;
      }
      const parent = byId.get(place.parentId);
      if (parent === undefined) throw new Error(`${place.id} has no parent ${place.parentId}`);
      const isCovered =
        parent.validFrom <= place.validFrom && (parent.validTo ?? END) >= (place.validTo ?? END);
      expect(isCovered, `${place.id} within ${parent.id}`).toBe(true);
    }
  });

  test("parents go up to the country without a cycle", () => {
    const next = (id: string): string[] => [byId.get(id)?.parentId ?? []].flat();
    for (const {id} of places) expect(cycleFrom(id, next)).toEqual([]);
  });

  test("a province's regions stand in force with it: 14+11+14+5+6+13 and 9+6+5+6+3+5", () => {
    const regions = (date: string): Record<string, number> =>
      countBy(inForce("province", date), ({parentId}) => parentId ?? "");
    expect(regions("2025-06-30")).toEqual({
      "R18-TDMNPB": 14,
      "R18-DBSH": 11,
      "R18-BTBDHMT": 14,
      "R18-TN": 5,
      "R18-DNB": 6,
      "R18-DBSCL": 13
    });
    expect(regions("2025-07-01")).toEqual({
      "R25-TDMNPB": 9,
      "R25-DBSH": 6,
      "R25-BTB": 5,
      "R25-NTBTN": 6,
      "R25-DNB": 3,
      "R25-DBSCL": 5
    });
  });

  test("spellings met in returns lead to their province", () => {
    const spelt = (alias: string): string[] =>
      places.filter((p) => p.level === "province" && p.aliases.includes(alias)).map(({id}) => id);
    expect(spelt("Bắc Cạn")).toEqual(["P63-06"]);
    expect(spelt("Đắc Nông")).toEqual(["P63-67"]);
    expect(spelt("Kom Tum")).toEqual(["P63-62"]);
    expect(spelt("LAO CAI")).toEqual(["P63-10", "P34-15"]);
    expect(spelt("Thừa Thiên - Huế")).toEqual(["P63-46", "P34-46"]);
    expect(spelt("TP.HCM")).toEqual(["P63-79", "P34-79"]);
  });

  test("only ĐN, which offices write for Đà Nẵng and for Đồng Nai, leads to two provinces", () => {
    const shared = new Set<string>();
    for (const date of ["2003-06-30", "2006-06-30", "2018-06-30", "2025-07-01"]) {
      const owner = new Map<string, string>();
      for (const place of inForce("province", date)) {
        for (const spelling of new Set([place.name, place.fullName, ...place.aliases])) {
          if ((owner.get(spelling) ?? place.id) !== place.id) shared.add(spelling);
          owner.set(spelling, place.id);
        }
      }
    }
    expect([...shared]).toEqual(["ĐN"]);
  });
});
