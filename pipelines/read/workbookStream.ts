import {limits} from "./limits.ts";
import {damaged, Refusal, tooLarge} from "./refusal.ts";

const HEADER_BYTES = 4;
const BEGIN = 0x0809;
const END = 0x000a;
const PASSWORD = 0x002f;
/** Records that hold one cell, and those that hold a run of them. */
const CELL_RECORDS = new Set([0x0006, 0x00d6, 0x00fd, 0x0201, 0x0203, 0x0204, 0x0205, 0x027e]);
const RUN_RECORDS = new Set([0x00bd, 0x00be]);

/**
 * Walks over the records of an .xls workbook before they are given to the library: each must lie whole in
 * the stream, its parts begin and end, and no more cells stand in it than a file may have. One with a
 * password says so in a record of its own.
 */
export function checkWorkbookStream(stream: Uint8Array) {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let cells = 0;
  let depth = 0;
  let parts = 0;
  for (let at = 0; at + HEADER_BYTES <= stream.length;) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    // What follows the last part is padding.
    if (depth === 0 && type !== BEGIN) break;
    at += HEADER_BYTES + length;
    if (at > stream.length) throw damaged("Workbook");
    if (type === PASSWORD) throw new Refusal("read.password-protected");
    if (type === BEGIN) {
      depth++;
      parts++;
    } else if (type === END) depth--;
    else if (CELL_RECORDS.has(type)) cells++;
    else if (RUN_RECORDS.has(type)) cells += length >> 1;
  }
  if (parts === 0 || depth !== 0) throw damaged("Workbook");
  if (cells > limits.cells) throw tooLarge("cells", cells, limits.cells);
}
