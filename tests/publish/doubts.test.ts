import {describe, expect, it} from "vitest";

import {rowsOf} from "../../pipelines/load/rows.ts";
import {writeDoubtFile} from "../../pipelines/publish/doubtFiles.ts";
import type {Doubt} from "../../src/release/doubts.ts";
import {unpacked} from "../../src/select/columnar.ts";
import type {GivenReturn} from "../load/givenReturn.ts";
import {givenFigures} from "../models/givenFigures.ts";

const BIEN_HOA = "P63-75";

/** One return of a province: what its cells say, and which cells a finding is about. */
function told(
  file: string,
  placeId: string,
  doubted: readonly (readonly [cell: string, code: string, severity: "warning" | "note"])[],
  more: Partial<GivenReturn> = {}
): GivenReturn {
  return {
    ...{file, placeId, period: "2024"},
    observations: [
      {placeId, period: "2024", value: "5", cell: "C2"},
      {placeId, period: "2023", value: "4000", cell: "C3"}
    ],
    findings: doubted.map(([cell, code, severity]) => ({
      ...{code, severity, sheet: "Biểu", cell, text: "4000", params: {}}
    })),
    ...more
  };
}

async function published(...returns: readonly GivenReturn[]): Promise<string[]> {
  const {connection} = await givenFigures(...returns);
  const files = new Map<string, unknown>();
  await writeDoubtFile(
    async (sql) => [...(await rowsOf(connection, sql))],
    (name, value) => files.set(name, JSON.parse(JSON.stringify(value)))
  );
  const doubts = unpacked(files.get("doubts.json")) as readonly Doubt[];
  return doubts
    .filter(({geography}) => geography !== "regions_2018" && geography !== "regions_2025")
    .map((one) => `${one.place_id} ${one.year} ${one.title_en}: ${one.cells}`);
}

describe("what is published of doubts", () => {
  it("is how many cells of a place and year a warning is about, also in the place that it lies in today", async () => {
    const found = await published(
      told("a.csv", BIEN_HOA, [["C3", "review.value-slip", "warning"]]),
      told("b.csv", "P63-70", [
        ["C3", "review.value-slip", "warning"],
        ["C2", "check.part-exceeds-whole", "warning"]
      ])
    );
    expect(found).toEqual([
      "VN 2023 Off by a thousandfold: 2",
      "VN 2024 Part larger than the whole: 1",
      "P34-75 2023 Off by a thousandfold: 2",
      "P34-75 2024 Part larger than the whole: 1"
    ]);
  });

  it("is nothing where there is only a note, or where the return does not count", async () => {
    const found = await published(
      told("a.csv", BIEN_HOA, [["C3", "read.hidden-rows", "note"]]),
      told("b.csv", "P63-70", [["C3", "review.value-slip", "warning"]], {status: "rejected"})
    );
    expect(found).toEqual([]);
  });
});
