import {setFlagsFromString} from "node:v8";
import * as zlib from "node:zlib";

import {foreignProcess} from "./foreignProcess.ts";
import type {ReadEnvironment} from "./read/index.ts";

/**
 * A return is read, judged and forgotten. V8 takes what it saw alive of the one in hand for long-lived,
 * makes more of its kind among the old, and there each dead return keeps the next one until all that is
 * old is looked through: a quarter of the time of judging.
 */
setFlagsFromString("--no-allocation-site-pretenuring");

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
