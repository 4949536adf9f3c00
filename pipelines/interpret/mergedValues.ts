import type {MergedRange} from "../types.ts";
import type {Draft} from "./draft.ts";
import {cellAt} from "./grid.ts";
import type {SheetContext} from "./sheetContext.ts";

/** More than the merged blocks of any sheet cover, so that blocks laid over one another cost no time. */
const MOST_ROWS = 2_000_000;

/**
 * Drafts whose cells are merged into one with others': the figure is theirs together, and nobody can
 * say what share is whose. Each such block is told once, at its corner. Null where no block lies below
 * the header, as in most tables.
 */
export function mergedDrafts(
  drafts: readonly Draft[],
  {grid, report, table}: SheetContext
): ReadonlySet<Draft> | null {
  const blocks: MergedRange[] = [];
  for (const merge of grid.merges.values()) if (merge.top > table.bottom) blocks.push(merge);
  if (blocks.length === 0 || drafts.length === 0) return null;
  const together = new Set<Draft>();
  const rows = new Map<number, Draft[]>();
  for (const draft of drafts) {
    const known = rows.get(draft.row);
    if (known === undefined) rows.set(draft.row, [draft]);
    else known.push(draft);
  }
  let visited = 0;
  for (const {bottom, left, right, top} of blocks) {
    const cell = cellAt(grid, top, left);
    if (cell === null) continue;
    const inside: Draft[] = [];
    for (let row = top; row <= bottom && visited < MOST_ROWS; row++, visited++) {
      for (const draft of rows.get(row) ?? []) {
        const column = draft.column + draft.shift;
        if (column >= left && column <= right) inside.push(draft);
      }
    }
    if (inside.length < 2) continue;
    for (const draft of inside) together.add(draft);
    report("interpret.value-merged", cell, {count: inside.length});
  }
  return together;
}
