import {crc32} from "./crc32.ts";
import type {ReadEnvironment} from "./environment.ts";
import {damaged} from "./refusal.ts";
import type {PartBytes} from "./xmlPieces.ts";
import type {ZipEntry} from "./zipDirectory.ts";

/** The part of the environment that unpacks. */
export type Inflater = Pick<ReadEnvironment, "inflateRaw" | "crc32">;
type PieceInflater = Inflater & Pick<ReadEnvironment, "inflatePieces">;

const STORED = 0;
const DEFLATED = 8;
/** What is larger is not held whole. */
const LARGEST_WHOLE_BYTES = 8 * 1024 * 1024;

/** The bytes of an entry: exactly as many as its header declares, with the checksum it declares. */
export function inflateEntry(entry: ZipEntry, environment: Inflater): Uint8Array {
  const bytes = unpack(entry, environment);
  if (bytes.length !== entry.size) throw damaged(entry.name);
  if (checksumOf(bytes, environment) !== entry.crc) throw damaged(entry.name);
  return bytes;
}

/**
 * The bytes of an entry, those of a large one a piece after the other. That they are as many as its header
 * declares, with the checksum it declares, is known when all have been taken.
 */
export function inflatePieces(entry: ZipEntry, environment: PieceInflater): PartBytes {
  const isLarge = entry.method === DEFLATED && entry.size > LARGEST_WHOLE_BYTES;
  return isLarge ? checkedPieces(entry, environment) : inflateEntry(entry, environment);
}

function* checkedPieces(entry: ZipEntry, environment: PieceInflater): Iterable<Uint8Array> {
  let length = 0;
  let checksum = 0;
  try {
    for (const piece of environment.inflatePieces(entry.packed)) {
      length += piece.length;
      if (length > entry.size) break;
      checksum = checksumOf(piece, environment, checksum);
      yield piece;
    }
  } catch {
    throw damaged(entry.name);
  }
  if (length !== entry.size || checksum !== entry.crc) throw damaged(entry.name);
}

function checksumOf(bytes: Uint8Array, environment: Inflater, before = 0): number {
  return environment.crc32 === undefined ? crc32(bytes, before) : environment.crc32(bytes, before);
}

function unpack(entry: ZipEntry, environment: Inflater): Uint8Array {
  if (entry.method === STORED) return entry.packed;
  if (entry.method !== DEFLATED) throw damaged(entry.name);
  if (entry.size === 0) return new Uint8Array(0);
  try {
    return environment.inflateRaw(entry.packed, entry.size);
  } catch {
    // What an inflater throws has no common type; that it throws means that the data is not what it declares.
    throw damaged(entry.name);
  }
}
