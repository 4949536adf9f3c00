import {columnName, parseAddress} from "../address.ts";

/** A block of cells, inclusive on all four sides, counted from 0. */
interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * A1 names as blocks where they touch: `C5, C6, C7, E2` become `C5:C7, E2`, in the order in which a
 * reader meets them: from the top, then from the left. A name that is none stands by itself at the end.
 */
export function cellRanges(cells: readonly string[]): readonly string[] {
  const rowsOfColumn = new Map<number, number[]>();
  const others = new Set<string>();
  for (const cell of new Set(cells)) {
    const place = parseAddress(cell);
    if (place === null) {
      others.add(cell);
      continue;
    }
    const rows = rowsOfColumn.get(place.column);
    if (rows === undefined) rowsOfColumn.set(place.column, [place.row]);
    else rows.push(place.row);
  }
  const columns = [...rowsOfColumn].sort(([a], [b]) => a - b);
  const blocks = joinColumns(columns.flatMap(([column, rows]) => runsOf(column, rows)));
  blocks.sort((a, b) => a.top - b.top || a.left - b.left);
  return [...blocks.map(nameOf), ...others];
}

/** Rows of one column that follow one another. */
function runsOf(column: number, rows: number[]): Block[] {
  rows.sort((a, b) => a - b);
  const runs: Block[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.bottom === row - 1) runs[runs.length - 1] = {...last, bottom: row};
    else runs.push({top: row, bottom: row, left: column, right: column});
  }
  return runs;
}

/** Runs of the same rows in columns side by side. `runs` come column by column. */
function joinColumns(runs: readonly Block[]): Block[] {
  const open = new Map<string, Block>();
  const done: Block[] = [];
  for (const run of runs) {
    const key = `${run.top}:${run.bottom}`;
    const before = open.get(key);
    if (before?.right === run.left - 1) open.set(key, {...before, right: run.right});
    else {
      if (before !== undefined) done.push(before);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()];
}

function nameOf({top, left, bottom, right}: Block): string {
  const first = `${columnName(left)}${top + 1}`;
  const last = `${columnName(right)}${bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}
