import {addressOf} from "../address.ts";
import type {Cell, SheetRow} from "../types.ts";
import {damaged} from "./refusal.ts";

/** Puts rows and cells in order: a sheet may store them in any, but no cell twice. */
export function orderedRows(rows: readonly SheetRow[], sheetName: string): SheetRow[] {
  const byIndex = new Map<number, {isHidden: boolean; cells: Cell[]}>();
  for (const row of rows) {
    const earlier = byIndex.get(row.index);
    if (earlier === undefined) {
      byIndex.set(row.index, {isHidden: row.isHidden, cells: [...row.cells]});
    } else for (const cell of row.cells) earlier.cells.push(cell);
  }
  for (const [row, {cells}] of byIndex) {
    cells.sort((a, b) => a.column - b.column);
    const twice = cells.find((cell, index) => cell.column === cells[index - 1]?.column);
    if (twice !== undefined) throw damaged(`${sheetName} ${addressOf(row, twice.column)}`);
  }
  return [...byIndex].map(([index, row]) => ({index, ...row})).sort((a, b) => a.index - b.index);
}
