import {resolve} from "node:path";

import {beforeAll, describe, expect, it} from "vitest";

import {loadCodelists} from "../../pipelines/codelists/loadCodelists.ts";
import type {
  PlaceContext,
  PlaceMatch,
  PlaceMatcher
} from "../../pipelines/interpret/placeMatcher.ts";
import {createPlaceMatcher} from "../../pipelines/interpret/placeMatcher.ts";
import type {Place} from "../../pipelines/types.ts";

let places: readonly Place[];
let matcher: PlaceMatcher;

beforeAll(async () => {
  ({places} = await loadCodelists(resolve(import.meta.dirname, "../../data")));
  matcher = createPlaceMatcher(places);
});

/** The id, or the outcome with the ids it names. */
function brief(match: PlaceMatch): string {
  switch (match.outcome) {
    case "matched":
      return match.certainty === "exact" ? match.place.id : `${match.place.id} (folded)`;
    case "other_era":
      return `other era: ${match.place.id}`;
    case "ambiguous":
      return `ambiguous: ${match.candidates.length}`;
    case "code_disagrees":
      return `code says ${match.byCode.id}, name ${match.byName.id}`;
    case "unknown":
      return `unknown: ${match.suggestions.map((place) => place.id).join(" ")}`.trim();
  }
}

const find = (label: string, date: string, context: Partial<PlaceContext> = {}): string =>
  brief(matcher.match(label, {date, ...context}));

describe("a province by its name", () => {
  it.each([
    ["Hà Nội", "P63-01"],
    ["HÀ NỘI", "P63-01"],
    ["Hà Nội".normalize("NFD"), "P63-01"],
    ["Tỉnh Hà Giang", "P63-02"],
    ["T. Hà Giang", "P63-02"],
    ["TP. Hà Nội", "P63-01"],
    ["Thủ đô Hà Nội", "P63-01"],
    ["Thành phố Hồ Chí Minh", "P63-79"],
    ["TP.HCM", "P63-79"],
    ["Tp. HCM", "P63-79"],
    ["Bắc Cạn", "P63-06"],
    ["BẮC CẠN", "P63-06"],
    ["Đắc Nông", "P63-67"],
    ["Đăk Lăk", "P63-66"],
    ["Kom Tum", "P63-62"],
    ["LAO CAI", "P63-10"],
    ["BẢC GIÂNG", "P63-24 (folded)"],
    ["Đắk Lắc", "P63-66 (folded)"],
    ["Th. Thiên - Huế", "P63-46"],
    ["TTH", "P63-46"],
    ["B.Rịa-V.Tàu", "P63-77"],
    ["ĐN", "ambiguous: 2"],
    ["Thừa Thiên- Huế", "P63-46"],
    ["Thừa Thiên Huế", "P63-46"],
    ["Hoà Bình", "P63-17"],
    ["Hòa Bình", "P63-17"],
    ["\u00a0Thanh Hoá", "P63-38"],
    ["Ðắk Lắk", "P63-66"],
    ["1. Hà Giang", "P63-02"],
    ["- Hà Giang", "P63-02"],
    ["Hà Giang (1)", "P63-02"],
    ["Hà Giang*", "P63-02"],
    ["Bà Rịa - Vũng Tàu", "P63-77"],
    ["Bà Rịa-Vũng Tàu", "P63-77"],
    ["ha giang", "P63-02"],
    ["02 Hà Giang", "P63-02"],
    ["HÀ NỘI - Hanoi", "P63-01"],
    ["Hà Nội\nHa Noi", "P63-01"],
    ["Hà Nội / Ha Noi", "P63-01"],
    ["Nghệ An (miền núi)", "P63-40"],
    ["Cả nước", "VN"],
    ["Toàn quốc", "VN"],
    ["Trung ương", "VN"],
    ["ĐBSH", "R18-DBSH"],
    ["I. Vùng Đồng bằng sông Hồng", "R18-DBSH"],
    ["BẮC T.BỘ VÀ DH MIỀN TRUNG", "R18-BTBDHMT"]
  ])("“%s” is %s in 2024", (label, id) => {
    expect(find(label, "2024-12-31")).toBe(id);
  });

  it("is the one of the structure at the period's end", () => {
    expect(find("Bắc Ninh", "2025-06-30")).toBe("P63-27");
    expect(find("Bắc Ninh", "2025-07-01")).toBe("P34-24");
    expect(find("Hà Nội", "2008-07-31")).toBe("P64-01");
    expect(find("Hà Nội", "2008-12-31")).toBe("P63-01");
    expect(find("Lai Châu", "2003-12-31")).toBe("P61-12");
    expect(find("Tỉnh Đồng Nai", "2024-12-31")).toBe("P63-75");
    expect(find("Tỉnh Đồng Nai", "2026-12-31")).toBe("P34-75");
    expect(find("Thành phố Đồng Nai", "2026-12-31")).toBe("P34-75");
  });

  it("is of another era where it is gone or still to come", () => {
    expect(find("Hà Giang", "2026-03-31")).toBe("other era: P63-02");
    expect(find("Hà Tây", "2010-12-31")).toBe("other era: P64-28");
    expect(find("Điện Biên", "2003-12-31")).toBe("other era: P63-11");
    // There is a ward of this name in 2026; a bare name means the province.
    expect(find("Bình Định", "2026-03-31")).toBe("other era: P63-52");
  });

  it("may be asked for in another structure than the date's", () => {
    expect(find("Lai Châu", "2004-12-31", {era: "61"})).toBe("P61-12");
    expect(find("Lai Châu", "2004-12-31")).toBe("P63-12");
    expect(find("Hà Giang", "2025-11-30", {era: "63"})).toBe("P63-02");
    expect(find("Bắc Ninh", "2025-03-31", {era: "34"})).toBe("P34-24");
  });

  it("is the one before where the label says “(cũ)”", () => {
    expect(find("Hải Dương (cũ)", "2025-11-22")).toBe("P63-30");
    expect(find("Tp. HCM (cũ)", "2025-11-22")).toBe("P63-79");
    expect(find("Cà mau (cũ)", "2025-11-22")).toBe("P63-96");
    expect(find("tỉnh Kon Tum cũ", "2025-11-22")).toBe("P63-62");
    expect(find("Hà Tây (cũ)", "2025-11-22")).toBe("P64-28");
    expect(find("Cà Mau (mới)", "2025-11-22")).toBe("P34-96");
  });
});

