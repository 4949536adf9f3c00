import {expect, it} from "vitest";

import {loadBatch} from "../../pipelines/load/loadBatch.ts";
import {rowsOf} from "../../pipelines/load/rows.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {runModels, startModels} from "../../pipelines/models/runModels.ts";
import {givenClock, givenReturn} from "../load/givenReturn.ts";
import {figureOf, givenFigures, quarterly} from "./givenFigures.ts";

const HANOI = "P34-01";

async function receive(warehouse: Warehouse): Promise<void> {
  const later = quarterly(HANOI, "2026-Q1", "7");
  await loadBatch(warehouse, [givenReturn(later)], givenClock);
}

it("has the marts of returns before the figures, which others see all at once", async () => {
  const warehouse = await givenFigures(quarterly(HANOI, "2025-Q3", "5"));
  await receive(warehouse);
  const beside = await warehouse.connectBeside();
  const seen = () =>
    rowsOf(
      beside,
      `select (select count(*)::integer from main.returns where is_counted) as returns,
         (select count(*)::integer from indicator_by_place_year where value is not null) as figures`
    );
  const [before] = await seen();
  const {figures} = await startModels(warehouse);
  const [meanwhile] = await seen();
  await figures;
  const [after] = await seen();
  beside.closeSync();
  expect(before).toMatchObject({returns: 1});
  expect(meanwhile).toEqual({...before, returns: 2});
  expect(Number(after?.["figures"])).toBeGreaterThan(Number(before?.["figures"]));
});

it("says what went wrong with the figures, and computes them when it runs again", async () => {
  const warehouse = await givenFigures(quarterly(HANOI, "2025-Q3", "5"));
  const {connection} = warehouse;
  await receive(warehouse);
  await connection.run("alter table intermediate.slots rename to mislaid");
  const {figures} = await startModels(warehouse);
  await expect(figures).rejects.toThrow("slots");
  await connection.run("alter table intermediate.mislaid rename to slots");
  expect((await runModels(warehouse)).hasRun).toBe(true);
  expect(await figureOf(warehouse, "provinces_34", HANOI, 2026)).toMatch(/^7 /);
});
