import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";

import {isLinked} from "../keptFiles.ts";
import type {LineageFile} from "./lineageFile.ts";
import {digestOf, nameOf} from "./lineageFile.ts";

/** Beside the files of a release: what those of its lineage are made of. */
const RECORD = "lineage.json";

/** What stands in `lineage.json`: by indicator, the digest and the bytes of each block, in order. */
type Records = Readonly<{[indicator: string]: readonly BlockRecord[] | undefined}>;
type BlockRecord = readonly [digest: string, bytes: number];

/** The lineage of the release before, as far as this one may take it over. */
export interface FormerLineage {
  /** Links a file that has these very blocks; false where there is none. */
  link(file: LineageFile): boolean;
  /** By digest, the blocks that a file had and that are not damaged. */
  blocksOf(file: LineageFile): ReadonlyMap<string, Uint8Array>;
}

const NOTHING: FormerLineage = {link: () => false, blocksOf: () => new Map()};

export function openFormerLineage(former: string | null, directory: string): FormerLineage {
  if (former === null) return NOTHING;
  const record = readRecord(former);
  return {
    link: (file) =>
      JSON.stringify(record[file.indicator]) === JSON.stringify(recordOf(file)) &&
      isLinked(former, directory, nameOf(file), file),
    blocksOf: (file) => readBlocks(join(former, nameOf(file)), record[file.indicator] ?? [])
  };
}

/** Writes what the next release needs to take blocks over. */
export function writeRecord(directory: string, files: readonly LineageFile[]): void {
  const record = Object.fromEntries(files.map((file) => [file.indicator, recordOf(file)]));
  writeFileSync(join(directory, RECORD), JSON.stringify(record));
}

function recordOf({blocks}: LineageFile): readonly BlockRecord[] {
  return blocks.map(({digest, bytes}) => [digest, bytes]);
}

/** A file of the same size may have been damaged as well: as it is read anyway, each block is checked. */
function readBlocks(path: string, blocks: readonly BlockRecord[]): ReadonlyMap<string, Uint8Array> {
  const content = blocks.length === 0 ? null : maybeRead(path);
  const found = new Map<string, Uint8Array>();
  let from = 0;
  for (const [digest, bytes] of blocks) {
    const block = content?.subarray(from, from + bytes);
    if (block !== undefined && digestOf(block) === digest) found.set(digest, block);
    from += bytes;
  }
  return found;
}

/** Null where there is none. */
function maybeRead(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function readRecord(directory: string): Records {
  try {
    return JSON.parse(readFileSync(join(directory, RECORD), "utf8")) as Records;
  } catch {
    return {};
  }
}
