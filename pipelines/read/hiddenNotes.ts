import {columnName} from "../address.ts";
import type {Sheet} from "../types.ts";
import type {FindingList} from "./findingList.ts";

/** Notes what the reader of a sheet does not see: the sheet, rows and columns that hold cells and are hidden. */
export function noteHidden(
  sheet: Sheet,
  hiddenColumns: readonly (readonly [number, number])[],
  findings: FindingList
) {
  if (sheet.rows.length === 0) return;
  const place = {sheet: sheet.name, cell: null};
  if (sheet.isHidden) findings.add("read.hidden-sheet", place, sheet.name);

  const rows = sheet.rows.filter((row) => row.isHidden).map((row) => row.index);
  if (rows.length > 0) {
    const list = spans(rows, (row) => String(row + 1));
    findings.add("read.hidden-rows", place, list, {rows: list, count: rows.length});
  }
  const columns = hiddenColumns.length === 0 ? [] : usedColumns(sheet, hiddenColumns);
  if (columns.length > 0) {
    const list = spans(columns, columnName);
    findings.add("read.hidden-columns", place, list, {columns: list, count: columns.length});
  }
}

function usedColumns(sheet: Sheet, hidden: readonly (readonly [number, number])[]): number[] {
  const used = new Set<number>();
  for (const row of sheet.rows) for (const cell of row.cells) used.add(cell.column);
  return [...used]
    .filter((column) => hidden.some(([first, last]) => column >= first && column <= last))
    .sort((a, b) => a - b);
}

/** `5–7, 9`; after eight spans the rest is "…". */
function spans(numbers: readonly number[], name: (number: number) => string): string {
  const parts: string[] = [];
  let start = 0;
  for (let index = 1; index <= numbers.length && parts.length < 9; index++) {
    if (numbers[index] === (numbers[index - 1] ?? 0) + 1) continue;
    const first = name(numbers[start] ?? 0);
    const last = name(numbers[index - 1] ?? 0);
    parts.push(first === last ? first : `${first}–${last}`);
    start = index;
  }
  return parts.length > 8 ? `${parts.slice(0, 8).join(", ")}, …` : parts.join(", ");
}
