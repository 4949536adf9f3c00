import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, it} from "vitest";

import {describeTables} from "../../pipelines/query/sql/describeTables.ts";
import {DEFAULT_PLACES, ingest} from "../../pipelines/run.ts";
import {build} from "../../pipelines/run.ts";
import {readSharedQueries} from "../../pipelines/site/sql/sharedQueries.ts";
import type {SqlTable} from "../../src/sql/catalogue.ts";
import {fillParameters, parametersOf} from "../../src/sql/parameters.ts";
import type {Ask} from "../../src/sql/warnings/warningsOf.ts";
import {warningsOf} from "../../src/sql/warnings/warningsOf.ts";

let folder: string;
let instance: DuckDBInstance;
let connection: DuckDBConnection;
let tables: SqlTable[];

const ask: Ask = async (sql) =>
  (await connection.runAndReadAll(sql))
    .getRowsJson()
    .map((row) =>
      row.map((value) => (value === null ? null : JSON.stringify(value).replace(/^"|"$/g, "")))
    );

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "chung-tay-queries-"));
  const places = {...DEFAULT_PLACES, warehouse: join(folder, "w.duckdb")};
  await ingest(places, {returnsDir: "data/returns/published"});
  await build(places, {outDir: join(folder, "data")});
  instance = await DuckDBInstance.create(places.warehouse, {access_mode: "READ_ONLY"});
  connection = await instance.connect();
  tables = await describeTables(ask);
}, 120_000);

afterAll(() => {
  connection.closeSync();
  instance.closeSync();
  rmSync(folder, {recursive: true, force: true});
});

async function codesOf(sql: string): Promise<string[]> {
  return (await warningsOf(sql, tables, ask)).map(({code}) => code).sort();
}

describe("the shared queries", () => {
  it("say what they answer in both languages, and each has values for its parameters", async () => {
    const queries = await readSharedQueries();
    expect(queries.length).toBeGreaterThanOrEqual(15);
    for (const {id, title, question, parameters, sql} of queries) {
      expect([id, title.vi, title.en].every((text) => text.length > 3)).toBe(true);
      expect(question.vi.endsWith("?") && question.en.endsWith("?")).toBe(true);
      expect([id, Object.keys(parameters).sort()]).toEqual([id, parametersOf(sql).sort()]);
    }
  });

  it("run on the published returns, and raise no false alarm", async () => {
    const wrong: string[] = [];
    for (const {id, sql, parameters} of await readSharedQueries()) {
      const filled = fillParameters(sql, parameters).sql;
      const fault = await ask(filled).then(
        () => null,
        (error: unknown) => String(error)
      );
      if (fault !== null) wrong.push(`${id}: ${fault}`);
      const codes = await codesOf(filled);
      if (codes.length > 0) wrong.push(`${id}: ${codes.join(" ")}`);
    }
    expect(wrong).toEqual([]);
  });
});
