import type {CellKind, MergedRange} from "../types.ts";
import type {SheetContext} from "./sheetBuilder.ts";
import {SheetBuilder} from "./sheetBuilder.ts";
import type {Worksheet} from "./worksheet.ts";

/** Formats that a library reads, outside this process where there is one: see `ReadEnvironment.readForeign`. */
export type ForeignFormat = "xls" | "xlsb";

/** What is amiss with a cell beyond its text: it becomes the finding of that code. */
export type ForeignFault = "read.formula-without-value" | "read.bad-number" | "read.no-such-date";

/** A sheet as it crosses the border of a process: plain lists, because an object for every cell is slow to send. */
export interface ForeignSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Of each cell, row by row: its row, its column, its text, the letter of its kind. */
  readonly rows: number[];
  readonly columns: number[];
  readonly texts: string[];
  /** Letters of `foreignKinds`, upper case where the cell is a formula. */
  readonly kinds: string[];
  readonly faults: {row: number; column: number; text: string; code: ForeignFault}[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: [number, number][];
  readonly merges: MergedRange[];
}

export type ForeignReading =
  | {readonly sheets: readonly ForeignSheet[]}
  /** The code of the finding that refuses the file. */
  | {readonly refused: string; readonly params?: Readonly<Record<string, string | number>>};

export const foreignKinds: Readonly<Record<CellKind, string>> = {
  text: "t",
  number: "n",
  date: "d",
  boolean: "b",
  error: "e"
};

const kindOfLetter = new Map<string, CellKind>(
  Object.entries(foreignKinds).map(([kind, letter]) => [letter, kind as CellKind])
);

/** The sheet that was sent, within the limits, its texts as every other format gives them. */
export function sheetOf(foreign: ForeignSheet, context: SheetContext): Worksheet {
  const sheet = new SheetBuilder(foreign.name, foreign.isHidden, context);
  for (const [at, row] of foreign.rows.entries()) {
    const letter = foreign.kinds[at] ?? "";
    const kind = kindOfLetter.get(letter.toLowerCase()) ?? "text";
    const isFormula = letter !== letter.toLowerCase();
    sheet.add(row, foreign.columns[at] ?? 0, foreign.texts[at] ?? "", kind, isFormula);
  }
  for (const {row, column, text, code} of foreign.faults) sheet.fault(code, row, column, text);
  for (const row of foreign.hiddenRows) sheet.hideRow(row);
  for (const [first, last] of foreign.hiddenColumns) sheet.hideColumns(first, last);
  for (const merge of foreign.merges) sheet.merge(merge);
  return sheet.build();
}
