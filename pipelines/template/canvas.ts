import type {Cell, CellValue, MergeRange, WriteSheet} from "hucre/xlsx";

import {addressOf} from "../address.ts";
import type {StyleName} from "./templateStyles.ts";
import {templateStyles} from "./templateStyles.ts";

/** A sheet under the pen: cells by row and column from 0. */
export interface Canvas {
  put(row: number, column: number, value: CellValue, style: StyleName): void;
  putFormula(row: number, column: number, formula: string, style: StyleName): void;
  merge(row: number, from: number, to: number, bottom?: number): void;
  height(row: number, points: number): void;
  hideRow(row: number): void;
  parts(): Pick<WriteSheet, "cells" | "merges" | "rowDefs" | "rows">;
}

export function createCanvas(): Canvas {
  const cells = new Map<string, Partial<Cell>>();
  const merges: MergeRange[] = [];
  const rowDefs = new Map<number, {height?: number; hidden?: boolean}>();
  const set = (row: number, column: number, cell: Partial<Cell>): void => {
    cells.set(`${row},${column}`, cell);
  };
  return {
    put: (row, column, value, style) => {
      set(row, column, {value, style: templateStyles[style]});
    },
    putFormula: (row, column, formula, style) => {
      set(row, column, {formula, formulaResult: "", style: templateStyles[style]});
    },
    merge: (row, from, to, bottom = row) => {
      if (from === to && row === bottom) return;
      merges.push({startRow: row, startCol: from, endRow: bottom, endCol: to});
    },
    height: (row, points) => rowDefs.set(row, {...rowDefs.get(row), height: points}),
    hideRow: (row) => rowDefs.set(row, {...rowDefs.get(row), hidden: true}),
    parts: () => ({cells, merges, rowDefs, rows: []})
  };
}

/** `E8:E9 E11`, as few ranges as the rows allow. */
export function rangesOf(column: number, rows: readonly number[]): readonly string[] {
  const ranges: string[] = [];
  let start = 0;
  for (let index = 1; index <= rows.length; index++) {
    if (rows[index] === (rows[index - 1] ?? 0) + 1) continue;
    const first = addressOf(rows[start] ?? 0, column);
    const last = addressOf(rows[index - 1] ?? 0, column);
    ranges.push(first === last ? first : `${first}:${last}`);
    start = index;
  }
  return ranges;
}
