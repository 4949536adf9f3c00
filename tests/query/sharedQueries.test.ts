import {readFileSync} from "node:fs";

import type {DuckDBConnection} from "@duckdb/node-api";
import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, it} from "vitest";

import {describeTables} from "../../pipelines/query/sql/describeTables.ts";
import {readSharedQueries} from "../../pipelines/site/sql/sharedQueries.ts";
import type {SqlTable} from "../../src/sql/catalogue.ts";
import {fillParameters, parametersOf} from "../../src/sql/parameters.ts";
import type {Ask} from "../../src/sql/warnings/warningsOf.ts";
import {warningsOf} from "../../src/sql/warnings/warningsOf.ts";
import type {BuiltRelease} from "../export/builtRelease.ts";
import {builtRelease} from "../export/builtRelease.ts";

let built: BuiltRelease;
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
  built = await builtRelease();
  instance = await DuckDBInstance.create(built.warehouse, {access_mode: "READ_ONLY"});
  connection = await instance.connect();
  tables = await describeTables(ask);
}, 300_000);

afterAll(() => {
  connection.closeSync();
  instance.closeSync();
  built.remove();
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
      expect([id, Object.keys(parameters).sort()]).toEqual([id, parametersOf(sql.vi).sort()]);
    }
  });

  it("run on the published returns, and raise no false alarm", async () => {
    const wrong: string[] = [];
    const asked = (await readSharedQueries()).flatMap(({id, sql, parameters}) =>
      [sql.vi, sql.en].map((text) => ({id, text, parameters}))
    );
    for (const {id, text, parameters} of asked) {
      const filled = fillParameters(text, parameters).sql;
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

  it("name things in the language of whoever asks, and answer the same in both", async () => {
    const queries = await readSharedQueries();
    const [first] = queries.filter(({id}) => id.startsWith("01-"));
    const namesIn = async (sql: string) =>
      (await ask(fillParameters(sql, {year: "2024"}).sql)).map(([name]) => name);
    expect(await namesIn(first!.sql.vi)).toContain("Cây xanh trồng mới");
    expect(await namesIn(first!.sql.en)).toContain("Trees planted");
    for (const {id, sql, parameters} of queries) {
      expect(`${id}: ${sql.en}`).not.toMatch(/_vi\b/);
      expect(`${id}: ${sql.vi}`).not.toMatch(/_en\b/);
      const [vi, en] = await Promise.all(
        [sql.vi, sql.en].map((text) => ask(fillParameters(text, parameters).sql))
      );
      expect([id, en?.length]).toEqual([id, vi?.length]);
    }
  });
});

/** `## 3. Question`, its query, and the table of its answer. */
const RECIPE = /^## \d+\. (.+)\n\n```sql\n([^]+?)\n```\n\n((?:\|.*\n)+)\n\*By hand:\*/gm;

function cellsOf(line: string): string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function shown(value: unknown): string {
  const text = typeof value === "string" ? value : value === null ? "" : JSON.stringify(value);
  return /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, "") : text;
}

describe("the cookbook", () => {
  it("gives twenty answers that were added up by hand", async () => {
    const recipes = [...readFileSync("docs/cookbook.md", "utf8").matchAll(RECIPE)];
    expect(recipes).toHaveLength(20);
    for (const [, question = "", sql = "", table = ""] of recipes) {
      const [head = "", , ...lines] = table.trim().split("\n");
      const result = await connection.runAndReadAll(sql);
      expect([question, result.columnNames()]).toEqual([question, cellsOf(head)]);
      const given = result.getRowsJson().map((row) => row.map(shown));
      expect([question, given]).toEqual([question, lines.map(cellsOf)]);
    }
  });
});
