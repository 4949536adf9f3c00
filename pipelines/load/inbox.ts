import {listValue} from "@duckdb/node-api";

import type {Warehouse} from "./warehouse.ts";

/** A file of the inbox as it was last seen. */
export interface SeenFile {
  readonly bytes: number;
  readonly modifiedNs: bigint;
  readonly changedNs: bigint;
  readonly sha256: string;
}

/** Every file that was read before, by its path below the returns directory. */
export async function knownInbox(warehouse: Warehouse): Promise<ReadonlyMap<string, SeenFile>> {
  const result = await warehouse.connection.runAndReadAll(
    "select file, bytes, modified_ns, changed_ns, sha256 from raw.inbox"
  );
  const [files = [], bytes = [], modified = [], changed = [], hashes = []] =
    result.getColumnsJS() as [string[], bigint[], bigint[], bigint[], string[]];
  return new Map(
    files.map((file, at) => [
      file,
      {
        bytes: Number(bytes[at]),
        modifiedNs: modified[at] ?? 0n,
        changedNs: changed[at] ?? 0n,
        sha256: hashes[at] ?? ""
      }
    ])
  );
}

/**
 * The sha256 of the returns in the ledger that are as long as one of these files: what else is there can be none
 * of them, and a ledger holds many.
 */
export async function knownHashes(
  {connection}: Warehouse,
  sizes: readonly number[]
): Promise<ReadonlySet<string>> {
  if (sizes.length === 0) return new Set();
  const result = await connection.runAndReadAll(
    "select distinct sha256 from raw.returns where bytes in (select unnest($1))",
    [listValue(sizes.map(BigInt))]
  );
  return new Set(result.getColumnsJS()[0] as string[] | undefined);
}
