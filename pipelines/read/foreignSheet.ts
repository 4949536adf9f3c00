import type {Cell, CellKind, MergedRange, SheetRow} from "../types.ts";
import type {CellTexts} from "./cellText.ts";
import {isBlank, unreadableCharacter} from "./cellText.ts";
import type {FindingList} from "./findingList.ts";
import {hasLegacySigns} from "./legacySigns.ts";
import {limits} from "./limits.ts";
import {clippedMerge} from "./mergedRange.ts";
import {Refusal, tooLarge} from "./refusal.ts";
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
export function sheetOf(
  foreign: ForeignSheet,
  findings: FindingList,
  cellTexts: CellTexts
): Worksheet {
  const {name, isHidden, hiddenColumns} = foreign;
  const hiddenRows = new Set(foreign.hiddenRows);
  const rows: SheetRow[] = [];
  let cells: Cell[] = [];
  let lastColumn = -1;
  for (const [at, row] of foreign.rows.entries()) {
    const column = foreign.columns[at] ?? 0;
    const letter = foreign.kinds[at] ?? "";
    const kind = kindOfLetter.get(letter.toLowerCase()) ?? "text";
    const raw = foreign.texts[at] ?? "";
    const text = kind === "text" ? cellTexts.of(raw) : raw;
    if (isBlank(text)) continue;
    refuseBeyondLimits(row, column, text);
    if (rows.at(-1)?.index !== row) {
      cells = [];
      rows.push({index: row, isHidden: hiddenRows.has(row), cells});
    }
    const character = unreadableCharacter(text);
    if (character !== null && !hasLegacySigns(text)) {
      findings.add("read.unreadable-character", {sheet: name, row, column}, text, {character});
    }
    const isFormula = letter !== letter.toLowerCase();
    cells.push(isFormula ? {row, column, text, kind, isFormula} : {row, column, text, kind});
    lastColumn = Math.max(lastColumn, column);
  }
  for (const {row, column, text, code} of foreign.faults) {
    findings.add(code, {sheet: name, row, column}, text);
  }
  const lastRow = rows.at(-1)?.index ?? -1;
  const merges = foreign.merges.flatMap((merge) => clippedMerge(merge, lastRow, lastColumn) ?? []);
  return {name, isHidden, rows, merges, hiddenColumns};
}

function refuseBeyondLimits(row: number, column: number, text: string) {
  if (row >= limits.rows) throw tooLarge("rows", row + 1, limits.rows);
  if (column >= limits.columns) throw tooLarge("columns", column + 1, limits.columns);
  if (text.length > limits.cellLength) throw new Refusal("read.cell-too-long");
}
