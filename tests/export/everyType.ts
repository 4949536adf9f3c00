import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";

import {inMemory} from "./reimport.ts";

/** One row a line: what is easily lost on the way through a text file. */
const ROWS = `
  (1, 32767::smallint, 9223372036854775807::bigint, 0.000001::decimal(28, 6), 0.1::double, true,
   date '2024-02-29', timestamp '2026-11-26 06:33:44.123456', 'plain', ['a', 'b"c'], {'a': 'x', 'b': null}),
  (2, -1::smallint, -9007199254740993::bigint, 9999999999999999999999.999999::decimal(28, 6), 1e308::double, false,
   date '0999-01-01', timestamp '1970-01-01 00:00:00', '', [], {'a': '', 'b': 'null'}),
  (3, null, null, null, null, null, null, null, null, null, null),
  (4, 0::smallint, 0::bigint, 0::decimal(28, 6), 5e-324::double, true,
   date '9999-12-31', timestamp '2000-01-01 23:59:59.9', 'nil', [null, ''], {'a': '=1', 'b': 'y'}),
  (5, 1::smallint, 1::bigint, -100::decimal(28, 6), 0.30000000000000004::double, true,
   date '2024-01-01', timestamp '2024-01-01 00:00:00', '=1+1', ['=1'], null),
  (6, 1::smallint, 1::bigint, 1200.50::decimal(28, 6), 3::double, true,
   date '2024-01-01', timestamp '2024-01-01 00:00:00', '''=1+1', null, null),
  (7, 1::smallint, 1::bigint, 10::decimal(28, 6), -0.5::double, true,
   date '2024-01-01', timestamp '2024-01-01 00:00:00', '''quoted''', null, null),
  (8, 1::smallint, 1::bigint, 1::decimal(28, 6), 1::double, true,
   date '2024-01-01', timestamp '2024-01-01 00:00:00', E'hai dòng\\r\\n"trích", hết', null, null),
  (9, 1::smallint, 1::bigint, 1::decimal(28, 6), 1::double, true,
   date '2024-01-01', timestamp '2024-01-01 00:00:00', '-', null, null),
  (10, 1::smallint, 1::bigint, 1::decimal(28, 6), 1::double, true,
   date '2024-01-01', timestamp '2024-01-01 00:00:00', E'\\t', null, null),
  (11, 1::smallint, 1::bigint, 1::decimal(28, 6), 1::double, true,
   date '2024-01-01', timestamp '2024-01-01 00:00:00', 'NULL', null, null),
  (12, 1::smallint, 1::bigint, 1::decimal(28, 6), 1::double, true,
   date '2024-01-01', timestamp '2024-01-01 00:00:00', ' hai đầu ', null, null),
  (13, 1::smallint, 1::bigint, 1::decimal(28, 6), 1::double, true,
   date '2024-01-01', timestamp '2024-01-01 00:00:00', '@Huế, Đà Nẵng', null, null)`;
const NAMES = "n, small, big, decimals, double_, yes, day, moment, said, list, structure".split(
  ", "
);

/** Writes a release of one table, which holds every type that the marts have. */
export async function everyType(directory: string): Promise<void> {
  mkdirSync(join(directory, "tables"), {recursive: true});
  const path = "tables/types.parquet";
  await inMemory(async (connection) => {
    await connection.run(
      `copy (from (values ${ROWS}) as t(${NAMES.join(", ")}) order by n)
       to '${join(directory, path)}' (format parquet)`
    );
    const described = await connection.runAndReadAll(`describe from '${join(directory, path)}'`);
    const columns = described
      .getRowsJson()
      .map(([name, type]) => ({name, type, comment: "One column.", values: []}));
    const table = {
      schema: "main",
      name: "types",
      comment: "Every type.",
      rows: 13,
      paths: [path],
      columns
    };
    writeFileSync(join(directory, "tables/catalogue.json"), JSON.stringify({tables: [table]}));
  });
}
