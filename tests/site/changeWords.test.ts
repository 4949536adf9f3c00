import {describe, expect, it} from "vitest";

import {changeWords} from "../../src/markup/figureText.ts";

describe("a change in words", () => {
  it("has an arrow and a size without a sign, and the percentage with one", () => {
    const fall = {change: -2993.6e9, percent: -24.8, withheld_reason: null};
    expect(changeWords(fall, "VND", "vi")).toBe("▼ 2.993,6 tỷ đồng (−24,8\u00a0%)");
    expect(changeWords({...fall, change: 20, percent: 8.5}, "căn", "en")).toBe(
      "▲ 20 houses (+8.5%)"
    );
  });

  it("is named by its reason alone where the change itself would mislead", () => {
    const spans = {change: 5, percent: null, withheld_reason: "span"};
    expect(changeWords(spans, "căn", "vi")).toBe("Không so: hai năm không cùng số tháng");
  });
});
