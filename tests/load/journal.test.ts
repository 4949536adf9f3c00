import {appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {afterEach, expect, it} from "vitest";

import type {AcceptedReturn} from "../../pipelines/load/accepted.ts";
import {journalPath, readJournal, writeJournal} from "../../pipelines/load/journal.ts";
import {loadBatch} from "../../pipelines/load/loadBatch.ts";
import {keepOriginal, originalsOf} from "../../pipelines/load/originals.ts";
import type {Warehouse} from "../../pipelines/load/warehouse.ts";
import {givenClock, givenReturn} from "./givenReturn.ts";
import {givenWarehouse} from "./givenWarehouse.ts";

const directories: string[] = [];

afterEach(() => {
  for (const directory of directories.splice(0)) rmSync(directory, {recursive: true});
});

it("holds a line for each return, and adds those that came since", async () => {
  const warehouse = await givenJournal();
  await givenKept(warehouse, [given("a.csv", "1"), given("b.csv", "2")]);
  await writeJournal(warehouse);
  const first = textOf(warehouse);
  await givenKept(warehouse, [given("c.csv", "3")]);
  await writeJournal(warehouse);
  expect(textOf(warehouse).startsWith(first)).toBe(true);
  expect(filesIn(warehouse)).toEqual(["a.csv", "b.csv", "c.csv"]);
  const all = textOf(warehouse);
  await writeJournal(warehouse);
  expect(textOf(warehouse)).toBe(all);
});

it("holds of each return whose original is not kept what the ledger does, and of no other", async () => {
  const warehouse = await givenJournal();
  await givenKept(warehouse, [given("kept.csv", "1")]);
  await loadBatch(warehouse, [given("two.csv", "2", "22"), given("three.csv", "3")], givenClock);
  await writeJournal(warehouse);
  const held = readJournal(warehouse).flatMap((entry) =>
    "return" in entry
      ? [[entry.file, entry.held?.observations.map(({raw_text}) => raw_text) ?? null]]
      : []
  );
  expect(held).toEqual([
    ["kept.csv", null],
    ["two.csv", ["2", "22"]],
    ["three.csv", ["3"]]
  ]);
});

it("writes a line again that a killed run left half written", async () => {
  const warehouse = await givenJournal();
  await givenKept(warehouse, [given("a.csv", "1")]);
  await writeJournal(warehouse);
  await givenKept(warehouse, [given("b.csv", "2")]);
  appendFileSync(journalPath(warehouse), '{"return":2,"run":2,"batch":2,"received_');
  await writeJournal(warehouse);
  expect(filesIn(warehouse)).toEqual(["a.csv", "b.csv"]);
});

it.each(['{"return":2,"run":2,"ba', "return 2"])("names a damaged line: %s", async (damaged) => {
  const warehouse = await givenJournal();
  await givenKept(warehouse, [given("a.csv", "1")]);
  await writeJournal(warehouse);
  const lines = textOf(warehouse).split("\n");
  writeFileSync(journalPath(warehouse), [damaged, ...lines.slice(1)].join("\n"));
  await expect(writeJournal(warehouse)).rejects.toThrow(/ledger\.jsonl, line 1, is damaged/);
  expect(() => readJournal(warehouse)).toThrow(/ledger\.jsonl, line 1, is damaged/);
});

/** A ledger with originals and a journal of its own beside it. */
async function givenJournal(): Promise<Warehouse> {
  const directory = mkdtempSync(join(tmpdir(), "chung-tay-journal-"));
  directories.push(directory);
  return {...(await givenWarehouse()), path: join(directory, "chung_tay.duckdb")};
}

function given(file: string, ...values: readonly string[]): AcceptedReturn {
  return givenReturn({file, observations: values.map((value) => ({period: "2024-Q1", value}))});
}

async function givenKept(warehouse: Warehouse, returns: readonly AcceptedReturn[]): Promise<void> {
  await loadBatch(warehouse, returns, givenClock);
  for (const {sha256} of returns) keepOriginal(originalsOf(warehouse), sha256, Uint8Array.of(1));
}

function filesIn(warehouse: Warehouse): readonly string[] {
  return readJournal(warehouse).flatMap((entry) => ("return" in entry ? [entry.file] : []));
}

function textOf(warehouse: Warehouse): string {
  return readFileSync(journalPath(warehouse), "utf8");
}
