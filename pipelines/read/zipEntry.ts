import {crc32} from "./crc32.ts";
import type {ReadEnvironment} from "./environment.ts";
import {damaged} from "./refusal.ts";
import type {ZipEntry} from "./zipDirectory.ts";

/** The part of the environment that unpacks. */
export type Inflater = Pick<ReadEnvironment, "inflateRaw" | "crc32">;

const STORED = 0;
const DEFLATED = 8;

/** The bytes of an entry: exactly as many as its header declares, with the checksum it declares. */
export function inflateEntry(entry: ZipEntry, environment: Inflater): Uint8Array {
  const bytes = unpack(entry, environment);
  if (bytes.length !== entry.size) throw damaged(entry.name);
  const checksum = environment.crc32 === undefined ? crc32(bytes) : environment.crc32(bytes);
  if (checksum !== entry.crc) throw damaged(entry.name);
  return bytes;
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
