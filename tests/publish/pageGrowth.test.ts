import {readFileSync} from "node:fs";
import {join} from "node:path";
import {brotliCompressSync, constants} from "node:zlib";

import {describe, expect, it} from "vitest";

import {loadBatch} from "../../pipelines/load/loadBatch.ts";
import {numberOf, rowsOf} from "../../pipelines/load/rows.ts";
import {runModels} from "../../pipelines/models/runModels.ts";
import {publish} from "../../pipelines/publish/publish.ts";
import {unpacked} from "../../src/select/columnar.ts";
import type {GivenReturn} from "../load/givenReturn.ts";
import {givenClock, givenReturn} from "../load/givenReturn.ts";
import {givenPath, givenWarehouse} from "../load/givenWarehouse.ts";
import {quarterly} from "../models/givenFigures.ts";

const YEARS = ["2022", "2023", "2024"];
const ORGANISATIONS = ["MTTQ", "HND"];
/** The most that a file may weigh with four cells behind each figure, against one: their sums have more digits. */
const GROWTH = 1.25;

/** What every province says of every year: in one return, or in four of two organisations. */
function returnsOf(places: readonly string[], isMany: boolean): GivenReturn[] {
  const organisations = isMany ? ORGANISATIONS : ORGANISATIONS.slice(0, 1);
  const quarters = isMany ? ["Q3", "Q4"] : ["Q4"];
  return places.flatMap((place, i) =>
    YEARS.flatMap((year, y) =>
      organisations.flatMap((organisation, o) =>
        quarters.map((quarter, q) => {
          const value = String(1000 + ((i * 7919 + y * 104729 + o * 1299709 + q * 15485863) % 900));
          return quarterly(place, `${year}-${quarter}`, value, {}, {organisation});
        })
      )
    )
  );
}

interface Released {
  readonly observations: number;
  /** Rows and packed bytes of a file of the release. */
  readonly file: (name: string) => {readonly rows: number; readonly bytes: number};
}

async function released(isMany: boolean): Promise<Released> {
  const warehouse = await givenWarehouse();
  await runModels(warehouse);
  const places = await rowsOf(
    warehouse.connection,
    "select place_id from places where era = '63' and level = 'province' order by place_id"
  );
  const ids = places.map(({place_id}) => String(place_id));
  await loadBatch(warehouse, returnsOf(ids, isMany).map(givenReturn), givenClock);
  await runModels(warehouse);
  const outDir = givenPath();
  const {release} = await publish(warehouse, outDir, {isDemonstration: false});
  return {
    observations: await numberOf(warehouse.connection, "select count(*) from raw.observations"),
    file: (name) => {
      const text = readFileSync(join(outDir, release, name));
      const {figures} = unpacked(JSON.parse(text.toString("utf8"))) as {figures: unknown[]};
      const params = {[constants.BROTLI_PARAM_QUALITY]: 8};
      return {rows: figures.length, bytes: brotliCompressSync(text, {params}).length};
    }
  };
}

describe("the files of pages", () => {
  it("weigh the same with four times as many observations behind the same figures", async () => {
    const [one, many] = [await released(false), await released(true)];
    expect(one.observations).toBe(63 * 3);
    expect(many.observations).toBe(63 * 3 * 4);
    expect(one.file("briefings/VN.json").rows).toBeGreaterThan(0);
    for (const name of ["indicators/QUA_SUAT.json", "briefings/VN.json", "briefings/P34-24.json"]) {
      const [before, after] = [one.file(name), many.file(name)];
      expect(after.rows, name).toBe(before.rows);
      expect(after.bytes / before.bytes, name).toBeLessThanOrEqual(GROWTH);
    }
  });
});