describe("a place by its code", () => {
  it("is the owner of the code at that date", () => {
    expect(find("", "2024-12-31", {code: "24"})).toBe("P63-24");
    expect(find("", "2026-12-31", {code: "24"})).toBe("P34-24");
    expect(find("Bắc Giang", "2024-12-31", {code: "24"})).toBe("P63-24");
    expect(find("Bắc Ninh", "2026-12-31", {code: "24"})).toBe("P34-24");
    expect(find("24", "2026-12-31")).toBe("P34-24");
    expect(find("Hà Nội", "2024-12-31", {code: "1"})).toBe("P63-01");
    expect(find("Phường Ba Đình", "2026-12-31", {code: "00004"})).toBe("C34-00004");
    expect(find("", "2024-12-31", {code: "P63-24"})).toBe("P63-24");
    expect(find("", "2026-12-31", {code: "P63-24"})).toBe("other era: P63-24");
  });

  it("does not overrule a name that says otherwise", () => {
    expect(find("Bắc Ninh", "2024-12-31", {code: "24"})).toBe("code says P63-24, name P63-27");
    expect(find("Bắc Giang", "2026-12-31", {code: "24"})).toBe("other era: P63-24");
    expect(find("Bắc Nihn", "2026-12-31", {code: "24"})).toMatch(/^unknown: P34-24/);
  });

  it("tells homonyms apart", () => {
    const [one] = places.filter(
      (place) => place.name === "Châu Thành" && place.level === "district"
    );
    expect(find("Châu Thành", "2024-12-31", {code: one?.code ?? ""})).toBe(one?.id);
  });
});

describe("homonyms", () => {
  it("are ambiguous without the unit above", () => {
    const count = places.filter(
      (place) => place.name === "Châu Thành" && place.level === "district"
    ).length;
    expect(count).toBeGreaterThan(8);
    expect(find("Huyện Châu Thành", "2024-12-31")).toBe(`ambiguous: ${count}`);
    expect(find("Tân Uyên", "2024-03-31")).toBe("ambiguous: 2");
  });

  it("are told apart by the unit above, in the label or around it", () => {
    const [laiChau, binhDuong] = ["P63-12", "P63-74"].map((province) =>
      places.find(
        ({name, level, parentId}) =>
          name === "Tân Uyên" && level === "district" && parentId === province
      )
    );
    expect(find("Tân Uyên, Lai Châu", "2024-03-31")).toBe(laiChau?.id);
    expect(find("Huyện Tân Uyên (tỉnh Lai Châu)", "2024-03-31")).toBe(laiChau?.id);
    expect(find("Tân Uyên - Bình Dương", "2024-03-31")).toBe(binhDuong?.id);
    expect(find("Tân Uyên", "2024-03-31", {parentId: "P63-12"})).toBe(laiChau?.id);
    // Its type settles it too.
    expect(find("Huyện Tân Uyên", "2024-03-31")).toBe(laiChau?.id);
    // Known elsewhere, but not under Hà Giang; a region or the country only helps to choose.
    expect(find("Tân Uyên", "2024-03-31", {parentId: "P63-02"})).toMatch(/^unknown/);
    expect(find("Hà Giang", "2024-03-31", {parentId: "R18-TN"})).toBe("P63-02");
    expect(find("Tân Uyên, Hà Giang", "2024-03-31")).toMatch(/^unknown/);
  });

  it("of different levels mean the higher one, unless a prefix or the asker says otherwise", () => {
    const city = places.find(({name, level}) => name === "Cao Bằng" && level === "district");
    expect(find("Cao Bằng", "2024-12-31")).toBe("P63-04");
    expect(find("TP Cao Bằng", "2024-12-31")).toBe(city?.id);
    expect(find("Cao Bằng", "2024-12-31", {levels: ["district"]})).toBe(city?.id);
    expect(find("TP Vinh (Nghệ An)", "2024-12-31")).toBe(
      places.find(({name, level}) => name === "Vinh" && level === "district")?.id
    );
  });

  it("numbered wards need all the units above", () => {
    const district = places.find(
      ({name, parentId, level}) => level === "district" && parentId === "P63-79" && name === "3"
    );
    const ward = places.find(({name, parentId}) => name === "1" && parentId === district?.id);
    expect(ward).toBeDefined();
    for (const label of ["Phường 1", "P.1", "P1", "Phường 01"]) {
      expect(find(`${label}, Quận 3, TP.HCM`, "2024-12-31")).toBe(ward?.id);
      expect(find(label, "2024-12-31", {parentId: district?.id ?? ""})).toBe(ward?.id);
      expect(find(label, "2024-12-31")).toMatch(/^ambiguous/);
    }
    expect(find("Q.3, TP.HCM", "2024-12-31")).toBe(district?.id);
  });
});

