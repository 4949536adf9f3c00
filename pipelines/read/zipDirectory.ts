import {limits} from "./limits.ts";
import {damaged, Refusal} from "./refusal.ts";

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const WIDE_LOCATOR_SIGNATURE = 0x07064b50;
const WIDE_LOCATOR_LENGTH = 20;
const WIDE_END_SIGNATURE = 0x06064b50;
const WIDE_END_LENGTH = 56;
const WIDE_EXTRA = 0x0001;
const WIDE = 0xffffffff;
const FLAG_ENCRYPTED = 1;

/** Keeps nothing between calls; making one costs as much as reading a directory. */
const decoder = new TextDecoder();

/** One entry as the central directory declares it. */
export interface ZipEntry {
  readonly name: string;
  /** The name as the archive writes it: what is written back keeps its letters. */
  readonly path: string;
  /** 0 stored, 8 deflate. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

/**
 * The central directory of a zip, every size and offset checked against the file and the limits before
 * anything is inflated. Refuses damaged, encrypted and suspicious archives.
 */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const {count, offset} = directoryPlace(view);
  if (count > limits.zipEntries) throw suspicious("entries", count, limits.zipEntries);

  const entries = new Map<string, ZipEntry>();
  let at = offset;
  let inflated = 0;
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
      throw damaged("ZIP");
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const end = at + ENTRY_LENGTH + nameLength + extraLength + view.getUint16(at + 32, true);
    if (end > bytes.length) throw damaged("ZIP");
    const nameEnd = at + ENTRY_LENGTH + nameLength;
    const path = decoder.decode(bytes.subarray(at + ENTRY_LENGTH, nameEnd));
    const entry = readEntry(view, bytes, at, path, nameEnd, nameEnd + extraLength);
    inflated += entry.size;
    if (inflated > limits.inflatedBytes) {
      throw suspicious("inflated bytes", inflated, limits.inflatedBytes);
    }
    if (entries.has(entry.name)) throw damaged(entry.name);
    entries.set(entry.name, entry);
    at = end;
  }
  return entries;
}

/** Part names are compared in lower case: the packaging rules say so, and some writers rely on it. */
export function partName(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

function directoryPlace(view: DataView): {count: number; offset: number} {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== 0xffff && offset !== WIDE) return {count, offset};

  const locator = end - WIDE_LOCATOR_LENGTH;
  if (locator < 0 || view.getUint32(locator, true) !== WIDE_LOCATOR_SIGNATURE) {
    throw damaged("ZIP");
  }
  const wideEnd = readWide(view, locator + 8);
  if (
    wideEnd + WIDE_END_LENGTH > view.byteLength ||
    view.getUint32(wideEnd, true) !== WIDE_END_SIGNATURE
  ) {
    throw damaged("ZIP");
  }
  return {count: readWide(view, wideEnd + 32), offset: readWide(view, wideEnd + 48)};
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw damaged("ZIP");
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  path: string,
  extraStart: number,
  extraEnd: number
): ZipEntry {
  if ((view.getUint16(at + 8, true) & FLAG_ENCRYPTED) !== 0) {
    throw new Refusal("read.password-protected");
  }
  const name = partName(path);
  let size = view.getUint32(at + 24, true);
  let packedSize = view.getUint32(at + 20, true);
  let local = view.getUint32(at + 42, true);
  const wide = wideFields(view, extraStart, extraEnd);
  if (size === WIDE) size = wide();
  if (packedSize === WIDE) packedSize = wide();
  if (local === WIDE) local = wide();

  if (size > limits.inflateRatioFrom && size > packedSize * limits.inflateRatio) {
    throw suspicious("inflate ratio", Math.round(size / packedSize), limits.inflateRatio);
  }
  if (local + LOCAL_LENGTH > bytes.length || view.getUint32(local, true) !== LOCAL_SIGNATURE) {
    throw damaged(name);
  }
  const start =
    local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) throw damaged(name);
  return {
    name,
    path,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    packed: bytes.subarray(start, start + packedSize)
  };
}

/** Gives the 64-bit fields of an entry's extra block one after the other, as zip64 orders them. */
function wideFields(view: DataView, start: number, end: number): () => number {
  let at = start;
  while (at + 4 <= end && view.getUint16(at, true) !== WIDE_EXTRA) {
    at += 4 + view.getUint16(at + 2, true);
  }
  at += 4;
  return () => {
    if (at + 8 > end) throw damaged("ZIP");
    at += 8;
    return readWide(view, at - 8);
  };
}

function readWide(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function suspicious(what: string, found: number, limit: number): Refusal {
  return new Refusal("read.suspicious-archive", `${what}: ${found}`, {what, found, limit});
}
