import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";

import {openFormerLineage, writeRecord} from "./formerLineage.ts";
import type {LineageBlock, LineageFile} from "./lineageFile.ts";
import {lineageFiles, nameOf, publishedOf} from "./lineageFile.ts";
import {packRecords} from "./packRecords.ts";

/** Together they are larger than a batch of anything else: of so many bytes at a time. */
const BATCH_BYTES = 8 * 1024 * 1024;

/**
 * Writes the cells behind every published figure into `<directory>/lineage`: a file for each indicator
 * and one index. What was packed is kept in the warehouse; only records that have changed since the last
 * publication are packed anew. What the release in `former` has of it is taken over from there: its files where
 * nothing in them has changed, and blocks of the others.
 */
export async function writeLineage(
  connection: DuckDBConnection,
  directory: string,
  former: string | null = null
): Promise<void> {
  const packed = await packRecords(connection);
  mkdirSync(join(directory, "lineage"), {recursive: true});
  const files = await lineageFiles(connection);
  const before = openFormerLineage(former, directory);
  for (const batch of batchesOf(files.filter((file) => !before.link(file)))) {
    const known = new Map([...packed, ...batch.flatMap((file) => [...before.blocksOf(file)])]);
    const missing = batch.flatMap(({blocks}) => blocks.filter(({digest}) => !known.has(digest)));
    for (const [digest, block] of await readBlocks(connection, missing)) known.set(digest, block);
    for (const file of batch) {
      const blocks = file.blocks.map(({digest}) => there(known.get(digest)));
      writeFileSync(join(directory, nameOf(file)), Buffer.concat(blocks));
    }
  }
  writeFileSync(join(directory, "lineage", "index.json"), JSON.stringify(indexOf(files)));
  writeRecord(directory, files);
}

function* batchesOf(files: readonly LineageFile[]): Generator<LineageFile[]> {
  let batch: LineageFile[] = [];
  let bytes = 0;
  for (const file of files) {
    batch.push(file);
    bytes += file.bytes;
    if (bytes < BATCH_BYTES) continue;
    yield batch;
    [batch, bytes] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** Blocks of the warehouse, by digest. */
async function readBlocks(
  connection: DuckDBConnection,
  blocks: readonly LineageBlock[]
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (blocks.length === 0) return new Map();
  const values = blocks.map(({topic, year}) => `(${topic}, ${year})`);
  const found = await connection.runAndReadAll(`
    select digest, body from intermediate.lineage
    where (topic_id, year) in (values ${values.join(", ")})`);
  const rows = found.getRowsJS() as unknown as (readonly [digest: string, body: Uint8Array])[];
  // The engine's own memory, for as long as the rows are held.
  return new Map(rows.map(([digest, body]) => [digest, Uint8Array.from(publishedOf(body))]));
}

function there(block: Uint8Array | undefined): Uint8Array {
  if (block === undefined) throw new Error("lineage: a block is gone while it is written");
  return block;
}

/** As `src/release/lineage.ts` describes it. */
function indexOf(files: readonly LineageFile[]) {
  const indicators: Record<string, Record<string, Record<string, [number, number]>>> = {};
  for (const {indicator, blocks} of files) {
    const scenarios: Record<string, Record<string, [number, number]>> = {};
    let from = 0;
    for (const {scenario, year, head, bytes} of blocks) {
      (scenarios[scenario] ??= {})[String(year)] = [from, head];
      from += bytes;
    }
    indicators[indicator] = scenarios;
  }
  return {indicators};
}
