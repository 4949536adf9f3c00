import type {ExcerptCell} from "../../../src/components/checkReturn/messages.ts";
import type {Language} from "../../../src/texts/language.ts";
import {addressOf} from "../../address.ts";
import type {Cell, MergedRange} from "../../types.ts";
import type {IndexedSheet} from "./indexedSheet.ts";

/** A cell in question may say more than those around it. */
const LONGEST_TEXT = 200;
const LONGEST_AROUND = 60;

interface Marks {
  /** The row shown before this one, or undefined for the first. */
  readonly rowBefore: number | undefined;
  readonly here: string | null;
  readonly alike: ReadonlySet<string>;
  readonly language: Language;
}

/** One row of an excerpt: a merged block covers the columns shown of it and says its text once. */
export function excerptCells(
  sheet: IndexedSheet,
  row: number,
  columns: readonly number[],
  {rowBefore, here, alike, language}: Marks
): ExcerptCell[] {
  const cells: ExcerptCell[] = [];
  for (let index = 0; index < columns.length;) {
    const column = columns[index] ?? 0;
    const merged = sheet.merges.find((block) => holds(block, row, column)) ?? null;
    const span = merged === null ? 1 : columnsIn(merged, columns, index);
    const cell = cellAt(sheet, merged?.top ?? row, merged?.left ?? column);
    const covered = columns.slice(index, index + span).map((one) => addressOf(row, one));
    const isFirstRow = merged === null || rowBefore === undefined || rowBefore < merged.top;
    const isHere = covered.some((one) => one === here);
    const isAlike = covered.some((one) => alike.has(one));
    const longest = isHere ? LONGEST_TEXT : LONGEST_AROUND * span;
    cells.push({
      text: isFirstRow && cell !== undefined ? shownText(cell, longest, language) : "",
      span,
      isNumber: cell?.kind === "number" && isFirstRow,
      mark: isHere ? "here" : isAlike ? "alike" : null
    });
    index += span;
  }
  return cells;
}

function cellAt(sheet: IndexedSheet, row: number, column: number): Cell | undefined {
  return sheet.rowAt(row)?.cells.find((cell) => cell.column === column);
}

function holds({top, left, bottom, right}: MergedRange, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** How many of the columns shown from `index` on stand side by side in the block. */
function columnsIn(block: MergedRange, columns: readonly number[], index: number): number {
  const start = columns[index] ?? 0;
  let span = 1;
  while (columns[index + span] === start + span && start + span <= block.right) span++;
  return span;
}

/** A stored number is written with the decimal comma that the office sees. */
function shownText({kind, text}: Cell, longest: number, language: Language): string {
  if (kind === "number") return language === "vi" ? text.replace(".", ",") : text;
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
