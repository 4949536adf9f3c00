import {describe, expect, test} from "vitest";

import {addressOf, parseAddress} from "../pipelines/address.ts";

describe("an A1 name", () => {
  test.each([
    [0, 0, "A1"],
    [11, 27, "AB12"],
    [1_048_575, 16_383, "XFD1048576"],
    [8, 255, "IV9"],
    [8, 256, "IW9"]
  ])("of row %i and column %i is %s, and back", (row, column, name) => {
    expect(addressOf(row, column)).toBe(name);
    expect(parseAddress(name)).toEqual({row, column});
  });

  test.each([
    "",
    "A",
    "1",
    "A0",
    "A01",
    "a1",
    "AAAA1",
    "A12345678",
    "A1B",
    "A 1",
    "A1 ",
    "$A$1",
    "Đ1"
  ])("is not %o", (name) => expect(parseAddress(name)).toBeNull());
});
