/**
 * Imported first of all, with every flag of V8 that is ever set: what V8 compiled is kept under the flags
 * that it was compiled with (`keptCode.js`).
 */
import "./heapFlags.js";

import {setFlagsFromString} from "node:v8";

/**
 * Twelve times V8's own threshold before a function is optimised, and half of what it inlines into one. A
 * run lasts seconds, so at the defaults it spends more on optimising code than the faster code gives back.
 */
setFlagsFromString("--interrupt-budget=800000");
setFlagsFromString("--max-inlined-bytecode-size-cumulative=500");
