import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";

import {packRecords} from "./packRecords.ts";

/**
 * Writes the cells behind every published figure into `<directory>/lineage`: a file for each indicator
 * and one index. What was packed is kept in the warehouse; only records that have changed since the last
 * publication are packed anew.
 */
export async function writeLineage(connection: DuckDBConnection, directory: string): Promise<void> {
  await packRecords(connection);
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
