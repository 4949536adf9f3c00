import "./heapFlags.js";

import {memoryUsage} from "node:process";
import {runInNewContext} from "node:vm";

/** Beyond it V8 would rather take more memory than look for what is no longer used. */
const HEAP_BYTES = 256 * 1024 * 1024;

const collectGarbage = runInNewContext("gc") as () => void;

/** Gives back what the batch before has left, so that memory does not grow with the number of returns. */
export function trimHeap(most = HEAP_BYTES): void {
  if (memoryUsage().heapUsed > most) collectGarbage();
}
