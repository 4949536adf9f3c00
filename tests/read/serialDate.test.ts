import {describe, expect, it} from "vitest";

import {serialDate} from "../../pipelines/read/serialDate.ts";

describe("serialDate", () => {
  it.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [60, null],
    [60.5, null],
    [61, "1900-03-01"],
    [45382, "2024-03-31"],
    [45351, "2024-02-29"],
    [45382.3125, "2024-03-31T07:30:00"],
    [45382.999999, "2024-04-01"],
    [0.5, "12:00:00"],
    [0, "00:00:00"],
    [2958465, "9999-12-31"],
    [2958466, null],
    [-1, null],
    [-0.0001, null],
    [NaN, null],
    [Infinity, null]
  ])("gives %s in the epoch of 1900 as %s", (serial, text) => {
    expect(serialDate(serial, false)).toBe(text);
  });

  it.each([
    [0, "1904-01-01"],
    [60, "1904-03-01"],
    [43920, "2024-03-31"],
    [2957003, "9999-12-31"],
    [2957004, null],
    [-1, null]
  ])("gives %s in the epoch of 1904 as %s", (serial, text) => {
    expect(serialDate(serial, true)).toBe(text);
  });
});
