import fc from "fast-check";
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

/** The rule in words of regular expressions: slower, and plain to see. */
function foldedByRule(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[ðÐ]/g, "đ")
    .replace(/[ƣƢ]/g, "ư")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

describe("folding with marks kept", () => {
  it("keeps exactly the letters and digits, in any script", () => {
    const pieces = fc.array(
      fc.oneof(
        fc.string({unit: "binary", maxLength: 4}),
        fc.constantFrom(
          "Ðắk",
          "Ngƣời",
          "\u200b",
          "-",
          " ",
          "đ",
          "Ế",
          "12",
          "𠀀",
          "\ud840",
          "²",
          "½"
        ),
        fc.constantFrom("e\u0301", "a\u0306", "ﬁ", "…", "–", "№", "\u00ad", "٣")
      ),
      {maxLength: 12}
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join("");
        fc.pre(!/o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]|q/.test(foldedByRule(text)));
        expect(foldKeepingMarks(text)).toBe(foldedByRule(text));
      }),
      {numRuns: 3000}
    );
  });

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
