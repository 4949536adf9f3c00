import {describe, expect, it} from "vitest";

import type {BriefingItem} from "../../src/briefing/briefingItem.ts";
import {piecesText} from "../../src/briefing/briefingItem.ts";
import {clauseOf, clausePieces} from "../../src/briefing/clause.ts";
import {paragraphOf, paragraphText} from "../../src/briefing/paragraph.ts";
import {spokenAmount} from "../../src/briefing/spokenAmount.ts";
import type {Language} from "../../src/texts/language.ts";
import {givenItem} from "./givenItem.ts";

const clause = (item: BriefingItem, language: Language = "vi") => {
  const told = clauseOf(item, language);
  return told === null ? null : piecesText(clausePieces(told));
};

describe("an amount that is read aloud", () => {
  it.each([
    [832, "exact", "căn", "832 căn", "832 houses"],
    [1, "exact", "căn", "1 căn", "1 house"],
    [1832, "exact", "căn", "hơn 1.830 căn", "more than 1,830 houses"],
    [1830, "exact", "căn", "1.830 căn", "1,830 houses"],
    [1830, "at_least", "căn", "hơn 1.830 căn", "more than 1,830 houses"],
    [148_532, "exact", "lượt người", "hơn 148.000 lượt người", "more than 148,000 person-times"],
    [148_532, "at_most", "lượt người", "gần 149.000 lượt người", "nearly 149,000 person-times"],
    [148_532, "about", "người", "khoảng 149.000 người", "about 149,000 persons"],
    [24_876_500_000, "exact", "VND", "hơn 24,8 tỷ đồng", "more than VND 24.8 billion"],
    [265_000_000_000, "exact", "VND", "265 tỷ đồng", "VND 265 billion"],
    [24_761_596_000_000, "exact", "VND", "hơn 24.700 tỷ đồng", "more than VND 24.7 trillion"],
    [999_999_999, "at_most", "VND", "gần 1 tỷ đồng", "nearly VND 1 billion"],
    [45_000_000, "exact", "VND", "45 triệu đồng", "VND 45 million"],
    [950_000, "exact", "VND", "950.000 đồng", "VND 950,000"],
    [0.29, "exact", "ha", "0,29 ha", "0.29 ha"],
    [416.385, "exact", "tấn", "hơn 416 tấn", "more than 416 tonnes"],
    [12.34, "exact", "km", "hơn 12,3 km", "more than 12.3 km"],
    [-5_000_000, "exact", "VND", "−5.000.000 đồng", "VND −5,000,000"]
  ] as const)("%d (%s, %s) is %s", (value, qualifier, unit, vi, en) => {
    expect(spokenAmount(value, qualifier, unit, "vi")).toBe(vi);
    expect(spokenAmount(value, qualifier, unit, "en")).toBe(en);
  });
});

