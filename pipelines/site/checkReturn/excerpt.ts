import type {
  Excerpt,
  ExcerptColumn,
  ExcerptRow
} from "../../../src/components/checkReturn/messages.ts";
import type {Language} from "../../../src/texts/language.ts";
import {columnName, parseAddress} from "../../address.ts";
import {describeFinding} from "../../findings/catalogue.ts";
import type {FindingGroup} from "../../findings/groupFindings.ts";
import type {JudgedReturn} from "../../judge.ts";
import type {Sheet} from "../../types.ts";
import {excerptCells} from "./excerptCells.ts";
import type {IndexedSheet} from "./indexedSheet.ts";
import {indexSheet} from "./indexedSheet.ts";

/** Rows and columns shown on each side of a cell. */
const AROUND = 2;
/** Wide tables keep this many columns, labels first. */
const MOST_COLUMNS = 8;
const MOST_LABELS = 2;
/** Of a sheet without a cell in question. */
const ROWS_OF_A_SHEET = 8;

export interface Excerpts {
  /** The table around the cell at `position` of a group; null where there is none or no sheet was read. */
  of(group: FindingGroup, position: number): Excerpt | null;
}

/** Excerpts of one return. A sheet is indexed when it is first looked at. */
export function createExcerpts(judged: JudgedReturn, language: Language): Excerpts {
  const indexed = new Map<Sheet, IndexedSheet>();
  const sheetOf = (name: string | null): IndexedSheet | null => {
    const found =
      name === null
        ? (judged.sheets.find(({isHidden}) => !isHidden) ?? judged.sheets[0])
        : judged.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) return null;
    const before = indexed.get(found) ?? indexSheet(found, judged.interpretation);
    indexed.set(found, before);
    return before;
  };
  return {
    of(group, position) {
      const place = group.cells[position];
      if (place === undefined && group.cells.length > 0) return null;
      const sheet = sheetOf(place?.sheet ?? group.findings[0]?.sheet ?? null);
      if (sheet === null) return null;
      const finding =
        group.findings.find(
          (one) => one.sheet === (place?.sheet ?? one.sheet) && one.cell === (place?.cell ?? null)
        ) ?? group.findings[0];
      const {message, remedy} = finding === undefined ? group : describeFinding(finding, language);
      const alike = new Set(
        group.cells.filter((one) => one.sheet === sheet.name).map(({cell}) => cell)
      );
      const at = place === undefined ? null : parseAddress(place.cell);
      const rows = at === null ? topRows(sheet) : rowsAround(sheet, at.row);
      const columns = at === null ? firstColumns(sheet) : columnsAround(sheet, at.column);
      return {
        sheet: sheet.name,
        cell: place?.cell ?? null,
        position,
        message,
        remedy,
        columns: columns.map((column, index) => ({
          name: columnName(column),
          isAfterGap: isAfterGap(columns, index)
        })) satisfies ExcerptColumn[],
        rows: rows.map(({row, isHeader}, index) => ({
          name: String(row + 1),
          isAfterGap: isAfterGap(
            rows.map((one) => one.row),
            index
          ),
          isHeader,
          cells: excerptCells(sheet, row, columns, {
            rowBefore: rows[index - 1]?.row,
            here: place?.cell ?? null,
            alike,
            language
          })
        })) satisfies ExcerptRow[]
      };
    }
  };
}

interface ShownRow {
  readonly row: number;
  readonly isHeader: boolean;
}

function rowsAround(sheet: IndexedSheet, row: number): ShownRow[] {
  const top = Math.max(0, row - AROUND);
  const bottom = Math.max(row, Math.min(sheet.lastRow, row + AROUND));
  const header = new Set(sheet.headerRowsAbove(row));
  const near = Array.from({length: bottom - top + 1}, (_, index) => top + index);
  return [...[...header].filter((one) => one < top), ...near].map((one) => ({
    row: one,
    isHeader: header.has(one)
  }));
}

function columnsAround(sheet: IndexedSheet, column: number): number[] {
  const all = firstColumns(sheet, Number.POSITIVE_INFINITY);
  if (all.length <= MOST_COLUMNS && all.includes(column)) return all;
  const labels = sheet.labelColumns.slice(0, MOST_LABELS);
  const near = [];
  for (let one = column - AROUND; one <= column + AROUND; one++) {
    if (one >= sheet.firstColumn && (one <= sheet.lastColumn || one <= column)) near.push(one);
  }
  return [...new Set([...labels, ...near])].sort((a, b) => a - b);
}

function topRows(sheet: IndexedSheet): ShownRow[] {
  const length = Math.min(sheet.lastRow + 1, ROWS_OF_A_SHEET);
  return Array.from({length}, (_, row) => ({row, isHeader: false}));
}

function firstColumns(sheet: IndexedSheet, most = MOST_COLUMNS): number[] {
  const length = Math.min(sheet.lastColumn - sheet.firstColumn + 1, most, 64);
  return Array.from({length}, (_, index) => sheet.firstColumn + index);
}

function isAfterGap(shown: readonly number[], index: number): boolean {
  const before = shown[index - 1];
  return before !== undefined && shown[index] !== before + 1;
}
