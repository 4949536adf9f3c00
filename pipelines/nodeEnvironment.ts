import "./heapFlags.js";

import {crc32} from "node:zlib";

import {InflateRaw} from "minizlib";

import {foreignProcess} from "./foreignProcess.ts";
import {nodeInflate} from "./nodeInflater.ts";
import type {ReadEnvironment} from "./read/index.ts";

/** What `read` needs, from Node. */
export const nodeEnvironment: ReadEnvironment = {
  inflateRaw: nodeInflate(),
  inflatePieces,
  crc32: (bytes, before) => crc32(bytes, before),
  readForeign: (bytes) => foreignProcess.read(bytes)
};

/** What goes into the inflater at once, so that what comes out of it is not much. */
const PACKED_BYTES = 1 << 14;

/** Node's own inflater, given its data piece by piece without waiting for a turn in between. */
function* inflatePieces(bytes: Uint8Array): Iterable<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const inflater = new InflateRaw({});
  inflater.on("data", (piece: Uint8Array) => pieces.push(piece));
  try {
    for (let at = 0; at < bytes.length; at += PACKED_BYTES) {
      inflater.write(bytes.subarray(at, at + PACKED_BYTES));
      yield* pieces;
      pieces = [];
    }
  } finally {
    inflater.close();
  }
}
