import {inflateSync} from "fflate";

import type {ReadEnvironment} from "./read/index.ts";

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
  async readForeign(bytes) {
    // Half a megabyte that only an .xls file needs.
    const {readForeignBook} = await import("./read/foreignBook.ts");
    return readForeignBook(bytes);
  }
};
