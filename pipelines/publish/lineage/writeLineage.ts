import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";
import {blobValue} from "@duckdb/node-api";

import type {LineageReturn} from "../../../src/release/lineage.ts";
import {inTransaction} from "../../load/warehouse.ts";
import {trimHeap} from "../../trimHeap.ts";
import {groupBy} from "../groupRows.ts";
import {lineageBlock} from "./lineageBlock.ts";
import {
  figuresQuery,
  leftOutQuery,
  missingQuery,
  placeNamesQuery,
  returnsQuery
} from "./lineageQueries.ts";
import type {LineageNames} from "./lineageRecords.ts";
import {partSumsQuery, prepareBatch, prepareHomes, termsQuery} from "./termQueries.ts";

type Row = Record<string, unknown>;

/** Values and pieces of them whose rows are held at a time: what a batch needs grows with them, not with topics. */
const BATCH = 15_000;

/**
 * Writes the cells behind every published figure into `<directory>/lineage`: a file for each indicator
 * and one index. Only topics and years that were computed again since the last publication are packed
 * anew; the packed ones are kept in the warehouse.
 */
export async function writeLineage(connection: DuckDBConnection, directory: string): Promise<void> {
  await packMissing(connection);
  const folder = join(directory, "lineage");
  mkdirSync(folder, {recursive: true});
  const index: Record<string, Record<string, Record<string, [number, number]>>> = {};
  let file = openFile("");
  // Together they are larger than a batch of anything else: an indicator's at a time.
  const result = await connection.stream(PACKED);
  for await (const rows of result.yieldRowsJs()) {
    for (const [indicator, scenario, year, body] of rows as unknown as PackedRow[]) {
      if (file.indicator !== indicator) {
        writeFile(folder, file);
        file = openFile(indicator);
      }
      const head = new DataView(body.buffer, body.byteOffset).getUint32(0, true);
      ((index[indicator] ??= {})[scenario] ??= {})[String(year)] = [file.bytes, head];
      // The engine's own memory, for as long as the rows are held.
      file.parts.push(Uint8Array.from(body.subarray(4)));
      file.bytes += body.length - 4;
    }
  }
  writeFile(folder, file);
  writeFileSync(join(folder, "index.json"), JSON.stringify({indicators: index}));
}

interface IndicatorFile {
  readonly indicator: string;
  readonly parts: Uint8Array[];
  bytes: number;
}

function openFile(indicator: string): IndicatorFile {
  return {indicator, parts: [], bytes: 0};
}

function writeFile(folder: string, {indicator, parts}: IndicatorFile): void {
  if (parts.length > 0) writeFileSync(join(folder, `${indicator}.bin`), Buffer.concat(parts));
}

type PackedRow = readonly [indicator: string, scenario: string, year: number, body: Uint8Array];

const PACKED = `
  with topics as (select distinct topic_id, indicator, scenario from intermediate.subjects)
  select indicator, scenario, year, body
  from intermediate.lineage join topics using (topic_id)
  order by indicator, scenario, year`;

/** Packs what has figures and is not packed. */
async function packMissing(connection: DuckDBConnection): Promise<void> {
  const batches = groupBy(await rowsOf(connection, MISSING), "batch");
  if (batches.size === 0) return;
  const names = await namesOf(connection);
  await connection.run(prepareHomes);
  for (const wanted of batches.values()) {
    const values = wanted.map(({topic_id, year}) => `(${Number(topic_id)}, ${Number(year)})`);
    await connection.run(`
      create or replace temp table wanted_parts as
      select topic_id, year::smallint as year, part::tinyint as part
      from (values ${values.join(", ")}) as topics (topic_id, year) cross join range(8) as parts (part)`);
    for (const statement of prepareBatch) await connection.run(statement);
    await packWanted(connection, wanted, names);
    trimHeap();
  }
}

const MISSING = `
  with
  missing as (
    select distinct topic_id, year from intermediate.figures
    anti join intermediate.lineage using (topic_id, year)
  ),
  held as (
    select series_id, year from intermediate.terms
    union all
    select series_id, year from intermediate.period_pieces
  ),
  counts as (
    select topic_id, held.year, count(*) as n from held join intermediate.series using (series_id) group by all
  )
  select topic_id, year, coalesce(sum(n) over (order by topic_id, year), 0) // ${BATCH} as batch
  from missing left join counts using (topic_id, year)
  order by topic_id, year`;

async function packWanted(
  connection: DuckDBConnection,
  wanted: readonly Row[],
  names: LineageNames
): Promise<void> {
  const grouped = async (sql: string) => byTopic(await rowsOf(connection, sql));
  const groups = {
    terms: await grouped(termsQuery),
    leftOut: await grouped(leftOutQuery),
    missing: await grouped(missingQuery),
    figures: await grouped(figuresQuery),
    partSums: await grouped(partSumsQuery)
  };
  await inTransaction(connection, async () => {
    for (const topic of wanted) {
      const of = (name: keyof typeof groups) => groups[name].get(keyOf(topic)) ?? [];
      const body = lineageBlock(
        {
          ...{terms: of("terms"), leftOut: of("leftOut"), missing: of("missing")},
          ...{figures: of("figures"), partSums: of("partSums")}
        },
        names
      );
      await connection.run("insert into intermediate.lineage values ($1, $2, $3)", [
        Number(topic["topic_id"]),
        Number(topic["year"]),
        blobValue(body)
      ]);
    }
  });
}

async function namesOf(connection: DuckDBConnection): Promise<LineageNames> {
  const places = new Map(
    (await rowsOf(connection, placeNamesQuery)).map(({place_id, name}) => [
      String(place_id),
      String(name)
    ])
  );
  const returns = new Map<string, LineageReturn>();
  for (const row of await rowsOf(connection, returnsQuery)) {
    const {return_id, file, organisation, period, version, supersedes} = row;
    const office = row["place_id"] as string | null;
    returns.set(String(return_id), {
      file: String(file),
      organisation: organisation as string | null,
      place: office === null ? null : (places.get(office) ?? office),
      period: period as string | null,
      version: Number(version),
      supersedes: supersedes as readonly string[]
    });
  }
  return {places, returns};
}

function byTopic(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

function keyOf({topic_id, year}: Row): string {
  return `${String(topic_id)} ${String(year)}`;
}

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  return (await connection.runAndReadAll(sql)).getRowObjectsJson();
}
