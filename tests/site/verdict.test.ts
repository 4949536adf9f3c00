import {describe, expect, it} from "vitest";

import {textsOf} from "../../src/texts/texts.ts";

describe("the counts of a checked return", () => {
  it("are told as one or as many", () => {
    const {counts} = textsOf("en").checkReturn;
    const told = (count: number) => Object.values(counts).map((name) => name(count));
    expect(told(1)).toEqual(["figure accepted", "error", "warning", "note"]);
    expect(told(0)).toEqual(["figures accepted", "errors", "warnings", "notes"]);
  });
});