describe("what is no place", () => {
  it("gets ranked suggestions, at most three, never a match", () => {
    expect(find("Hà Giag", "2024-12-31")).toMatch(/^unknown: P63-02/);
    expect(find("Quảng Nin", "2024-12-31")).toMatch(/^unknown: P63-22/);
    expect(find("Xyz", "2024-12-31")).toBe("unknown:");
    expect(find("", "2024-12-31")).toBe("unknown:");
    expect(find("Hà Nội - Hà Nam", "2024-12-31")).toMatch(/^unknown/);
    expect(find("Nghệ An, miền núi", "2024-12-31")).toMatch(/^unknown/);
    expect(find("Tổng số", "2024-12-31")).toMatch(/^unknown/);
    const match = matcher.match("Hà Nam Ninh Bình", {date: "2024-12-31"});
    expect(match.outcome).toBe("unknown");
    if (match.outcome === "unknown") expect(match.suggestions.length).toBeLessThanOrEqual(3);
  });
});

describe("a name that is spelt otherwise", () => {
  it.each([
    ["TP Qui Nhơn", "2024-03-31", "D-540 (folded)"],
    ["Huyện đảo Phú Quý", "2024-03-31", "D-602 (folded)"],
    ["Đakrông", "2020-12-31", "D-467 (folded)"],
    ["huyện Châu Thành tỉnh Tiền Giang", "2024-03-31", "D-821"],
    ["xã Mường Tè huyện Mường Tè tỉnh Lai Châu", "2024-03-31", "C63-03445"]
  ])("%s on %s is %s", (label, date, expected) => {
    expect(find(label, date)).toBe(expected);
  });

  it("is not taken for one that is only like it", () => {
    expect(find("Tày Nguyên Khê", "2024-03-31")).toMatch(/^unknown/);
    expect(find("Lạng Sơnn", "2024-03-31")).toMatch(/^unknown: P63-20/);
  });

  it("does not take a place of another time from the living one of its name", () => {
    expect(find("Bắc Cạn", "2026-03-31")).toBe("other era: P63-06");
    expect(find("Kon Tum", "2026-03-31")).toBe("other era: P63-62");
  });
});

describe("the whole codelist", () => {
  it("matches every province of every structure by name, full name and alias", () => {
    for (const era of ["61", "64", "63", "34"]) {
      const provinces = matcher.provincesOf(era);
      expect(provinces).toHaveLength(Number(era));
      for (const place of provinces) {
        const date = place.validFrom < "2000" ? "2003-01-01" : place.validFrom;
        for (const label of [place.name, place.fullName, ...place.aliases]) {
          const levels = ["province"] as const;
          const match = matcher.match(label, {date: place.validTo ?? date, era, levels});
          // Đà Nẵng and Đồng Nai: refused with both.
          if (label === "ĐN") {
            expect(match.outcome).toBe("ambiguous");
            continue;
          }
          expect([label, match.outcome === "matched" && match.place.name]).toEqual([
            label,
            place.name
          ]);
        }
      }
    }
  });

  it("matches every commune of 2025 under its province by full name and code", () => {
    const communes = places.filter(({id}) => id.startsWith("C34-"));
    expect(communes).toHaveLength(3321);
    const missed = communes.filter((place) => {
      const context = {date: "2026-06-30", parentId: place.parentId ?? ""};
      const byName = matcher.match(place.fullName, context);
      const byCode = matcher.match("", {date: "2026-06-30", code: place.code});
      return (
        byName.outcome !== "matched" ||
        byName.place !== place ||
        byCode.outcome !== "matched" ||
        byCode.place !== place
      );
    });
    expect(missed.map(({id, fullName}) => `${id} ${fullName}`)).toEqual([]);
  });
});
