import {resolve} from "node:path";

import {expect, it} from "vitest";

import {rowsOf} from "../../pipelines/load/rows.ts";
import {openWarehouse} from "../../pipelines/load/warehouse.ts";
import {runModels} from "../../pipelines/models/runModels.ts";
import {ingest} from "../../pipelines/run.ts";
import {givenPath} from "../load/givenWarehouse.ts";
import {cellsOf, numberedLines, thousandths} from "./publishedFile.ts";

/** Thousandths of a billion đồng by province, over the columns of a list, read with nothing of ours. */
async function listOf(year: number, ...columns: readonly number[]): Promise<Map<string, number>> {
  const rows = await cellsOf(`state-budget/disaster-support-${year}.xlsx`);
  const sums = new Map<string, number>();
  for (const column of columns) {
    for (const [place, text] of numberedLines(rows, column)) {
      if (text !== "-") sums.set(place, (sums.get(place) ?? 0) + thousandths(text));
    }
  }
  return sums;
}

it("sets no percentage over the support of two years that went to other provinces", async () => {
  const before = await listOf(2014, 2, 3);
  const now = await listOf(2016, 2);
  const sum = (list: ReadonlyMap<string, number>, isIn: (place: string) => boolean) =>
    [...list].reduce((total, [place, value]) => total + (isIn(place) ? value : 0), 0) / 1000;
  const isInBoth = (place: string) => now.has(place) && before.has(place);
  const byHand = {
    value: sum(now, () => true),
    previous: sum(before, () => true),
    gained: sum(now, (place) => !isInBoth(place)),
    lost: -sum(before, (place) => !isInBoth(place)),
    same_now: sum(now, isInBoth),
    same_before: sum(before, isInBoth)
  };
  // 165 against 257.7 would be a fall of 36 %; at the four provinces that are in both it is a rise
  expect(byHand).toEqual({
    ...{value: 165, previous: 257.7, gained: 70, lost: -195.1, same_now: 95, same_before: 62.6}
  });

  const dataDir = resolve(import.meta.dirname, "../../data");
  const warehouse = givenPath();
  await ingest(
    {dataDir, warehouse},
    {returnsDir: resolve(dataDir, "returns/published/state-budget")}
  );
  const built = await openWarehouse(warehouse);
  await runModels(built);
  const [row] = await rowsOf(
    built.connection,
    `select (value / 1e9)::double as value, (previous_value / 1e9)::double as previous,
       (change_new / 1e9)::double as gained, (change_lost / 1e9)::double as lost,
       (value_same_reporters / 1e9)::double as same_now,
       (previous_value_same_reporters / 1e9)::double as same_before, percent, withheld_reason,
       round(percent_same_reporters, 2) as percent_of_same, n_same_reporters as n
     from period_comparisons
     where indicator = 'CUUTRO_PHANBO' and geography = 'country' and period = '2016'
       and previous_period = '2014'`
  );
  built.close();
  expect(row).toEqual({
    ...byHand,
    ...{percent: null, withheld_reason: "reporters", percent_of_same: 51.76, n: 4}
  });
}, 120_000);
