import {deflateSync} from "fflate";

import {crc32} from "../read/crc32.ts";

/** An entry ready to be written: its bytes as packed, and what the directory says of them. */
export interface PackedEntry {
  readonly path: string;
  /** 0 stored, 8 deflate. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const LOCAL_LENGTH = 30;
const ENTRY_LENGTH = 46;
const END_LENGTH = 22;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
/** 1 January 1980: the same parts give the same bytes at any hour. */
const DATE = 0x0021;

export function packEntry(path: string, bytes: Uint8Array): PackedEntry {
  return {
    path,
    method: 8,
    crc: crc32(bytes),
    size: bytes.length,
    packed: deflateSync(bytes, {level: 6})
  };
}

/** A zip of entries that are packed already, so that what did not change is copied as it is. */
export function writeZip(entries: readonly PackedEntry[]): Uint8Array {
  const encoder = new TextEncoder();
  const named = entries.map((entry) => ({entry, name: encoder.encode(entry.path)}));
  const size = named.reduce(
    (sum, {entry, name}) =>
      sum + LOCAL_LENGTH + ENTRY_LENGTH + 2 * name.length + entry.packed.length,
    END_LENGTH
  );
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const {entry, name} of named) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    describe(view, at + 4, entry, name.length);
    bytes.set(name, at + LOCAL_LENGTH);
    bytes.set(entry.packed, at + LOCAL_LENGTH + name.length);
    at += LOCAL_LENGTH + name.length + entry.packed.length;
  }
  const directory = at;
  for (const [index, {entry, name}] of named.entries()) {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    describe(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(name, at + ENTRY_LENGTH);
    at += ENTRY_LENGTH + name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The fields that the local header and the directory have in common. */
function describe(view: DataView, at: number, entry: PackedEntry, nameLength: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
