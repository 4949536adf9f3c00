import {copyFileSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";

import {afterAll, afterEach} from "vitest";

import {loadCodes} from "../../pipelines/load/codes.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {openWarehouse} from "../../pipelines/load/warehouse.ts";

const workshop = mkdtempSync(join(tmpdir(), "chung-tay-warehouse-"));
const template = join(workshop, "template.duckdb");
let isReady = false;
let count = 0;
const open: Warehouse[] = [];

afterEach(() => {
  for (const warehouse of open.splice(0)) warehouse.close();
}, 60_000);
afterAll(() => rmSync(workshop, {recursive: true, force: true}));

/** A fresh warehouse with the project's own codelists; closed after the test. */
export async function givenWarehouse(): Promise<Warehouse> {
  const warehouse = await sharedWarehouse();
  open.push(warehouse);
  return warehouse;
}

/** One for several tests: whoever asks for it closes it. */
export async function sharedWarehouse(): Promise<Warehouse> {
  if (!isReady) {
    const warehouse = await openWarehouse(template);
    await loadCodes(warehouse, resolve(import.meta.dirname, "../../data"));
    warehouse.close();
    isReady = true;
  }
  const path = givenPath();
  copyFileSync(template, path);
  return openWarehouse(path);
}

/** A path in a directory that is removed after the tests. */
export function givenPath(): string {
  count += 1;
  return join(workshop, `${count}.duckdb`);
}

export async function reopened(path: string): Promise<Warehouse> {
  const warehouse = await openWarehouse(path);
  open.push(warehouse);
  return warehouse;
}
