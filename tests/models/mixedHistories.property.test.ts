import {afterAll, beforeAll, describe, expect, it} from "vitest";

import {loadBatch} from "../../pipelines/load/loadBatch.ts";
import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {runModels} from "../../pipelines/models/runModels.ts";
import {givenClock} from "../load/givenReturn.ts";
import {sharedWarehouse} from "../load/givenWarehouse.ts";
import type {MixedHistories, MixedHistory, Told} from "./givenMixedHistories.ts";
import {givenMixedHistories} from "./givenMixedHistories.ts";
import type {MixedChange, Piece} from "./mixedByHand.ts";
import {changeByHand, piecesOfQuarter, piecesOfYear} from "./mixedByHand.ts";

const INDICATORS = 20;
const QUARTERS = [1, 2, 3, 4];

describe("a thousand random histories of figures, running totals and totals of a programme", () => {
  let warehouse: Warehouse;
  let given: MixedHistories;

  beforeAll(async () => {
    warehouse = await sharedWarehouse();
    const {connection} = warehouse;
    const textsOf = async (sql: string) =>
      (await rowsOf(connection, sql)).map(({code}) => String(code));
    given = givenMixedHistories(
      await textsOf(
        `select code from codes.indicators where kind = 'flow' order by code limit ${INDICATORS}`
      ),
      await textsOf(
        "select place_id as code from places where level = 'province' and era = '63' order by place_id"
      ),
      20261126
    );
    await loadBatch(warehouse, given.early, givenClock);
    await connection.run(`
      insert into raw.releases values (1, 'first', '2026-01-01', 3, 3, null);
      insert into raw.release_returns select 1, return_id from raw.returns`);
    await loadBatch(warehouse, given.late, givenClock);
    await runModels(warehouse);
  }, 300_000);

  afterAll(() => warehouse.close());

  it("are a thousand, of every kind and mixture", () => {
    expect(given.histories.length).toBeGreaterThanOrEqual(1000);
    const told = given.histories.flatMap(({now}) => [...now.values()]);
    const has = (isSo: (year: readonly Told[]) => boolean) => told.filter(isSo).length;
    expect(has((year) => year.every(({period}) => period === undefined))).toBeGreaterThan(100);
    expect(has((year) => year.every(({toDate}) => toDate === undefined))).toBeGreaterThan(100);
    const kinds = (one: Told) => Object.keys(one).sort().join();
    expect(has((year) => new Set(year.map(kinds)).size > 1)).toBeGreaterThan(500);
  });

  for (const year of [2023, 2024]) {
    it(`have in ${year} and its quarters the figures that are added up by hand`, async () => {
      const rows = await rowsOf(
        warehouse.connection,
        `select indicator || ' ' || place_id || ' ' || period as key, value::double as value
         from indicator_by_place_period
         where geography = 'as_reported' and period[:4] = '${year}' and value is not null
           and kind in ('year', 'quarter')`
      );
      const byHand = given.histories.flatMap((one) => {
        const told = one.now.get(year) ?? [];
        const figure = (period: string, pieces: readonly Piece[]) =>
          pieces.length === 0
            ? []
            : [[keyOf(one, period), pieces.reduce((sum, {value}) => sum + value, 0)] as const];
        return [
          ...figure(String(year), piecesOfYear(told)),
          ...QUARTERS.flatMap((quarter) =>
            figure(`${year}-Q${quarter}`, piecesOfQuarter(told, quarter))
          )
        ];
      });
      const shown = rows.map(({key, value}) => [String(key), Number(value)] as const);
      expect(differences(shown, byHand)).toEqual([]);
      expect(byHand.length).toBeGreaterThan(2000);
    });
  }

  it("change from year to year by same, new, lost and revised, computed one by one", async () => {
    const rows = await changesOf(`period = '2024' and previous_period = '2023'`);
    const byHand = given.histories.flatMap((one) => changeOf(one, "2024", piecesOfYear));
    expect(differences(rows, byHand)).toEqual([]);
    expect(byHand.length).toBeGreaterThan(1000);
  });

  it("change so from quarter to quarter of the year before, too", async () => {
    for (const quarter of QUARTERS) {
      const rows = await changesOf(
        `period = '2024-Q${quarter}' and previous_period = '2023-Q${quarter}'`
      );
      const byHand = given.histories.flatMap((one) =>
        changeOf(one, `2024-Q${quarter}`, (told) => piecesOfQuarter(told, quarter))
      );
      expect(differences(rows, byHand)).toEqual([]);
      expect(byHand.length).toBeGreaterThan(200);
    }
  });

  it("add up: same, new, lost and revised are the change, in every geography", async () => {
    const [sums] = await rowsOf(
      warehouse.connection,
      `select count(*)::integer as n, count(*) filter (where change is distinct from
           change_same_reporters + change_new + change_lost + change_revised)::integer as wrong,
         count(*) filter (where change_revised <> 0)::integer as revised
       from period_comparisons`
    );
    expect(sums).toMatchObject({wrong: 0});
    expect(Number(sums?.["n"])).toBeGreaterThan(5000);
    expect(Number(sums?.["revised"])).toBeGreaterThan(500);
  });

  async function changesOf(where: string): Promise<(readonly [string, string])[]> {
    const rows = await rowsOf(
      warehouse.connection,
      `select indicator || ' ' || place_id || ' ' || period as key, value::double as value,
         previous_value::double as previous, change_same_reporters::double as same,
         change_new::double as gained, change_lost::double as lost, change_revised::double as revised
       from period_comparisons where geography = 'as_reported' and ${where}`
    );
    return rows.map(({key, ...change}) => [String(key), inOrder(change as unknown as MixedChange)]);
  }
});

function changeOf(
  one: MixedHistory,
  period: string,
  piecesOf: (told: readonly Told[]) => readonly Piece[]
): (readonly [string, string])[] {
  const sides = ([2024, 2023] as const).map((year) => {
    const now = piecesOf(one.now.get(year) ?? []);
    return [now, piecesOf(one.released.get(year) ?? [])] as const;
  });
  const [now = [[], []], before = [[], []]] = sides;
  const change = changeByHand(now, before);
  return change === null ? [] : [[keyOf(one, period), inOrder(change)]];
}

function inOrder({value, previous, same, gained, lost, revised}: MixedChange): string {
  return [value, previous, same, gained, lost, revised].map((one) => one + 0).join(" ");
}

function keyOf({indicator, placeId}: MixedHistory, period: string): string {
  return `${indicator} ${placeId} ${period}`;
}

/** What the mart and the hand say differently, five at most. */
function differences<Value>(
  shown: readonly (readonly [string, Value])[],
  byHand: readonly (readonly [string, Value])[]
): readonly string[] {
  const left = new Map(shown);
  const wrong = byHand.flatMap(([key, value]) => {
    const mart = left.get(key);
    left.delete(key);
    return mart === value ? [] : [`${key}: mart ${String(mart)}, by hand ${String(value)}`];
  });
  return [
    ...wrong,
    ...[...left].map(([key, value]) => `${key}: mart alone ${String(value)}`)
  ].slice(0, 5);
}
