import type {Grid} from "./grid.ts";
import {cellAfter} from "./grid.ts";
import {looksNumeric} from "./rowKind.ts";
import type {UnitLine} from "./unit.ts";
import type {WrittenUnit} from "./unitChoice.ts";

/** The text behind "Nguồn:" in the rows below a table, or null. */
export function findSource(grid: Grid, from: number): string | null {
  for (let position = from; position < grid.rows.length; position++) {
    for (const cell of grid.rows[position]?.cells ?? []) {
      const key = cell.words.hasColon ? cell.words.titleLine.key : null;
      if (key === null || !/^(?:nguồn|source)/u.test(key.name)) continue;
      return key.value !== "" ? key.value : (cellAfter(grid, cell)?.text ?? null);
    }
  }
  return null;
}

/** The one unit line in the rows below a table's figures, "Ghi chú: đơn vị tính triệu đồng"; null where two differ. */
export function unitLineBelow(grid: Grid, from: number, to: number): WrittenUnit | null {
  let first: UnitLine | null = null;
  for (let position = from; position < to; position++) {
    const cells = grid.rows[position]?.cells ?? [];
    if (cells.some(looksNumeric)) continue;
    for (const {words} of cells) {
      const line = words.unitLine;
      if (line === null) continue;
      first ??= line;
      const {unit} = first;
      if (line.unit?.base !== unit?.base || line.unit?.powerOfTen !== unit?.powerOfTen) return null;
    }
  }
  return first;
}
