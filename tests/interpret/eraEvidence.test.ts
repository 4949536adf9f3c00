import {resolve} from "node:path";

import {beforeAll, describe, expect, it} from "vitest";

import {loadCodelists} from "../../pipelines/codelists/loadCodelists.ts";
import {chooseEra} from "../../pipelines/interpret/eraEvidence.ts";
import type {PlaceMatcher} from "../../pipelines/interpret/placeMatcher.ts";
import {createPlaceMatcher} from "../../pipelines/interpret/placeMatcher.ts";

let matcher: PlaceMatcher;

beforeAll(async () => {
  const {places} = await loadCodelists(resolve(import.meta.dirname, "../../data"));
  matcher = createPlaceMatcher(places);
});

const listOf = (era: string): string[] => [
  "Tổng số",
  ...matcher.provincesOf(era).map((place) => place.name)
];

describe("the structure that a list is on", () => {
  it("is the one in force at the period's end", () => {
    expect(chooseEra(listOf("63"), "2024-12-31", matcher)).toEqual({era: "63", because: "date"});
    expect(chooseEra(listOf("34"), "2025-12-31", matcher)).toEqual({era: "34", because: "date"});
    expect(chooseEra([], "2006-12-31", matcher)).toEqual({era: "64", because: "date"});
  });

  it("is the earlier one where a full list of a year of transition says so", () => {
    expect(chooseEra(listOf("61"), "2004-12-31", matcher)).toEqual({era: "61", because: "list"});
    expect(chooseEra(listOf("64"), "2004-12-31", matcher)).toEqual({era: "64", because: "date"});
    expect(chooseEra(listOf("64"), "2008-12-31", matcher)).toEqual({era: "64", because: "list"});
    expect(chooseEra(listOf("63"), "2008-12-31", matcher)).toEqual({era: "63", because: "date"});
    expect(chooseEra(listOf("63"), "2025-12-31", matcher)).toEqual({era: "63", because: "list"});
  });

  it("is the later one where the first half of 2025 is told on the 34", () => {
    expect(chooseEra(listOf("34"), "2025-06-30", matcher)).toEqual({era: "34", because: "list"});
    expect(chooseEra(listOf("63"), "2025-06-30", matcher)).toEqual({era: "63", because: "date"});
  });

  it("is not changed by a part of a list, nor in a year without transition", () => {
    expect(chooseEra(listOf("63").slice(0, 30), "2025-12-31", matcher).era).toBe("34");
    expect(chooseEra(listOf("63"), "2026-12-31", matcher).era).toBe("34");
    expect(chooseEra(listOf("63").slice(0, 55), "2025-12-31", matcher).era).toBe("63");
  });
});
