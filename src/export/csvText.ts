import Papa from "papaparse";

import type {ExportTable, ExportValue} from "./exportTable.ts";
import {formulaSafe} from "./formulaSafe.ts";

/** Lets a spreadsheet program know that the file is UTF-8. */
export const BYTE_ORDER_MARK = "\ufeff";

/**
 * A table as CSV after RFC 4180: names of columns first, decimal points, no grouping. `null` is an empty
 * field, an empty text is `""`; texts that look like formulas get an apostrophe.
 */
export function csvText({columns, rows}: ExportTable): string {
  const fields = columns.map(({name}) => formulaSafe(name));
  const data = rows.map((row) =>
    columns.map(({type}, at) => {
      const value = row[at] ?? null;
      return typeof value === "string" && type !== "number" ? formulaSafe(value) : value;
    })
  );
  return `${Papa.unparse({fields, data}, {newline: "\r\n", quotes: isEmptyText})}\r\n`;
}

function isEmptyText(value: ExportValue): boolean {
  return value === "";
}
