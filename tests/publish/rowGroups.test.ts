import {mkdirSync, readFileSync, truncateSync, writeFileSync} from "node:fs";
import {join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";
import {parquetMetadata, parquetReadObjects} from "hyparquet";
import {describe, expect, it} from "vitest";

import {
  allRowGroups,
  readParquetFile,
  writeRowGroups
} from "../../pipelines/publish/tables/rowGroups.ts";
import {inMemory} from "../export/reimport.ts";
import {givenPath} from "../load/givenWarehouse.ts";

/** Columns of the kinds that tables have, with and without values. */
const ROWS = `
  select i, 'name ' || i % 7 as name, i::decimal(28, 6) / 8 as value, date '2024-01-01' + i::integer as day,
    i % 3 = 0 as is_part, if(i % 5 = 0, null, i % 5)::smallint as year, 'text ' || i as text,
    i * 1.5::double as share, timestamp '2024-01-01' + to_seconds(i) as at, [i, i + 1] as terms
  from range(`;

async function inFolder<Result>(
  work: (connection: DuckDBConnection, path: (name: string) => string) => Promise<Result>
): Promise<Result> {
  const folder = givenPath();
  mkdirSync(folder, {recursive: true});
  return inMemory((connection) => work(connection, (name) => join(folder, `${name}.parquet`)));
}

async function write(
  connection: DuckDBConnection,
  path: string,
  from: number,
  to: number
): Promise<string> {
  await connection.run(`
    copy (${ROWS} ${from}, ${to}) as rows(i) order by i)
    to '${path}' (format parquet, compression zstd, row_group_size 2048)`);
  return path;
}

async function rowsOf(connection: DuckDBConnection, sql: string) {
  return (await connection.runAndReadAll(sql)).getRowsJson();
}

describe("a Parquet file of the row groups of others", () => {
  it("has their rows, in the order in which they are given", async () => {
    await inFolder(async (connection, path) => {
      // of one, three and no row groups of its own
      const given = [
        await write(connection, path("a"), 0, 100),
        await write(connection, path("b"), 100, 6_000),
        await write(connection, path("c"), 6_000, 6_001)
      ];
      const runs = given.map((one) => allRowGroups(readParquetFile(one)));
      const written = writeRowGroups(path("all"), runs);
      expect(written.map(({count}) => count)).toEqual([1, 3, 1]);
      const difference = (one: string, other: string) =>
        rowsOf(connection, `select count(*)::integer from (${one} except all ${other})`);
      const rows = `from '${path("all")}'`;
      const expected = `${ROWS} 0, 6001) as rows(i)`;
      expect(await difference(rows, expected)).toEqual([[0]]);
      expect(await difference(expected, rows)).toEqual([[0]]);
      expect(
        await rowsOf(
          connection,
          `select count(*)::integer, list(i order by file_row_number) = range(0, 6001) from read_parquet('${path("all")}', file_row_number = true)`
        )
      ).toEqual([[6_001, true]]);
      // By what is said of a row group, and of the values in it, the engine passes over others.
      for (const [at, i] of [0, 99, 100, 4_321, 6_000].entries()) {
        const found = await rowsOf(
          connection,
          `select i::integer from '${path("all")}' where text = 'text ${i}' and i = ${i}`
        );
        expect([at, found]).toEqual([at, [[i]]]);
      }
    });
  });

  it("is the very file again that its parts were taken from", async () => {
    await inFolder(async (connection, path) => {
      const a = readParquetFile(await write(connection, path("a"), 0, 5_000));
      const b = readParquetFile(await write(connection, path("b"), 9_000, 9_500));
      const written = writeRowGroups(path("one"), [allRowGroups(a), allRowGroups(b)]);
      const one = readParquetFile(path("one"));
      let first = 0;
      const parts = written.map((group) => {
        const part = {file: one, first, ...group};
        first += group.count;
        return part;
      });
      const [ofA, ofB] = parts;
      if (ofA === undefined || ofB === undefined) throw new Error("two runs were written");
      writeRowGroups(path("other"), [ofB, ofA]);
      writeRowGroups(path("expected"), [allRowGroups(b), allRowGroups(a)]);
      expect(readFileSync(path("other")).equals(readFileSync(path("expected")))).toBe(true);
      writeRowGroups(path("a again"), [ofA]);
      expect(
        await rowsOf(connection, `from '${path("a again")}' except all from '${path("a")}'`)
      ).toEqual([]);
      expect(
        await rowsOf(connection, `select count(*)::integer from '${path("a again")}'`)
      ).toEqual([[5_000]]);
    });
  });

  it("is read by another reader as well", async () => {
    await inFolder(async (connection, path) => {
      const given = [path("a"), path("b")];
      for (const [at, one] of given.entries()) {
        await connection.run(`
          copy (select i::integer as i, 'tỉnh ' || i as text from range(${at * 4_000}, ${at * 4_000 + 4_000}) as rows(i))
          to '${one}' (format parquet, compression snappy, row_group_size 2048)`);
      }
      writeRowGroups(
        path("all"),
        given.map((one) => allRowGroups(readParquetFile(one)))
      );
      const file = new Uint8Array(readFileSync(path("all"))).buffer;
      const rows = await parquetReadObjects({file});
      expect(rows).toEqual(Array.from({length: 8_000}, (_, i) => ({i, text: `tỉnh ${i}`})));
      expect(parquetMetadata(file).row_groups.map(({num_rows}) => Number(num_rows))).toEqual([
        ...[2_048, 1_952, 2_048, 1_952]
      ]);
    });
  });

  it("is refused where columns differ, and where a file is not what it was", async () => {
    await inFolder(async (connection, path) => {
      const a = await write(connection, path("a"), 0, 10);
      await connection.run(`copy (select 1 as i) to '${path("b")}' (format parquet)`);
      const runs = [a, path("b")].map((one) => allRowGroups(readParquetFile(one)));
      expect(() => writeRowGroups(path("both"), runs)).toThrow(/the same columns/);
      truncateSync(a, 500);
      expect(() => readParquetFile(a)).toThrow(/no Parquet file/);
      writeFileSync(path("c"), "PAR1");
      expect(() => readParquetFile(path("c"))).toThrow(/no Parquet file/);
    });
  });
});
