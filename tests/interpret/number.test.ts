import {readFileSync} from "node:fs";
import {join} from "node:path";

import papaparse from "papaparse";
import {describe, expect, it} from "vitest";

import {findingCatalogue} from "../../pipelines/findings/catalogue.ts";
import type {NumberContext, ParsedNumber} from "../../pipelines/interpret/number.ts";
import {parseNumber} from "../../pipelines/interpret/number.ts";
import type {NumberConvention} from "../../pipelines/interpret/numberConvention.ts";
import {parseUnit} from "../../pipelines/interpret/unit.ts";

interface Vector {
  readonly written: string;
  readonly header_unit: string;
  readonly outcome: ParsedNumber["outcome"];
  readonly value: string;
  readonly base_unit: string;
  readonly qualifier: string;
  readonly code: string;
  readonly column_evidence: string;
}

const vectors = papaparse.parse<Vector>(
  readFileSync(join(import.meta.dirname, "numberVectors.csv"), "utf8"),
  {header: true, skipEmptyLines: true}
).data;

function parse(text: string, context: Partial<NumberContext> & {header?: string} = {}) {
  const {header, ...rest} = context;
  const unit = header === undefined ? null : parseUnit(header);
  const defaults = {kind: "text", unit, convention: "undecided", isCount: false} as const;
  return parseNumber(text, {...defaults, ...rest});
}

/** The value, "blank: kind" or the code without its stage. */
function brief(parsed: ParsedNumber): string {
  if (parsed.outcome === "value") return parsed.value;
  if (parsed.outcome === "blank") return `blank: ${parsed.blank}`;
  return parsed.code.replace("interpret.", "");
}

describe("the sixty vectors", () => {
  it("are all here", () => {
    expect(vectors).toHaveLength(60);
  });

  it.each(vectors)("reads “$written” under “$header_unit”", (vector) => {
    const parsed = parse(
      vector.written,
      vector.header_unit === "" ? {} : {header: vector.header_unit}
    );
    expect(parsed.outcome).toBe(vector.outcome);
    if (parsed.outcome === "value") {
      expect(Number(parsed.value)).toBe(Number(vector.value));
      expect(parsed.qualifier).toBe(vector.qualifier);
      if (vector.base_unit !== "" && parsed.unit !== null) {
        expect(parsed.unit.base).toBe(vector.base_unit);
      }
    }
    if (parsed.outcome === "blank") expect(parsed.blank).toBe(vector.value);
    if (parsed.outcome === "refused") expect(parsed.code).toBe(vector.code);
  });

  it.each(vectors.filter((vector) => vector.column_evidence !== ""))(
    "settles “$written” by what the column proves",
    ({written, column_evidence}) => {
      for (const resolved of column_evidence.split(";")) {
        const [convention = "", expected] = resolved.split(":");
        expect(brief(parse(written, {convention: convention as NumberConvention}))).toBe(expected);
      }
    }
  );
});

