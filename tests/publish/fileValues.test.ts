import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";
import fc from "fast-check";
import {afterAll, describe, expect, it} from "vitest";

import {
  fileValues,
  freshTogether,
  freshValues,
  valuesTogether
} from "../../pipelines/publish/tables/fileValues.ts";
import {inMemory} from "../export/reimport.ts";

const workshop = mkdtempSync(join(tmpdir(), "chung-tay-values-"));
afterAll(() => rmSync(workshop, {recursive: true, force: true}));

async function writeColumn(
  connection: DuckDBConnection,
  name: string,
  values: readonly (string | null)[]
): Promise<string> {
  const path = join(workshop, `${name}.parquet`);
  const list = values.map((value) =>
    value === null ? "null" : `'${value.replaceAll("'", "''")}'`
  );
  await connection.run(
    `copy (select unnest([${list.join(", ")}]::varchar[]) as said) to '${path}' (format parquet)`
  );
  return path;
}

/** What the catalogue shows of a column whose values lie in several files. */
async function shown(...files: readonly (readonly (string | null)[])[]): Promise<string[]> {
  return inMemory(async (connection) => {
    const told = [];
    for (const [at, values] of files.entries()) {
      const path = await writeColumn(connection, String(at), values);
      told.push(await fileValues(connection, path, {names: ["said"]}));
    }
    expect(told.map(({rows}) => rows)).toEqual(files.map(({length}) => length));
    // The keys of a release are JSON.
    return valuesTogether(JSON.parse(JSON.stringify(told)) as typeof told, "said");
  });
}

const numbered = (from: number, to: number) =>
  Array.from({length: to - from}, (_, at) => `v${String(from + at).padStart(4, "0")}`);

describe("the values of a column in the catalogue", () => {
  it("are all of them up to sixty, however they lie in files, and no null or empty text", async () => {
    expect(await shown(numbered(0, 40), [...numbered(20, 60), null, ""])).toEqual(numbered(0, 60));
    expect(await shown([null], [])).toEqual([]);
  });

  it("are the first and the last where there are more, in one file or in all together", async () => {
    expect(await shown(numbered(0, 61))).toEqual(["v0000", "v0060"]);
    expect(await shown(numbered(0, 40), numbered(30, 70))).toEqual(["v0000", "v0069"]);
    expect(await shown(numbered(100, 5000), ["a", "z"], [null])).toEqual(["a", "z"]);
  });

  it("leave a long one out of a list and cut it at an end", async () => {
    const long = `u${"ă".repeat(60)}`;
    expect(await shown([long, "b"], [long.slice(0, 60)])).toEqual(["b", long.slice(0, 60)]);
    expect(await shown([long], numbered(0, 70))).toEqual([long.slice(0, 60), "v0069"]);
  });

  it("do not depend on which file a row lies in", async () => {
    const word = fc.oneof(
      fc.constant(null),
      fc.nat(70).map((at) => `từ ${at}`)
    );
    const column = fc.array(fc.tuple(word, fc.nat(2)), {maxLength: 400});
    await fc.assert(
      fc.asyncProperty(column, async (rows) => {
        const said = rows.map(([value]) => value);
        const parts = [0, 1, 2].map((part) =>
          rows.filter(([, lies]) => lies === part).map(([value]) => value)
        );
        const distinct = [...new Set(said.filter((value) => value !== null))].sort();
        const expected = distinct.length <= 60 ? distinct : [distinct[0], distinct.at(-1)];
        expect(await shown(...parts)).toEqual(expected);
        expect(await shown(said)).toEqual(expected);
      }),
      {numRuns: 25, seed: 20261126}
    );
  });

  it("are the same where some rows stayed and only the new ones were looked at", async () => {
    const texts = ["said"];
    const words = (most: number) =>
      fc.array(
        fc.oneof({weight: 1, arbitrary: fc.constant(null)}, {weight: 9, arbitrary: wordOf(most)}),
        {
          maxLength: 200
        }
      );
    const wordOf = (most: number) => fc.nat(most).map((at) => `từ ${at}`);
    const given = fc
      .oneof(fc.constant(4), fc.constant(30), fc.constant(200))
      .chain((most) => fc.tuple(words(most), words(most), fc.array(words(most), {maxLength: 2})));
    await inMemory((connection) =>
      fc.assert(
        fc.asyncProperty(given, async ([stayed, gone, parts]) => {
          const before = await fileValues(
            connection,
            await writeColumn(connection, "before", [...stayed, ...gone]),
            {names: texts}
          );
          const found = [];
          for (const part of parts) {
            const path = await writeColumn(connection, "part", part);
            found.push(await freshValues(connection, path, {names: texts, before}));
          }
          const fresh = freshTogether(found);
          const path = await writeColumn(connection, "now", [...stayed, ...parts.flat()]);
          const expected = await fileValues(connection, path, {names: texts});
          expect(await fileValues(connection, path, {names: texts, before, fresh})).toEqual(
            expected
          );
        }),
        {numRuns: 60, seed: 20261127}
      )
    );
  });

  it("are not read where the new rows alone hold all that there was", async () => {
    await inMemory(async (connection) => {
      const names = ["said"];
      const before = await fileValues(
        connection,
        await writeColumn(connection, "before", ["a", "b"]),
        {
          names
        }
      );
      const told = async (fresh: readonly string[]) => {
        const path = await writeColumn(connection, "another", ["z"]);
        const {texts} = await fileValues(connection, path, {names, before, fresh: {said: fresh}});
        return texts["said"];
      };
      expect(await told(["b", "c", "a", ""])).toEqual({all: ["a", "b", "c"]});
      expect(await told(["b", "c"])).toEqual({all: ["z"]});
      expect(await told([...numbered(0, 119), "a", "b"])).toEqual({all: ["z"]});
    });
  });
});