describe("a clause", () => {
  it("says amount, coverage and the change in percent where the two years compare", () => {
    const item = givenItem(
      "NHA_HOANTHANH",
      {value: 1832},
      {previous_value: 1630, change: 202, percent: 12.392}
    );
    expect(clause(item)).toBe(
      "hoàn thành, bàn giao hơn 1.830 căn nhà ở (đủ 63/63 số liệu), tăng 12,4 % so với năm 2023"
    );
    expect(clause(item, "en")).toBe(
      "more than 1,830 houses completed and handed over (all 63/63 figures in), up 12.4% on 2023"
    );
  });

  it.each([
    [-8.5, "giảm 8,5 % so với năm 2023"],
    [0, "bằng năm 2023"],
    [0.02, "tăng dưới 0,1 % so với năm 2023"],
    [-0.02, "giảm dưới 0,1 % so với năm 2023"],
    [212, "tăng 212 % so với năm 2023"]
  ])("tells a change of %d % as it is", (percent, text) => {
    const item = givenItem("NGAYCONG", {value: 400_123}, {previous_value: 1, change: 1, percent});
    expect(clause(item)).toBe(
      `giúp dân hơn 400.000 ngày công lao động (đủ 63/63 số liệu), ${text}`
    );
  });

  it("withholds the percentage where returns are missing, and compares those who reported twice", () => {
    const item = givenItem(
      "KCB_LUOT",
      {value: 148_532, n_reported: 54, upper: 171_200},
      {
        previous_value: 160_000,
        change: -11_468,
        change_same_reporters: 3_210,
        change_lost: -14_678,
        change_new: 0,
        withheld_reason: "coverage"
      }
    );
    expect(clause(item)).toBe(
      "khám bệnh, cấp thuốc miễn phí cho hơn 148.000 lượt người " +
        "(mới có 54/63 số liệu, ước khi đủ là gần 172.000 lượt người), " +
        "riêng các đơn vị báo cáo cả hai năm tăng 3.210 lượt người so với năm 2023 " +
        "(không nêu tỷ lệ: một trong hai năm chưa đủ báo cáo)"
    );
    expect(clause(item)).not.toMatch(/%/);
  });

  it("says that the missing part cannot be estimated where nobody knows it", () => {
    const item = givenItem("KCB_LUOT", {value: 500, n_reported: 1, n_expected: 2, upper: null});
    expect(clause(item)).toBe(
      "khám bệnh, cấp thuốc miễn phí cho 500 lượt người " +
        "(mới có 1/2 số liệu, phần thiếu chưa ước được), chưa có số liệu năm 2023 để so"
    );
  });

  it("does not take a place where nothing is expected for complete", () => {
    const item = givenItem("KCB_LUOT", {value: 500, n_reported: 0, n_expected: 0, coverage: null});
    expect(clause(item)).toContain("(chưa rõ số cơ quan phải báo cáo)");
  });

  it.each([
    ["span", "hai năm không cùng số tháng"],
    ["definition", "định nghĩa chỉ tiêu đã thay đổi"],
    ["basis", "hai năm tính theo cách khác nhau"],
    ["previous_zero", "năm trước bằng 0"],
    ["qualifier", "có số ước lượng (hơn, gần, khoảng)"],
    ["a_new_reason", "hai năm không so được với nhau"]
  ])("gives the reason where it withholds a percentage: %s", (withheld_reason, reason) => {
    const item = givenItem(
      "VIECLAM_NGUOI",
      {value: 120},
      {previous_value: 100, change: 20, change_same_reporters: 20, withheld_reason}
    );
    expect(clause(item)).toBe(
      `tạo việc làm, dạy nghề cho 120 người (đủ 63/63 số liệu), không so tỷ lệ với năm 2023: ${reason}`
    );
  });

  it("calls a running total of a programme one, and compares it with no year", () => {
    const item = givenItem("NHA_HOTRO", {
      value: 334_234,
      basis: "programme_to_date",
      year: 2025,
      n_expected: 1,
      n_reported: 1
    });
    expect(clause(item)).toBe(
      "lũy kế từ đầu chương trình đến năm 2025, hỗ trợ xóa nhà tạm, nhà dột nát hơn 334.000 căn " +
        "(đã hoàn thành và đang xây dựng) (đủ 1/1 số liệu)"
    );
  });

  it("tells a running total of the year, a stock and a plan from what was done in the year", () => {
    const begin = (figure: Parameters<typeof givenItem>[1]) =>
      clause(givenItem("NHA_KHOICONG", {value: 51, ...figure}))?.split(" đang")[0];
    expect(begin({basis: "year_to_date"})).toBe("lũy kế từ đầu năm,");
    expect(begin({basis: "as_of"})).toBe("đến kỳ báo cáo gần nhất trong năm,");
    expect(begin({scenario: "target"})).toBe("theo kế hoạch,");
  });

  it("says that nothing happened where that was reported, and nothing where nothing was", () => {
    expect(clause(givenItem("THUNGRAC", {value: 0}))).toBe(
      "Thùng rác công cộng không phát sinh (đủ 63/63 số liệu), chưa có số liệu năm 2023 để so"
    );
    expect(clause(givenItem("THUNGRAC", {value: null}))).toBeNull();
    expect(clause(givenItem("THUNGRAC", null))).toBeNull();
  });

  it("names an indicator that has no phrase of its own", () => {
    expect(clause(givenItem("THUNGRAC", {value: 20}))).toMatch(/^Thùng rác công cộng 20 thùng \(/);
  });

  it("never shortens person-times to persons", () => {
    for (const value of [1, 999, 1_500_000]) {
      expect(clause(givenItem("KCB_LUOT", {value}))).toContain("lượt người");
      expect(clause(givenItem("KCB_LUOT", {value}), "en")).toMatch(/person-times?/);
    }
  });

  it("marks the figure in it, so that a page can lead to its cells", () => {
    const item = givenItem("KP_TONG", {value: 2_000_000_000, qualifier: "at_least"});
    expect(clauseOf(item, "vi")?.told).toContainEqual({amount: "hơn 2 tỷ đồng", item});
  });
});

describe("the paragraph", () => {
  const subject = {place: "tỉnh Lai Châu", year: 2024};

  it("is a sentence for each topic, in a fixed order, with persons and person-times apart", () => {
    const items = [
      givenItem("VIECLAM_NGUOI", {value: 120}),
      givenItem("NGAYCONG", {value: 400_000}),
      givenItem("QUY_VNN_THU", {value: 24_876_500_000}),
      givenItem("NHA_HOANTHANH", {value: 1832}),
      givenItem("KCB_LUOT", {value: 1_500_000, qualifier: "at_least"})
    ];
    const whole = " (đủ 63/63 số liệu)";
    expect(paragraphText(paragraphOf(items, subject, "vi"))).toBe(
      "Năm 2024, theo báo cáo của các cơ quan, tỉnh Lai Châu đạt kết quả chính như sau. " +
        `Về nhà ở: hoàn thành, bàn giao hơn 1.830 căn nhà ở${whole}. ` +
        `Về kinh phí: vận động Quỹ “Vì người nghèo” được hơn 24,8 tỷ đồng${whole}. ` +
        `Về hỗ trợ người dân: tạo việc làm, dạy nghề cho 120 người${whole}; ` +
        `khám bệnh, cấp thuốc miễn phí cho hơn 1.500.000 lượt người${whole}. ` +
        `Về ngày công và công trình: giúp dân 400.000 ngày công lao động${whole}. ` +
        "Các số trên đều chưa có số liệu năm 2023 để so."
    );
  });

  it("says once in a sentence what holds for all of it, and each time what does not", () => {
    const basis = "year_to_date";
    const span = {previous_value: 1, change: 1, withheld_reason: "span"};
    const same = [
      givenItem("QUY_VNN_THU", {value: 1e9, basis}, span),
      givenItem("KP_TONG", {value: 2e9, basis}, span)
    ];
    const mixed = [
      givenItem("NHA_HOANTHANH", {value: 5, basis}, {...span, percent: 25, withheld_reason: null}),
      givenItem("NHA_KHOICONG", {value: 6, basis: "as_of"}, span)
    ];
    const text = paragraphText(paragraphOf([...same, ...mixed], subject, "vi"));
    expect(text).toContain(
      " Về kinh phí, lũy kế từ đầu năm: vận động Quỹ “Vì người nghèo” được 1 tỷ đồng (đủ 63/63 số liệu); " +
        "tổng kinh phí, giá trị các hoạt động 2 tỷ đồng (đủ 63/63 số liệu); " +
        "các số này đều không so tỷ lệ với năm 2023: hai năm không cùng số tháng."
    );
    expect(text).toContain(
      " Về nhà ở: lũy kế từ đầu năm, hoàn thành, bàn giao 5 căn nhà ở (đủ 63/63 số liệu), " +
        "tăng 25 % so với năm 2023; đến kỳ báo cáo gần nhất trong năm, đang xây dựng 6 căn nhà ở " +
        "(đủ 63/63 số liệu), không so tỷ lệ với năm 2023: hai năm không cùng số tháng."
    );
  });

  it("says plainly that there is nothing to tell", () => {
    expect(paragraphText(paragraphOf([], subject, "vi"))).toBe(
      "Năm 2024, chưa có báo cáo nào nêu số liệu về tỉnh Lai Châu."
    );
    expect(paragraphText(paragraphOf([], {place: "Lai Châu", year: 2024}, "en"))).toBe(
      "No return has given a figure for Lai Châu in 2024 yet."
    );
  });

  it("explains once why no percentage is given", () => {
    const partly = {
      previous_value: 9,
      change: 1,
      change_same_reporters: 2,
      withheld_reason: "coverage"
    };
    const items = ["NHA_HOANTHANH", "NHA_KHOICONG"].map((code) =>
      givenItem(code, {value: 10}, partly)
    );
    expect(paragraphText(paragraphOf(items, subject, "vi"))).toBe(
      "Năm 2024, theo báo cáo của các cơ quan, tỉnh Lai Châu đạt kết quả chính như sau. " +
        "Về nhà ở: hoàn thành, bàn giao 10 căn nhà ở (đủ 63/63 số liệu), " +
        "riêng các đơn vị báo cáo cả hai năm tăng 2 căn so với năm 2023; " +
        "đang xây dựng 10 căn nhà ở (đủ 63/63 số liệu), " +
        "riêng các đơn vị báo cáo cả hai năm tăng 2 căn so với năm 2023. " +
        "Không nêu tỷ lệ ở những số chỉ so các đơn vị báo cáo cả hai năm: " +
        "một trong hai năm chưa đủ báo cáo."
    );
  });

  it("names what was reported in other years and is missing in this one", () => {
    const silent = {
      ...givenItem("NGAYCONG", null),
      series: givenItem("NGAYCONG", {value: 1}).series
    };
    const never = givenItem("KCB_LUOT", null);
    const text = paragraphText(
      paragraphOf([givenItem("NHA_HOANTHANH", {value: 5}), silent, never], subject, "vi")
    );
    expect(text).toMatch(/ Chưa có số liệu năm 2024 về: Ngày công lao động giúp dân\.$/);
  });

  it("stays as long as a page has room for, telling one indicator of every topic first", () => {
    const codes = ["NHA_HOANTHANH", "KP_TONG", "KCB_LUOT", "NGAYCONG"];
    const items = Array.from({length: 8}, () =>
      codes.map((code) => givenItem(code, {value: 1234}))
    );
    const text = paragraphText(paragraphOf(items.flat(), subject, "vi"));
    expect(text.length).toBeLessThan(1800);
    for (const topic of ["Về nhà ở", "Về kinh phí", "Về hỗ trợ", "Về ngày công"]) {
      expect(text).toContain(topic);
    }
  });
});
