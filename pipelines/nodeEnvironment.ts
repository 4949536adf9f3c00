import * as zlib from "node:zlib";

import {foreignProcess} from "./foreignProcess.ts";
import type {ReadEnvironment} from "./read/index.ts";

/**
 * What `read` needs, from Node. One buffer of the declared size and a byte more: zlib takes a second one
 * as soon as the first is full, and throws where the data gives more than declared.
 */
export const nodeEnvironment: ReadEnvironment = {
  inflateRaw(bytes, expectedSize) {
    return zlib.inflateRawSync(bytes, {
      maxOutputLength: expectedSize,
      chunkSize: Math.max(64, expectedSize + 1)
    });
  },
  crc32: (bytes) => zlib.crc32(bytes),
  readForeign: (bytes) => foreignProcess.read(bytes)
};
