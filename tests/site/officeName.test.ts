import {describe, expect, it} from "vitest";

import {officeName} from "../../src/markup/officeName.ts";

const NAMES = {BTC: "Ministry of Finance", HND: "Farmers’ Union"};
const COUNTRY = {place_id: "VN", place: "Cộng hòa xã hội chủ nghĩa Việt Nam"};
const LAI_CHAU = {place_id: "P34-12", place: "Tỉnh Lai Châu"};

describe("the name of an office", () => {
  it("is that of the body and its place; of a central body, its own alone", () => {
    expect(officeName({organisation: "HND", ...LAI_CHAU}, NAMES, "en")).toBe(
      "Farmers’ Union, Lai Châu"
    );
    expect(officeName({organisation: "X", ...LAI_CHAU}, NAMES, "vi")).toBe("X, Tỉnh Lai Châu");
    expect(officeName({organisation: "BTC", ...COUNTRY}, NAMES, "en")).toBe("Ministry of Finance");
  });

  it("is what is known of it: the place, the code, or that nothing is", () => {
    expect(officeName({organisation: null, ...LAI_CHAU}, NAMES, "en")).toBe("Lai Châu");
    expect(officeName({organisation: null, ...COUNTRY}, NAMES, "en")).toBe("Whole country");
    expect(officeName({organisation: "X", place_id: null, place: null}, NAMES, "en")).toBe("X");
    expect(officeName({organisation: null, place_id: null, place: null}, NAMES, "vi")).toBe(
      "không rõ đơn vị"
    );
  });
});
