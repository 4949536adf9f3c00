import {closeSync, openSync, readFileSync, writeSync} from "node:fs";

import type {Footer} from "./parquetFooter.ts";
import {footerOf, footerOver} from "./parquetFooter.ts";

const MAGIC = Buffer.from("PAR1");
/** The length of the footer, and the magic bytes after it. */
const TAIL_BYTES = 8;

/** A Parquet file as bytes: what its row groups take, and what its footer says of them. */
export interface ParquetFile {
  readonly bytes: Buffer;
  readonly footer: Footer;
  /** Where the footer begins, and all data ends. */
  readonly end: number;
}

/** Row groups of a file that follow each other, and the bytes they lie in. */
export interface RowGroups {
  readonly file: ParquetFile;
  readonly first: number;
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

/** Where row groups came to lie. */
export type WrittenGroups = Pick<RowGroups, "count" | "start" | "end">;

/** Throws where the file is no Parquet file, or has other things in its footer than the engine writes. */
export function readParquetFile(path: string): ParquetFile {
  const bytes = readFileSync(path);
  const tail = bytes.length - TAIL_BYTES;
  if (tail < MAGIC.length || !bytes.subarray(tail + 4).equals(MAGIC)) {
    throw new Error(`${path} is no Parquet file`);
  }
  const end = tail - bytes.readUInt32LE(tail);
  return {bytes, footer: footerOf(bytes.subarray(end, tail)), end};
}

/** All that a file holds. */
export function allRowGroups(file: ParquetFile): RowGroups {
  return {file, first: 0, count: file.footer.groups.length, start: MAGIC.length, end: file.end};
}

/**
 * Writes a Parquet file of row groups as they stand in other files with the same columns: none is read or packed again.
 * Returns where each run came to lie.
 */
export function writeRowGroups(path: string, runs: readonly RowGroups[]): readonly WrittenGroups[] {
  const [first] = runs;
  if (first === undefined) throw new Error(`no row groups for ${path}`);
  let at = MAGIC.length;
  const written: WrittenGroups[] = [];
  const moved = runs.map(({file, ...run}) => {
    const shift = at - run.start;
    written.push({count: run.count, start: at, end: run.end + shift});
    at = run.end + shift;
    return {groups: file.footer.groups.slice(run.first, run.first + run.count), shift, file};
  });
  if (moved.some(({file}) => !file.footer.columns.equals(first.file.footer.columns))) {
    throw new Error(`the row groups for ${path} do not have the same columns`);
  }
  const footer = footerOver(first.file.footer, moved);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(footer.length);
  const data = runs.map(({file, start, end}) => file.bytes.subarray(start, end));
  writeWhole(path, [MAGIC, ...data, footer, length, MAGIC]);
  return written;
}

function writeWhole(path: string, parts: readonly Uint8Array[]): void {
  const descriptor = openSync(path, "wx");
  try {
    for (const part of parts) {
      for (let at = 0; at < part.length;) at += writeSync(descriptor, part, at);
    }
  } finally {
    closeSync(descriptor);
  }
}
