/**
 * A process that reads .xls and .xlsb workbooks for `foreignProcess.ts`, one after the other. What it is
 * sent may make it hang or take all memory; who started it ends it then. It ends by itself with its parent.
 */
import process from "node:process";

import {READY} from "./foreignReady.ts";
import {readForeignBook} from "./read/foreignBook.ts";

process.on("message", (bytes: Uint8Array) => {
  process.send?.(readForeignBook(bytes));
});
process.send?.(READY);
process.on("disconnect", () => {
  process.exit();
});
