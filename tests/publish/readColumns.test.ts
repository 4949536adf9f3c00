import type {DuckDBConnection} from "@duckdb/node-api";
import {DuckDBInstance} from "@duckdb/node-api";
import {beforeAll, describe, expect, it} from "vitest";

import {readColumns, readRows} from "../../pipelines/publish/readColumns.ts";

/** Texts on both sides of the twelve bytes that stand in a vector itself, with nulls, in several chunks. */
const QUERY = `
  select
    i::integer as whole, i::smallint as small, (i % 100)::tinyint as tiny, i::bigint as big,
    if(i % 7 = 0, null, i / 3)::double as number,
    case i % 5 when 0 then 'nan'::double when 1 then '-infinity'::double else i * 1e300 end as huge,
    if(i % 3 = 0, null, repeat('é', i % 9)) as short, if(i % 11 = 0, '', 'P34-' || i) as place,
    repeat('x', 10 + i % 5) as around, 'Phường Ba Đình số ' || (i % 4) as long,
    (i / 7)::decimal(28, 6) as decimal, date '2024-01-01' + i as day, i % 2 = 0 as even,
    if(i % 4 = 0, null, [i, null]) as list, {'a': i::varchar} as struct,
    if(i % 2 = 0, 'country', null)::enum ('country', 'place') as word, null as nothing, i as whole
  from (select i::integer as i from range(5000) as numbers (i))
  order by i`;

describe("rows read by their columns", () => {
  let connection: DuckDBConnection;

  beforeAll(async () => {
    connection = await (await DuckDBInstance.create(":memory:")).connect();
  });

  it("are those that the library reads value by value", async () => {
    const own = await connection.runAndReadAll(QUERY);
    const read = await readColumns(connection, QUERY);
    expect(read.length).toBe(5_000);
    expect(read.names).toEqual(own.deduplicatedColumnNames());
    expect(read.columns).toEqual(own.getColumnsJson());
  });

  it("have their columns in order, as objects too", async () => {
    const own = (await connection.runAndReadAll(QUERY)).getRowObjectsJson();
    expect(JSON.stringify(await readRows(connection, QUERY))).toBe(JSON.stringify(own));
  });

  it("are none where there are none, and of a statement that gives none", async () => {
    expect(await readRows(connection, "select 1 as one where false")).toEqual([]);
    const empty = await readColumns(connection, "select 1 as one where false");
    expect(empty).toEqual({names: ["one"], columns: [[]], length: 0});
    await readRows(connection, "create temp table made as select 1 as one");
    expect(await readRows(connection, "from made")).toEqual([{one: 1}]);
  });
});
