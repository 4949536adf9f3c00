import type {Draft} from "./draft.ts";
import {cellAt} from "./grid.ts";
import type {SheetContext} from "./sheetContext.ts";

/**
 * Drafts whose cells are merged into one with others': the figure is theirs together, and nobody can
 * say what share is whose. Each such block is told once, at its corner.
 */
export function mergedDrafts(
  drafts: readonly Draft[],
  {grid, report, table}: SheetContext
): ReadonlySet<Draft> {
  const together = new Set<Draft>();
  for (const [corner, {bottom, right}] of grid.merges) {
    const [top = 0, left = 0] = corner.split(":").map(Number);
    const cell = top <= table.bottom ? null : cellAt(grid, top, left);
    if (cell === null) continue;
    const inside = drafts.filter(
      ({column, row}) => row >= top && row <= bottom && column >= left && column <= right
    );
    if (inside.length < 2) continue;
    for (const draft of inside) together.add(draft);
    report("interpret.value-merged", cell, {count: inside.length});
  }
  return together;
}