describe("a number in a cell", () => {
  const readings: readonly (readonly [string, string, string])[] = [
    ["2 tỷ 350 triệu đồng", "", "2350000000"],
    ["2 tỷ 350 triệu 500 nghìn", "", "2350500000"],
    ["2 tỷ 5", "", "number-several"],
    ["2 tỷ rưỡi", "", "2500000000"],
    ["2tr5", "", "2500000"],
    ["2tỷ35", "", "2350000000"],
    ["1 tấn 250 kg", "", "1.25"],
    ["500.000 đồng", "", "500000"],
    ["500,000 đồng", "", "500000"],
    ["400.000đ", "", "400000"],
    ["24,7 nghìn tỷ đồng", "", "24700000000000"],
    ["-", "triệu đồng", "blank: nil"],
    ["-5", "", "-5"],
    ["- 5", "", "number-unreadable"],
    ["1 234,5", "", "1234.5"],
    ["1\u00a0234\u00a0567", "", "1234567"],
    ["12\n345", "", "number-several"],
    ["12 căn\n(xây mới)", "", "12"],
    ["126 căn, trong đó 51 xây mới", "", "126"],
    ["50 căn, 20 tỷ đồng", "", "number-several"],
    ["50 căn nhà đại đoàn kết", "", "50"],
    ["từ 50 đến 60", "", "number-range"],
    ["50-60 triệu", "", "number-range"],
    ["50 triệu - 60 triệu", "", "number-range"],
    ["19/10/2020", "", "number-is-date"],
    ["2 tỷ đồng trở lên", "", "2000000000"],
    ["0,500", "", "0.5"],
    ["012.345", "", "number-malformed"],
    ["1234,567", "", "1234.567"],
    ["12.5 căn", "", "count-not-whole"],
    ["12.0 căn", "", "12"],
    ["10.98 hộ", "", "count-not-whole"],
    ["9,161 lượt xem", "", "9161"],
    ["14,200 nghìn người", "", "number-ambiguous"],
    ["1.796 km", "", "number-ambiguous"],
    ["900 km", "", "900"],
    ["14,2 nghìn", "triệu đồng", "unit-conflict"],
    ["14,2 nghìn", "đồng", "14200"],
    ["2,7 triệu", "ngày công", "2700000"],
    ["400 cho dân", "triệu đồng", "unit-conflict"],
    ["1,200", "triệu đồng", "number-ambiguous"],
    ["416.385", "tấn", "number-ambiguous"],
    ["1.035", "tỷ đồng", "number-ambiguous"],
    ["79,5", "%", "0.795"],
    ["NaN", "", "number-unreadable"],
    ["Infinity", "", "number-unreadable"],
    ["1e400", "", "number-unreadable"],
    ["0x1F", "", "number-unreadable"],
    ["1_000", "", "number-unreadable"],
    ["１２３", "", "number-unreadable"],
    ["12a", "", "number-unreadable"],
    ["12ha", "", "12"],
    ["1OO", "", "number-unreadable"],
    ["12 (15)", "", "number-several"],
    ["\u200b12\u200b", "", "12"],
    ["\u202e12", "", "number-hidden-characters"],
    ["1\u00002", "", "number-hidden-characters"],
    ["9999999999999999999", "", "number-too-large"],
    ["999999999999999999", "", "999999999999999999"],
    ["999999999", "tỷ đồng", "999999999000000000"],
    ["9999999999", "tỷ đồng", "number-too-large"],
    ["1,23456789", "", "1.234568"],
    ["hàng trăm triệu đồng", "", "blank: magnitude_only"],
    ["nhiều", "", "blank: magnitude_only"],
    ["không áp dụng", "", "blank: not_applicable"],
    ["...", "", "blank: not_available"],
    ["Nguyễn Văn A", "", "number-unreadable"],
    ["'02", "", "2"]
  ];
  it.each(readings)("reads “%s” under “%s” as %s", (text, header, expected) => {
    expect(brief(parse(text, header === "" ? {} : {header}))).toBe(expected);
  });

  it("needs no convention where the file stored a number", () => {
    expect(brief(parse("1.234", {kind: "number"}))).toBe("1.234");
    expect(brief(parse("548.18199999999996", {kind: "number", header: "tỷ đồng"}))).toBe(
      "548182000000"
    );
    expect(brief(parse("1e+21", {kind: "number"}))).toBe("number-too-large");
    expect(brief(parse("1.5e-7", {kind: "number"}))).toBe("0");
    expect(brief(parse("10.98", {kind: "number", isCount: true}))).toBe("count-not-whole");
    expect(brief(parse("1098", {kind: "number", isCount: true}))).toBe("1098");
  });

  it("refuses dates, errors and truth values", () => {
    expect(brief(parse("2024-03-05", {kind: "date"}))).toBe("number-is-date");
    expect(brief(parse("#REF!", {kind: "error"}))).toBe("number-cell-error");
    expect(brief(parse("true", {kind: "boolean"}))).toBe("number-unreadable");
  });

  it("reads a lone mark in a count as grouping, and says so", () => {
    expect(parse("1.234", {isCount: true})).toMatchObject({
      value: "1234",
      note: "grouping_by_count"
    });
    expect(parse("1,234", {header: "hộ"})).toMatchObject({
      value: "1234",
      note: "grouping_by_count"
    });
    expect(parse("1.234", {header: "hộ", convention: "dot_thousands"})).not.toHaveProperty("note");
    expect(brief(parse("1.234", {isCount: true, convention: "comma_thousands"}))).toBe(
      "number-ambiguous"
    );
  });

  it("lets the column's evidence overrule the habit of money words", () => {
    expect(brief(parse("538,182 tỷ đồng", {convention: "comma_thousands"}))).toBe(
      "538182000000000"
    );
    expect(brief(parse("538,182 tỷ đồng", {convention: "contradictory"}))).toBe("number-ambiguous");
    expect(brief(parse("12.5", {convention: "dot_thousands"}))).toBe("number-against-column");
    expect(brief(parse("12,5", {convention: "dot_thousands"}))).toBe("12.5");
  });

  it("names both readings of what it refuses", () => {
    expect(parse("1.234")).toMatchObject({params: {whole: "1234", units: "1", decimals: "234"}});
  });

  it("says how exact the figure is meant", () => {
    const qualifierOf = (text: string) => {
      const parsed = parse(text);
      return parsed.outcome === "value" ? parsed.qualifier : brief(parsed);
    };
    expect(qualifierOf("khoảng 50 hộ")).toBe("about");
    expect(qualifierOf("tổng trị giá trên 2 tỷ đồng")).toBe("at_least");
    expect(qualifierOf("2 tỷ đồng trở lên")).toBe("at_least");
    expect(qualifierOf("≥ 50")).toBe("at_least");
    expect(qualifierOf("gần 750 nghìn")).toBe("at_most");
    expect(qualifierOf("đạt 50 căn")).toBe("exact");
  });

  it("gives one unit of the last written decimal", () => {
    const precisionOf = (text: string, header?: string, kind: "text" | "number" = "text") => {
      const parsed = parse(text, header === undefined ? {kind} : {header, kind});
      return parsed.outcome === "value" ? parsed.precision : brief(parsed);
    };
    expect(precisionOf("24.761,596 tỷ đồng")).toBe("1000000");
    expect(precisionOf("1.444,59 tấn")).toBe("0.01");
    expect(precisionOf("45", "triệu đồng")).toBe("1000000");
    expect(precisionOf("2 tỷ 350")).toBe("1000000");
    expect(precisionOf("2tỷ5")).toBe("100000000");
    expect(precisionOf("12.25", "%", "number")).toBe("0.0001");
    expect(precisionOf("67")).toBe("1");
  });

  it("keeps the unit as written, the cell's before the header's", () => {
    expect(parse("1,2 Tỷ", {header: "triệu đồng"})).toMatchObject({
      unit: {base: "VND", powerOfTen: 9},
      unitText: "Tỷ"
    });
    expect(parse("12", {header: "ĐVT: triệu đồng"})).toMatchObject({
      unit: null,
      unitText: "triệu đồng"
    });
    expect(parse("không", {header: "căn"})).toMatchObject({value: "0", note: "nil_word"});
  });

  it("raises only findings that have a wording", () => {
    const codes = readings
      .map(([text, header]) => parse(text, header === "" ? {} : {header}))
      .flatMap((parsed) => (parsed.outcome === "refused" ? [parsed.code] : []));
    expect(codes.filter((code) => !Object.hasOwn(findingCatalogue, code))).toEqual([]);
  });
});
