import {describe, expect, it} from "vitest";

import {isDateFormat} from "../../pipelines/read/numberFormats.ts";

describe("isDateFormat", () => {
  it.each([
    "dd/mm/yyyy",
    "d-mmm-yy",
    "[$-42A]dddd, dd mmmm yyyy",
    "hh:mm:ss.000",
    "h:mm AM/PM",
    '"ngày "d" tháng "m',
    "yyyy\\-mm",
    "[Red]dd/mm;@",
    "MM/YYYY"
  ])("sees a date in %s", (code) => {
    expect(isDateFormat(code)).toBe(true);
  });

  it.each([
    "General",
    "0.00",
    '#,##0" đồng"',
    "#,##0\\ d",
    "[h]:mm",
    "[mm]:ss",
    "@",
    "",
    '0;"ngày"',
    "_(* #,##0_);_(* (#,##0)",
    "[Red]0",
    '"dd/mm',
    "_d0"
  ])("sees a number in %j", (code) => {
    expect(isDateFormat(code)).toBe(false);
  });
});
