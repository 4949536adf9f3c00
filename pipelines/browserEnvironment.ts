import {Inflate, inflateSync} from "fflate";

import type {ReadEnvironment} from "./read/index.ts";

/** What goes into the inflater at once, so that what comes out of it is not much. */
const PACKED_BYTES = 1 << 14;

/**
 * What `read` needs, from JavaScript alone. fflate stops writing at the end of the buffer it is given and
 * does not say so; the byte too many tells.
 */
export const browserEnvironment: ReadEnvironment = {
  inflateRaw(bytes, expectedSize) {
    const inflated = inflateSync(bytes, {out: new Uint8Array(expectedSize + 1)});
    if (inflated.length > expectedSize) {
      throw new RangeError(`deflate data longer than declared: ${expectedSize}`);
    }
    return inflated;
  },
  *inflatePieces(bytes) {
    let pieces: Uint8Array[] = [];
    const inflater = new Inflate((piece) => pieces.push(piece));
    for (let at = 0; at < bytes.length; at += PACKED_BYTES) {
      const end = Math.min(at + PACKED_BYTES, bytes.length);
      inflater.push(bytes.subarray(at, end), end === bytes.length);
      yield* pieces;
      pieces = [];
    }
  },
  async readForeign(bytes) {
    // Half a megabyte that only an .xls file needs.
    const {readForeignBook} = await import("./read/foreignBook.ts");
    return readForeignBook(bytes);
  }
};
