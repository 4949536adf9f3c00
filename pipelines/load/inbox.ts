import {rowsOf} from "./rows.ts";
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

/** The sha256 of every return in the ledger, with the name under which those bytes first came. */
export async function knownHashes(warehouse: Warehouse): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsOf(
    warehouse.connection,
    "select sha256, arg_min(file, return_id) as file from raw.returns group by sha256"
  );
  return new Map(rows.map(({sha256, file}) => [String(sha256), String(file)]));
}
