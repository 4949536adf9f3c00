import {describe, expect, it} from "vitest";

import {formatDate, formatPeriod} from "../../src/format/date.ts";
import {formatNumber, formatPercent, formatShare, formatSigned} from "../../src/format/number.ts";
import {
  formatExact,
  formatScaled,
  formatScaledChange,
  formatWithUnit,
  scaleOfMany,
  scaleToRead
} from "../../src/format/scale.ts";

describe("numbers", () => {
  it("are grouped by dots and parted by a comma in Vietnamese, the other way in English", () => {
    expect(formatNumber(1234567.8, "vi")).toBe("1.234.567,8");
    expect(formatNumber(1234567.8, "en")).toBe("1,234,567.8");
    expect(formatNumber(1234, "vi")).toBe("1.234");
  });

  it("bear a sign of their own width, and none where they round to zero", () => {
    expect(formatNumber(-12, "vi")).toBe("−12");
    expect(formatSigned(12.5, "vi")).toBe("+12,5");
    expect(formatSigned(0, "vi")).toBe("0");
    expect(formatNumber(-0.0001, "vi", 1)).toBe("0");
  });

  it("have one decimal in every percentage, so that a column of them reads well", () => {
    expect([-46.62, -45, 12.34].map((one) => formatPercent(one, "vi"))).toEqual([
      "−46,6 %",
      "−45,0 %",
      "+12,3 %"
    ]);
    expect([7, 6.53].map((one) => formatShare(one, "en"))).toEqual(["7.0%", "6.5%"]);
  });

  it("show a small percentage as small, not as none", () => {
    expect(formatPercent(-0.004, "en")).toBe("−0.0%");
    expect(formatPercent(0, "en")).toBe("0%");
    expect(formatShare(0.004, "vi")).toBe("0,0 %");
    expect(formatShare(0, "vi")).toBe("0 %");
  });
});

describe("figures with their unit", () => {
  it("write money in tỷ and triệu, and in English with the currency in front", () => {
    expect(formatWithUnit(1035e9, "VND", "vi")).toBe("1.035 tỷ đồng");
    expect(formatWithUnit(1035e9, "VND", "en")).toBe("VND 1,035 billion");
    expect(formatWithUnit(24.8e12, "VND", "vi")).toBe("24,8 nghìn tỷ đồng");
    expect(formatWithUnit(45e6, "VND", "vi")).toBe("45 triệu đồng");
    expect(formatWithUnit(500000, "VND", "vi")).toBe("500.000 đồng");
    expect(formatWithUnit(0, "VND", "vi")).toBe("0 đồng");
  });

  it("never shorten lượt người, and keep every decimal of a measure", () => {
    expect(formatWithUnit(454318, "lượt người", "vi")).toBe("454.318 lượt người");
    expect(formatWithUnit(454318, "lượt người", "en")).toBe("454,318 person-times");
    expect(formatWithUnit(1444.59, "tấn", "vi")).toBe("1.444,59 tấn");
  });

  it("count one thing in the singular in English", () => {
    expect(formatWithUnit(1, "căn", "en")).toBe("1 house");
    expect(formatWithUnit(2, "căn", "en")).toBe("2 houses");
  });

  it("tell every digit where the exact figure is asked for", () => {
    expect(formatExact(1035000000001, "VND", "vi")).toBe("1.035.000.000.001 đồng");
    expect(formatExact(1035000000001, "VND", "en")).toBe("VND 1,035,000,000,001");
  });
});

describe("a scale for many values", () => {
  it("is tỷ only where no value loses more than a tenth of one", () => {
    const billions = scaleOfMany([5e9, 2.5e9], "VND", "vi");
    expect([billions.unit, formatScaled(2.5e9, billions, "vi")]).toEqual(["tỷ đồng", "2,5"]);
    const millions = scaleOfMany([72737e6, 87436e6], "VND", "vi");
    expect([millions.unit, formatScaled(72737e6, millions, "vi")]).toEqual([
      "triệu đồng",
      "72.737"
    ]);
    expect(scaleOfMany([500000], "VND", "en").unit).toBe("VND");
  });

  it("writes all of them with the decimals that one of them needs, and nothing at all as 0", () => {
    const written = (values: readonly number[], unit: string) => {
      const scale = scaleOfMany(values, unit, "vi");
      return values.map((value) => formatScaled(value, scale, "vi"));
    };
    expect(written([48_566e6, 44_262.4e6, 0], "VND")).toEqual(["48.566,0", "44.262,4", "0"]);
    expect(written([197, 239.5, 1368.315], "km")).toEqual(["197,000", "239,500", "1.368,315"]);
    expect(written([12, 1300], "căn")).toEqual(["12", "1.300"]);
    const millions = scaleOfMany([48_566e6, 44_262.4e6], "VND", "en");
    expect(formatScaledChange(-10_800e6, millions, "en")).toBe("−10,800.0");
  });
});

describe("the scale of a chart", () => {
  it("has fewer decimals the larger its values are: the exact ones are in the table", () => {
    const labels = (values: readonly number[], unit: string) => {
      const scale = scaleToRead(values, unit, "vi");
      return values.map((value) => formatScaled(value, scale, "vi"));
    };
    expect(labels([1783.935, 1444.59], "tấn")).toEqual(["1.784", "1.445"]);
    expect(labels([239.54, 7.25], "km")).toEqual(["239,5", "7,3"]);
    expect(labels([0.125], "km")).toEqual(["0,125"]);
  });
});

describe("dates and periods", () => {
  it("read as an office would write them", () => {
    expect(formatDate("2026-11-20", "vi")).toBe("20/11/2026");
    expect(formatDate("2026-11-20", "en")).toBe("20 November 2026");
    expect(formatPeriod("2024-Q1", "vi")).toBe("quý I/2024");
    expect(formatPeriod("2024-9M", "en")).toBe("nine months of 2024");
    expect(formatPeriod("2021-01-01/2025-12-31", "vi")).toBe("01/01/2021 – 31/12/2025");
    expect(formatPeriod("2024", "vi")).toBe("2024");
  });

  it("leave alone what they cannot read", () => {
    expect(formatDate("không rõ", "vi")).toBe("không rõ");
    expect(formatPeriod("2024-Q7", "vi")).toBe("2024-Q7");
  });
});
