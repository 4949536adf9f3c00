import {describe, expect, it} from "vitest";

import {foldKeepingMarks, foldText} from "../../pipelines/interpret/foldText.ts";

describe("folding a label", () => {
  it("drops marks, case, punctuation and odd spaces", () => {
    expect(foldText("  Đắk–Lắk ")).toBe("dak lak");
    expect(foldText("Thừa Thiên- Huế".normalize("NFD"))).toBe("thua thien hue");
    expect(foldText("\u00a0TP.\u00a0Hồ Chí Minh")).toBe("tp ho chi minh");
    expect(foldText("…")).toBe("");
  });

  it("mends look-alike letters and drops invisible ones", () => {
    expect(foldText("Ðắk Lắk")).toBe("dak lak");
    expect(foldText("Ngƣời")).toBe("nguoi");
    expect(foldText("Hà\u200b Nội")).toBe("ha noi");
    expect(foldKeepingMarks("Ðắk Lắk")).toBe("đắk lắk");
  });

  it("keeps letters outside Vietnamese apart", () => {
    expect(foldText("東京 𠀀")).toBe("東京 𠀀");
  });
});

describe("folding with marks kept", () => {
  it.each([
    ["Hoà Bình", "Hòa Bình"],
    ["THUỶ", "thủy"],
    ["Thuỵ", "Thụy"],
    ["Khoẻ", "khỏe"],
    ["Quý", "Qúy"],
    ["Hòa-Bình", "hoà  bình"],
    ["Huế", "Huế".normalize("NFD")]
  ])("makes “%s” and “%s” one", (one, other) => {
    expect(foldKeepingMarks(one)).toBe(foldKeepingMarks(other));
  });

  it("moves nothing after qu and nothing in a closed syllable", () => {
    expect(foldKeepingMarks("Quý")).toBe("quý");
    expect(foldKeepingMarks("Quỹ")).toBe("quỹ");
    expect(foldKeepingMarks("Hoàn")).toBe("hoàn");
    expect(foldKeepingMarks("Huỳnh")).toBe("huỳnh");
  });

  it("keeps apart what only marks tell", () => {
    expect(foldKeepingMarks("Tân")).not.toBe(foldKeepingMarks("Tấn"));
    expect(foldText("Tân")).toBe(foldText("Tấn"));
  });
});
