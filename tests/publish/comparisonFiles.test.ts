import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";

import {describe, expect, it} from "vitest";

import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {writeComparisonFiles} from "../../pipelines/publish/comparisonFiles.ts";
import {openPieces} from "../../pipelines/publish/pieces/openPieces.ts";
import {unpacked} from "../../src/select/columnar.ts";
import {givenPath} from "../load/givenWarehouse.ts";
import {givenFigures, listed} from "../models/givenFigures.ts";

/** Provinces that are today what they were. */
const [CAO_BANG, DIEN_BIEN, SON_LA] = ["P63-04", "P63-11", "P63-14"] as const;

function figures(indicator: string, placeId: string, values: Readonly<Record<string, string>>) {
  return Object.entries(values).map(([period, value]) => ({indicator, placeId, period, value}));
}

/** The files that are written, none of them taken over from a release before. */
async function written({connection}: Warehouse): Promise<(name: string) => unknown> {
  const directory = givenPath();
  const json = (name: string, value: unknown) =>
    writeFileSync(join(directory, name), JSON.stringify(value));
  mkdirSync(directory);
  const rows = async (sql: string) => [...(await rowsOf(connection, sql))];
  await writeComparisonFiles(rows, json, await openPieces(connection, directory, null));
  return (name) => unpacked(JSON.parse(readFileSync(join(directory, name), "utf8")));
}

describe("the files of comparisons", () => {
  it("name first what has the newest years that can be compared, of those what most provinces can", async () => {
    const files = await written(
      await givenFigures(
        listed(
          // 2023 → 2024 alone
          ...figures("HB_SUAT", CAO_BANG, {"2023": "10", "2024": "12"}),
          ...figures("HB_SUAT", DIEN_BIEN, {"2023": "20", "2024": "25"}),
          ...figures("HB_SUAT", SON_LA, {"2023": "30", "2024": "33"}),
          // the same years, in one province
          ...figures("PHONGHOC", CAO_BANG, {"2023": "4", "2024": "5"}),
          // 2024 → 2025, two provinces and one
          ...figures("QUA_SUAT", CAO_BANG, {"2024": "7", "2025": "9"}),
          ...figures("QUA_SUAT", DIEN_BIEN, {"2024": "7", "2025": "8"}),
          ...figures("CAU_SO", SON_LA, {"2024": "2", "2025": "3"})
        )
      )
    );
    const index = files("comparisons.json") as {code: string}[];
    expect(index.map(({code}) => code)).toEqual(["QUA_SUAT", "CAU_SO", "HB_SUAT", "PHONGHOC"]);
  });

  it("tell the coverage of each period that is compared, of the country and of each place", async () => {
    const files = await written(
      await givenFigures(
        listed(
          ...figures("QUA_SUAT", CAO_BANG, {"2023": "7", "2024": "9"}),
          ...figures("QUA_SUAT", DIEN_BIEN, {"2023": "7", "2024": "8"})
        )
      )
    );
    const {coverage} = files("comparisons/QUA_SUAT/year.json") as {
      coverage: Record<string, unknown>[];
    };
    const told = coverage
      .filter(({geography}) => geography === "country" || geography === "provinces_34")
      .map((one) =>
        [one["place_id"], one["period"], one["n_reported"], one["n_expected"]].join(" ")
      );
    expect(told).toEqual([
      "VN 2023 2 2",
      "P34-04 2023 1 1",
      "P34-11 2023 1 1",
      "VN 2024 2 2",
      "P34-04 2024 1 1",
      "P34-11 2024 1 1"
    ]);
  });
});
