import {copyFileSync, existsSync, mkdtempSync, renameSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";

import {afterAll, afterEach, inject} from "vitest";

import {loadCodes} from "../../pipelines/load/codes.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {openWarehouse} from "../../pipelines/load/warehouse.ts";
import {runModels} from "../../pipelines/models/runModels.ts";

const workshop = mkdtempSync(join(tmpdir(), "chung-tay-warehouse-"));
/** An empty ledger with the project's codelists and the models run once: made by the first file that asks. */
const template = join(inject("sharedFolder"), "empty.duckdb");
let count = 0;
const open: Warehouse[] = [];

afterEach(() => {
  for (const warehouse of open.splice(0)) warehouse.close();
}, 60_000);
afterAll(() => rmSync(workshop, {recursive: true, force: true}));

/**
 * With few rows a second thread costs a quarter more than it saves. Where the order of rows could matter,
 * as in files that must be the same to the byte, there are two, as in a build.
 */
export interface GivenThreads {
  readonly threads?: 1 | 2;
}

/** A fresh warehouse with the project's own codelists; closed after the test. */
export async function givenWarehouse(given: GivenThreads = {}): Promise<Warehouse> {
  const warehouse = await sharedWarehouse(given);
  open.push(warehouse);
  return warehouse;
}

/** One in which no mart was ever made: for tests of just that, and for those that change the codelists. */
export async function givenLedger(): Promise<Warehouse> {
  const warehouse = await openWarehouse(givenPath());
  open.push(warehouse);
  await loadProjectCodes(warehouse);
  return warehouse;
}

/** One for several tests: whoever asks for it closes it. */
export async function sharedWarehouse({threads = 1}: GivenThreads = {}): Promise<Warehouse> {
  if (!existsSync(template)) await makeTemplate();
  const path = givenPath();
  copyFileSync(template, path);
  const warehouse = await openWarehouse(path);
  await warehouse.connection.run(`set threads = ${threads}`);
  return warehouse;
}

/** Made aside and renamed: two files of tests may ask at once. */
async function makeTemplate(): Promise<void> {
  const aside = givenPath();
  const warehouse = await openWarehouse(aside);
  await loadProjectCodes(warehouse);
  await runModels(warehouse);
  warehouse.close();
  renameSync(aside, template);
}

async function loadProjectCodes(warehouse: Warehouse): Promise<void> {
  await loadCodes(warehouse, resolve(import.meta.dirname, "../../data"));
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
