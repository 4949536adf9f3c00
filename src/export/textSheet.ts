import type {CellValue, WriteSheet} from "hucre/xlsx";

import {formulaSafe} from "./formulaSafe.ts";
import type {workbookStyles as Styles} from "./workbookStyles.ts";
import {lineHeight, linesIn, workbookStyles} from "./workbookStyles.ts";

export interface TextSheet {
  /** Adds a row; the first cell of a row of text is its caption. */
  readonly add: (style: keyof typeof Styles, ...values: readonly string[]) => void;
  readonly sheet: WriteSheet;
}

/** A sheet to read rather than to compute with: wrapped texts in columns of given widths, rows as high as they need. */
export function textSheet(name: string, widths: readonly number[]): TextSheet {
  const rows: CellValue[][] = [];
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  const rowDefs: NonNullable<WriteSheet["rowDefs"]> = new Map();
  const add: TextSheet["add"] = (style, ...values) => {
    values.forEach((value, at) => {
      const look = at === 0 && style === "text" ? workbookStyles.caption : workbookStyles[style];
      cells.set(`${rows.length},${at}`, {value: formulaSafe(value), style: look});
    });
    const lines = values.map((value, at) => linesIn(value, widths[at] ?? 1));
    rowDefs.set(rows.length, {height: Math.max(...lines) * lineHeight + 3});
    rows.push(values.map(formulaSafe));
  };
  const sheet: WriteSheet = {
    name,
    rows,
    cells,
    rowDefs,
    columns: widths.map((width) => ({width})),
    view: {showGridLines: false},
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0
    }
  };
  return {add, sheet};
}
