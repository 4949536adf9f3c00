import {trimHeap} from "../trimHeap.ts";

const FILES = 12;

/** Rows of so many files and no more are held at once: memory does not grow with what is published. */
export async function inBatches(
  files: readonly string[],
  write: (batch: readonly string[]) => Promise<void>
): Promise<void> {
  for (let from = 0; from < files.length; from += FILES) {
    await write(files.slice(from, from + FILES));
    trimHeap();
  }
}
