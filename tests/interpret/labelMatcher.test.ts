import {describe, expect, it} from "vitest";

import {createLabelMatcher} from "../../pipelines/interpret/labelMatcher.ts";

const matcher = createLabelMatcher([
  {item: "NHA", labels: ["Nhà ở hoàn thành, bàn giao", "hoàn thành, bàn giao", "nhà"]},
  {item: "NHA_KHOICONG", labels: ["Nhà đã khởi công", "khởi công"]},
  {item: "QUA", labels: ["Suất quà tặng", "quà"]},
  {item: "QUY", labels: ["Quỹ “Vì người nghèo”", "Quỹ VNN"]},
  {item: "TAN", labels: ["tấn gạo"]},
  {item: "TAN_HO", labels: ["Tân Gạo"]},
  {item: "MOT", labels: ["kinh phí hỗ trợ"]},
  {item: "HAI", labels: ["Kinh phí hỗ trợ", "kinh phí vốn"]}
]);

describe("matching a label", () => {
  it("is exact first, whatever the case, the punctuation and the place of tone marks", () => {
    expect(matcher.match("NHÀ Ở HOÀN THÀNH - BÀN GIAO")).toEqual({
      outcome: "matched",
      item: "NHA",
      how: "exact"
    });
    expect(matcher.match("Quỹ Vì người nghèo".normalize("NFD"))).toMatchObject({item: "QUY"});
    expect(matcher.match("tân gạo")).toMatchObject({item: "TAN_HO", how: "exact"});
  });

  it("is folded where marks are missing, and ambiguous where only marks would tell", () => {
    expect(matcher.match("Suat qua tang")).toMatchObject({item: "QUA", how: "folded"});
    expect(matcher.match("tan gao")).toEqual({outcome: "ambiguous", items: ["TAN", "TAN_HO"]});
  });

  it("finds the longest label contained on word borders", () => {
    expect(matcher.match("Số nhà tình nghĩa hoàn thành, bàn giao")).toEqual({
      outcome: "matched",
      item: "NHA",
      how: "contained"
    });
    expect(matcher.match("Số nhà tạm đã khởi công trong kỳ")).toMatchObject({
      item: "NHA_KHOICONG",
      how: "contained"
    });
  });

  it("does not find a single word by its bare letters, nor inside another word", () => {
    expect(matcher.match("qua 5 đợt").outcome).toBe("unknown");
    expect(matcher.match("tặng quà 5 đợt")).toMatchObject({item: "QUA", how: "contained"});
    expect(matcher.match("khanhà").outcome).toBe("unknown");
  });

  it("never guesses between two", () => {
    expect(matcher.match("Kinh phí hỗ trợ")).toEqual({outcome: "ambiguous", items: ["MOT", "HAI"]});
    expect(matcher.match("Tổng kinh phí hỗ trợ năm")).toMatchObject({outcome: "ambiguous"});
    expect(matcher.match("Tổng kinh phí vốn")).toMatchObject({item: "HAI"});
  });

  it("suggests at most three by likeness, nothing for what is like nothing", () => {
    expect(matcher.match("Nha da khoi cong s").outcome).toBe("matched");
    expect(matcher.match("Nhàà đả khỡi cônng")).toMatchObject({
      outcome: "unknown",
      suggestions: ["NHA_KHOICONG"]
    });
    expect(matcher.match("Biểu đồ thời tiết tháng")).toEqual({outcome: "unknown", suggestions: []});
    expect(matcher.match(" … ")).toEqual({outcome: "unknown", suggestions: []});
  });
});
