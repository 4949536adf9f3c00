import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

import fc from "fast-check";
import {afterAll, describe, expect, it} from "vitest";

import {fileValues, valuesTogether} from "../../pipelines/publish/tables/fileValues.ts";
import {inMemory} from "../export/reimport.ts";

const workshop = mkdtempSync(join(tmpdir(), "chung-tay-values-"));
afterAll(() => rmSync(workshop, {recursive: true, force: true}));

/** What the catalogue shows of a column whose values lie in several files. */
async function shown(...files: readonly (readonly (string | null)[])[]): Promise<string[]> {
  return inMemory(async (connection) => {
    const told = [];
    for (const [at, values] of files.entries()) {
      const path = join(workshop, `${at}.parquet`);
      const list = values.map((value) =>
        value === null ? "null" : `'${value.replaceAll("'", "''")}'`
      );
      await connection.run(
        `copy (select unnest([${list.join(", ")}]::varchar[]) as said) to '${path}' (format parquet)`
      );
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
});
