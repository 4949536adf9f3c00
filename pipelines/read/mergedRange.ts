import {parseAddress} from "../address.ts";
import type {MergedRange, SheetRow} from "../types.ts";

/** `A1:C2` as a block, or null where it is none. */
export function parseRange(reference: string): MergedRange | null {
  const colon = reference.indexOf(":");
  const start = parseAddress(colon < 0 ? reference : reference.slice(0, colon));
  const end = colon < 0 ? start : parseAddress(reference.slice(colon + 1));
  if (start === null || end === null) return null;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column)
  };
}

/**
 * The part of a merge that lies within the cells in use, or null where that is less than two cells.
 * A merge over the whole sheet is 17 billion cells, and nobody downstream should have to think of it.
 */
export function clippedMerge(
  merge: MergedRange,
  lastRow: number,
  lastColumn: number
): MergedRange | null {
  const bottom = Math.min(merge.bottom, lastRow);
  const right = Math.min(merge.right, lastColumn);
  if (bottom < merge.top || right < merge.left) return null;
  if (bottom === merge.top && right === merge.left) return null;
  return {top: merge.top, left: merge.left, bottom, right};
}

/** The merges of a sheet, cut to its cells. */
export function usedMerges(
  merges: readonly MergedRange[],
  rows: readonly SheetRow[],
  lastColumn: number
): readonly MergedRange[] {
  if (merges.length === 0) return merges;
  let lastRow = -1;
  for (const {index} of rows) lastRow = Math.max(lastRow, index);
  const used: MergedRange[] = [];
  for (const merge of merges) {
    const clipped = clippedMerge(merge, lastRow, lastColumn);
    if (clipped !== null) used.push(clipped);
  }
  return used;
}
