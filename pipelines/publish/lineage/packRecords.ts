import type {DuckDBConnection} from "@duckdb/node-api";

import type {LineageReturn} from "../../../src/release/lineage.ts";
import {inTransaction} from "../../load/warehouse.ts";
import {trimHeap} from "../../trimHeap.ts";
import type {Row} from "../groupRows.ts";
import {groupBy} from "../groupRows.ts";
import {writerOf} from "../keptFiles.ts";
import {queryOf, readRows} from "../readColumns.ts";
import type {FormerBlock} from "./formerBlock.ts";
import {formerBlock} from "./formerBlock.ts";
import type {BlockRows} from "./lineageBlock.ts";
import {lineageBlock} from "./lineageBlock.ts";
import {publishedBlock, publishedOf} from "./lineageFile.ts";
import {
  figuresQuery,
  homesQuery,
  leftOutQuery,
  missingQuery,
  returnsQuery
} from "./lineageQueries.ts";
import type {LineageNames} from "./lineageRecords.ts";
import {batchesQuery, keepReturns, prepareStale} from "./staleRecords.ts";
import {partSumsQuery, prepareBatch, termsQuery} from "./termQueries.ts";

/** The body of a topic and year, and the key under which rows of it are grouped. */
interface Packed {
  readonly topic: number;
  readonly year: number;
  readonly body: Uint8Array;
  readonly head: number;
  readonly bytes: number;
  readonly digest: string;
  /** Of the figures in its heads; null where it has none. */
  readonly figuresKey: bigint | null;
}

/**
 * Packs what has been computed again since it was packed: of it, the records whose rows are not what they were.
 * Returns, by digest, blocks that are still at hand: those of the last batch, which is the only one after one more
 * return.
 */
export async function packRecords(
  connection: DuckDBConnection
): Promise<ReadonlyMap<string, Uint8Array>> {
  let packed: readonly Packed[] = [];
  await forgetOthers(connection);
  for (const statement of prepareStale) await connection.run(statement);
  for (const wanted of groupBy(await readRows(connection, batchesQuery), "batch").values()) {
    const values = wanted.map(({topic_id, year}) => `(${Number(topic_id)}, ${Number(year)})`);
    await connection.run(`
      create or replace temp table wanted_years as
      select topic_id, year::smallint as year
      from (values ${values.join(", ")}) as topics (topic_id, year)`);
    for (const statement of prepareBatch) await connection.run(statement);
    packed = await packWanted(connection, wanted);
    await inTransaction(connection, () => keep(connection, packed));
    trimHeap();
  }
  await inTransaction(connection, async () => {
    for (const statement of keepReturns) await connection.run(statement);
  });
  return new Map(packed.map(({digest, body}) => [digest, publishedOf(body)]));
}

/** What other code has packed is packed anew; a comment in the ledger says which has. */
async function forgetOthers(connection: DuckDBConnection): Promise<void> {
  const writer = await writerOf(queryOf(connection));
  const told = await connection.runAndReadAll(`
    select comment from duckdb_tables()
    where schema_name = 'intermediate' and table_name = 'lineage'`);
  if (told.getRowsJson()[0]?.[0] === writer) return;
  await inTransaction(connection, () =>
    connection.run(`
      delete from intermediate.lineage;
      delete from intermediate.lineage_records;
      delete from intermediate.lineage_returns;
      comment on table intermediate.lineage is '${writer}'`)
  );
}

async function packWanted(
  connection: DuckDBConnection,
  wanted: readonly Row[]
): Promise<readonly Packed[]> {
  const names = await namesOf(connection);
  const former = await formerBlocks(connection, wanted);
  const grouped = async (sql: string) => byTopic(await readRows(connection, sql));
  const groups = {
    terms: await grouped(termsQuery),
    leftOut: await grouped(leftOutQuery),
    missing: await grouped(missingQuery),
    figures: byTopic(await figuresOf(connection)),
    partSums: await grouped(partSumsQuery)
  };
  return wanted.map((topic) => {
    const of = (name: keyof typeof groups) => groups[name].get(keyOf(topic)) ?? [];
    const rows: BlockRows = {
      ...{terms: of("terms"), leftOut: of("leftOut"), missing: of("missing")},
      ...{figures: of("figures"), partSums: of("partSums")}
    };
    const body = lineageBlock(rows, names, former.get(keyOf(topic)));
    return {
      topic: Number(topic["topic_id"]),
      year: Number(topic["year"]),
      body,
      ...publishedBlock(body),
      figuresKey: typeof topic["figures_key"] === "string" ? BigInt(topic["figures_key"]) : null
    };
  });
}

/** The blocks of topics and years that were packed before, without the homes that are packed again. */
async function formerBlocks(
  connection: DuckDBConnection,
  wanted: readonly Row[]
): Promise<ReadonlyMap<string, FormerBlock>> {
  const moved = new Map(wanted.map((row) => [keyOf(row), row["homes"] as readonly string[]]));
  const found = await connection.runAndReadAll(`
    select topic_id, year, body
    from intermediate.lineage semi join wanted_years using (topic_id, year)`);
  return new Map(
    found.getRowObjectsJS().map((row) => {
      // The engine's own memory, for as long as the rows are held.
      const body = Uint8Array.from(row["body"] as Uint8Array);
      return [keyOf(row), formerBlock(body, new Set(moved.get(keyOf(row))))] as const;
    })
  );
}

/** In the place of what was packed before, with what each record was written from. */
async function keep(connection: DuckDBConnection, packed: readonly Packed[]): Promise<void> {
  for (const table of ["lineage", "lineage_records"]) {
    await connection.run(`
      delete from intermediate.${table} as packed using wanted_years as wanted
      where packed.topic_id = wanted.topic_id and packed.year = wanted.year`);
  }
  const appender = await connection.createAppender("lineage", "intermediate");
  for (const {topic, year, body, head, bytes, digest, figuresKey} of packed) {
    appender.appendInteger(topic);
    appender.appendSmallInt(year);
    appender.appendBlob(body);
    appender.appendInteger(head);
    appender.appendInteger(bytes);
    appender.appendVarchar(digest);
    if (figuresKey === null) appender.appendNull();
    else appender.appendUBigInt(figuresKey);
    appender.appendBoolean(false);
    appender.endRow();
  }
  appender.closeSync();
  await connection.run(`
    insert into intermediate.lineage_records
    select topic_id, year, home, key
    from stale_records semi join wanted_years using (topic_id, year)
    where key is not null`);
}

async function namesOf(connection: DuckDBConnection): Promise<LineageNames> {
  const returns = new Map<string, LineageReturn>();
  for (const row of await readRows(connection, returnsQuery)) {
    const {return_id, file, organisation, place, period, version, supersedes} = row;
    returns.set(String(return_id), {
      file: String(file),
      organisation: organisation as string | null,
      place: place as string | null,
      period: period as string | null,
      version: Number(version),
      supersedes: supersedes as readonly string[]
    });
  }
  return returns;
}

async function figuresOf(connection: DuckDBConnection): Promise<Row[]> {
  const homes = new Map(
    (await readRows(connection, homesQuery)).map(({place_no, place_id, home}) => [
      place_no,
      {place_id, home}
    ])
  );
  const rows = await readRows(connection, figuresQuery);
  for (const row of rows) Object.assign(row, homes.get(row["place_no"]));
  return rows;
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
