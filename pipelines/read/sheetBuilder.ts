import type {Cell, CellKind, MergedRange, SheetRow} from "../types.ts";
import type {CellTexts} from "./cellText.ts";
import {isBlank, unreadableCharacter} from "./cellText.ts";
import type {FindingList} from "./findingList.ts";
import {hasLegacySigns} from "./legacySigns.ts";
import {limits} from "./limits.ts";
import {clippedMerge} from "./mergedRange.ts";
import {orderedRows} from "./orderedRows.ts";
import {Refusal, tooLarge} from "./refusal.ts";
import type {Worksheet} from "./worksheet.ts";

/** What the sheets of one file share. */
export interface SheetContext {
  readonly texts: CellTexts;
  readonly findings: FindingList;
  /** Cells kept so far, in all sheets. */
  cellCount: number;
}

/** A sheet in the making: takes cells at their addresses, in any order, and keeps to the limits. */
export class SheetBuilder {
  isHidden: boolean;
  private readonly name: string;
  private readonly context: SheetContext;
  private readonly rows: (SheetRow & {cells: Cell[]})[] = [];
  private readonly merges: MergedRange[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns: [number, number][] = [];
  private lastColumn = -1;
  private isInOrder = true;

  constructor(name: string, isHidden: boolean, context: SheetContext) {
    this.name = name;
    this.isHidden = isHidden;
    this.context = context;
  }

  /** Keeps a cell that holds more than white space. */
  add(row: number, column: number, raw: string, kind: CellKind, isFormula = false) {
    const {texts, findings} = this.context;
    const text = kind === "text" ? texts.of(raw) : raw;
    if (isBlank(text)) return;
    if (row >= limits.rows) throw tooLarge("rows", row + 1, limits.rows);
    if (column >= limits.columns) throw tooLarge("columns", column + 1, limits.columns);
    if (text.length > limits.cellLength) throw new Refusal("read.cell-too-long");
    if (++this.context.cellCount > limits.cells) {
      throw tooLarge("cells", this.context.cellCount, limits.cells);
    }
    const character = kind === "text" && texts.isDoubtful ? unreadableCharacter(text) : null;
    if (character !== null && !hasLegacySigns(text)) {
      findings.add("read.unreadable-character", {sheet: this.name, row, column}, text, {character});
    }
    const cells = this.cellsOf(row);
    if ((cells.at(-1)?.column ?? -1) >= column) this.isInOrder = false;
    cells.push(isFormula ? {column, text, kind, isFormula} : {column, text, kind});
    this.lastColumn = Math.max(this.lastColumn, column);
  }

  /** Tells what is amiss with a cell. */
  fault(code: string, row: number, column: number, text = "") {
    this.context.findings.add(code, {sheet: this.name, row, column}, text);
  }

  merge(range: MergedRange) {
    this.merges.push(range);
    if (this.merges.length > limits.merges) {
      throw tooLarge("merges", this.merges.length, limits.merges);
    }
  }

  hideRow(row: number) {
    this.hiddenRows.add(row);
  }

  hideColumns(first: number, last: number) {
    this.hiddenColumns.push([first, last]);
    if (this.hiddenColumns.length > limits.columns) {
      throw tooLarge("columns", this.hiddenColumns.length, limits.columns);
    }
  }

  build(): Worksheet {
    const {name, isHidden, hiddenColumns} = this;
    const built = this.rows.map(({index, cells}) => ({
      index,
      isHidden: this.hiddenRows.has(index),
      cells
    }));
    const rows = this.isInOrder ? built : orderedRows(built, name);
    const lastRow = rows.at(-1)?.index ?? -1;
    const merges = this.merges.flatMap(
      (merge) => clippedMerge(merge, lastRow, this.lastColumn) ?? []
    );
    return {name, isHidden, rows, merges, hiddenColumns};
  }

  private cellsOf(row: number): Cell[] {
    const last = this.rows.at(-1);
    if (last?.index === row) return last.cells;
    if (last !== undefined && last.index > row) this.isInOrder = false;
    const cells: Cell[] = [];
    this.rows.push({index: row, isHidden: false, cells});
    return cells;
  }
}
