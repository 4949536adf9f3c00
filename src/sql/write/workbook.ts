import type {CellValue} from "hucre/xlsx";
import {writeXlsx} from "hucre/xlsx";

import type {ResultColumn, TextRow} from "../resultColumn.ts";
import {exactNumber, isNumeric} from "../resultColumn.ts";

/** Excel's limit, less the heading. */
export const MOST_WORKBOOK_ROWS = 1_048_575;
const WIDEST = 60;

/**
 * A result as .xlsx: the rows on one sheet, what they are and how complete on another. Texts are texts,
 * also where they begin like a formula; money of more digits than Excel holds stays text.
 */
export function workbook(
  columns: readonly ResultColumn[],
  rows: readonly TextRow[],
  about: readonly (readonly [string, string])[],
  names: {readonly data: string; readonly about: string}
): Promise<Uint8Array> {
  const head = {font: {bold: true}, border: {bottom: {style: "thin" as const}}};
  const cells = new Map(columns.map((_, at) => [`0,${at}`, {style: head}]));
  return writeXlsx({
    sheets: [
      {
        name: names.data,
        columns: columns.map((column, at) => ({width: widthOf(column, rows, at)})),
        rows: [
          columns.map(({name}) => name),
          ...rows.map((row) => columns.map((column, at) => cellOf(column, row[at] ?? null)))
        ],
        freezePane: {rows: 1},
        cells
      },
      {
        name: names.about,
        columns: [{width: 24}, {width: 100}],
        rows: about.map(([key, text]) => [key, text])
      }
    ],
    properties: {title: names.data, creator: "Chung Tay"}
  });
}

function cellOf(column: ResultColumn, value: string | null): CellValue {
  if (value === null) return null;
  if (isNumeric(column)) return exactNumber(value, column);
  return column.kind === "boolean" ? value === "true" : value;
}

function widthOf({name}: ResultColumn, rows: readonly TextRow[], at: number): number {
  const texts = rows.slice(0, 200).map((row) => row[at]?.length ?? 0);
  return Math.min(WIDEST, Math.max(name.length, ...texts) + 2);
}
