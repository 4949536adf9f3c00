import {describe, expect, it} from "vitest";

import {findUnitLine, parseUnit, unitAtStart} from "../../pipelines/interpret/unit.ts";

describe("a unit", () => {
  it.each([
    ["triệu đồng", "VND", 6],
    ["Triệu đồng", "VND", 6],
    ["trieu dong", "VND", 6],
    ["nghìn đồng", "VND", 3],
    ["ngàn đồng", "VND", 3],
    ["1.000 đ", "VND", 3],
    ["1000đ", "VND", 3],
    ["ĐVT: 1.000.000 đồng", "VND", 6],
    ["tr.đ", "VND", 6],
    ["Trđ", "VND", 6],
    ["tỷ", "VND", 9],
    ["tỉ đồng", "VND", 9],
    ["nghìn tỷ đồng", "VND", 12],
    ["VNĐ", "VND", 0],
    ["triệu", null, 6],
    ["ĐVT: triệu đồng", "VND", 6],
    ["Đơn vị tính: Triệu đồng - Million dong", "VND", 6],
    ["(triệu đồng)", "VND", 6],
    ["Số tiền (tr.đ)", "VND", 6],
    ["Kinh phí triệu đồng", "VND", 6],
    ["nghìn lượt người", "lượt người", 3],
    ["lượt người", "lượt người", 0],
    ["người", "người", 0],
    ["Ngôi nhà", "căn", 0],
    ["Khối lượng (kg)", "tấn", -3],
    ["tấn", "tấn", 0],
    ["m²", "m2", 0],
    ["km", "km", 0],
    ["Tỷ lệ (%)", "ratio", -2],
    ["ngày công", "ngày công", 0],
    ["suất quà", "suất", 0],
    ["đơn vị máu", "đơn vị", 0]
  ])("is read from “%s”", (text, base, powerOfTen) => {
    expect(parseUnit(text)).toMatchObject({base, powerOfTen});
    expect(parseUnit(text.normalize("NFD"))).toMatchObject({base, powerOfTen});
  });

  it.each([
    "Tỷ lệ",
    "Nội dung",
    "Số hộ nghèo",
    "ĐVT: căn, triệu đồng",
    "trạm y tế",
    "Tân Uyên",
    ""
  ])("is not made up from “%s”", (text) => {
    expect(parseUnit(text)).toBeNull();
  });

  it("is found in a line of its own or inside another", () => {
    expect(findUnitLine("Đơn vị tính: Triệu đồng")).toMatchObject({text: "Triệu đồng"});
    expect(findUnitLine("BIỂU SỐ 2 (ĐVT: nghìn đồng)")).toMatchObject({
      text: "nghìn đồng",
      unit: {powerOfTen: 3}
    });
    expect(findUnitLine("Đơn vị: căn")).toMatchObject({unit: {base: "căn"}});
    expect(findUnitLine("ĐVT: bao tải")).toEqual({text: "bao tải", unit: null});
    expect(findUnitLine("ĐVT:")).toEqual({text: "", unit: null});
  });

  it("is not a unit line where a header or an office is named", () => {
    expect(findUnitLine("Đơn vị tính")).toBeNull();
    expect(findUnitLine("Đơn vị: UBND huyện Tân Uyên")).toBeNull();
    expect(findUnitLine("triệu đồng")).toBeNull();
  });

  it("ends where other words begin", () => {
    expect(unitAtStart(" tỷ 350 triệu")).toMatchObject({unit: {powerOfTen: 9}, end: 3});
    expect(unitAtStart("ngôi nhà … bằng 79%")).toMatchObject({unit: {base: "căn"}, end: 8});
    expect(unitAtStart("trạm y tế")).toBeNull();
  });
});
