import {describe, expect, it} from "vitest";

import {decideConvention} from "../../pipelines/interpret/numberConvention.ts";

describe("the convention of a column", () => {
  it("is proved by two equal marks, both marks, or a mark before other than three digits", () => {
    expect(decideConvention(["1.234.567"])).toBe("dot_thousands");
    expect(decideConvention(["1.234,56"])).toBe("dot_thousands");
    expect(decideConvention(["56", "2,5 tỷ đồng"])).toBe("dot_thousands");
    expect(decideConvention(["1,234,567"])).toBe("comma_thousands");
    expect(decideConvention(["1.234", "12.5"])).toBe("comma_thousands");
    expect(decideConvention(["0.500"])).toBe("comma_thousands");
    expect(decideConvention(["1234,567"])).toBe("dot_thousands");
    expect(decideConvention(["hơn 98,5%"])).toBe("dot_thousands");
  });

  it("is not proved by one mark before three digits, by spaces, or by what is no number", () => {
    expect(decideConvention(["1.234", "1,234", "56"])).toBe("undecided");
    expect(decideConvention(["1 234 567"])).toBe("undecided");
    expect(decideConvention(["19/10/2020", "31.12.2024", "1.2.3", "TP.HCM", ""])).toBe("undecided");
  });

  it("is contradictory where values prove both", () => {
    expect(decideConvention(["1.234.567", "1,234,567", "1.5"])).toBe("contradictory");
    expect(decideConvention(["2,5", "2.5"])).toBe("contradictory");
    expect(decideConvention(["2,5", "1.234"])).toBe("dot_thousands");
  });
});
