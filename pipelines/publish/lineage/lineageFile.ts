import {createHash} from "node:crypto";

import type {DuckDBConnection} from "@duckdb/node-api";

/** Before the head of a body stands how long it is; that is not published. */
const LENGTH_BYTES = 4;

/** A topic and year as it is published. */
export interface LineageBlock {
  readonly topic: number;
  readonly scenario: string;
  readonly year: number;
  /** Bytes of its head. */
  readonly head: number;
  readonly bytes: number;
  readonly digest: string;
}

/** The blocks of one indicator, in order. */
export interface LineageFile {
  readonly indicator: string;
  readonly bytes: number;
  readonly blocks: readonly LineageBlock[];
}

/** What there is to publish of each indicator; the blocks themselves are not read. */
export async function lineageFiles(connection: DuckDBConnection): Promise<readonly LineageFile[]> {
  const found = await connection.runAndReadAll(`
    with topics as (select distinct topic_id, indicator, scenario from intermediate.subjects)
    select indicator, topic_id, scenario, year, head, bytes, digest
    from intermediate.lineage join topics using (topic_id)
    order by indicator, scenario, year`);
  const files = new Map<string, LineageBlock[]>();
  for (const [indicator, ...row] of found.getRowsJS() as unknown as BlockRow[]) {
    const [topic, scenario, year, head, bytes, digest] = row;
    const block = {topic, scenario, year, head, bytes, digest};
    const blocks = files.get(indicator);
    if (blocks === undefined) files.set(indicator, [block]);
    else blocks.push(block);
  }
  return [...files].map(([indicator, blocks]) => ({
    indicator,
    bytes: blocks.reduce((sum, {bytes}) => sum + bytes, 0),
    blocks
  }));
}

type BlockRow = readonly [
  indicator: string,
  topic: number,
  scenario: string,
  year: number,
  head: number,
  bytes: number,
  digest: string
];

/** Its name below the folder of the release. */
export function nameOf({indicator}: Pick<LineageFile, "indicator">): string {
  return `lineage/${indicator}.bin`;
}

/** What a packed body is published as, and what is kept beside it to know it by. */
export function publishedBlock(body: Uint8Array) {
  const block = publishedOf(body);
  const head = new DataView(body.buffer, body.byteOffset).getUint32(0, true);
  return {head, bytes: block.length, digest: digestOf(block)};
}

export function publishedOf(body: Uint8Array): Uint8Array {
  return body.subarray(LENGTH_BYTES);
}

export function digestOf(block: Uint8Array): string {
  return createHash("sha256").update(block).digest("hex").slice(0, 32);
}
