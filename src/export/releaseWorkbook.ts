import type {WriteSheet} from "hucre/xlsx";
import {writeXlsx} from "hucre/xlsx";

import {dataSheets} from "./dataSheet.ts";
import type {ExportTable} from "./exportTable.ts";
import {textSheet} from "./textSheet.ts";

/** A workbook to hand on: what it is, what the words mean, how complete it is, and the figures. */
export interface ReleaseWorkbook {
  readonly title: string;
  /** ISO date of the release. */
  readonly date: string;
  readonly cover: NamedSheet & {readonly lines: readonly (readonly [string, string])[]};
  readonly definitions: NamedSheet & {
    /** Each a heading and its rows under names of columns. */
    readonly parts: readonly DefinitionPart[];
    readonly widths: readonly number[];
  };
  readonly coverage: NamedSheet & {readonly table: ExportTable};
  readonly data: NamedSheet & {readonly table: ExportTable};
}

interface NamedSheet {
  readonly name: string;
}

export interface DefinitionPart {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const COVER_WIDTHS = [26, 110];

/** The workbook as .xlsx. Equal content gives equal bytes. */
export async function writeReleaseWorkbook(book: ReleaseWorkbook): Promise<Uint8Array> {
  const coverage = dataSheets(book.coverage.table, book.coverage.name).sheets;
  const data = dataSheets(book.data.table, book.data.name).sheets;
  const day = new Date(`${book.date}T00:00:00Z`);
  return writeXlsx({
    sheets: [coverSheet(book), definitionsSheet(book.definitions), ...coverage, ...data],
    // Not by the sheet's own settings, which leave out the quotes that "Số liệu" needs.
    namedRanges: [...coverage, ...data].map(({name}) => ({
      name: "_xlnm.Print_Titles",
      scope: name,
      range: `'${name}'!$1:$1`
    })),
    defaultFont: {name: "Times New Roman", size: 11},
    properties: {title: book.title, creator: "Chung Tay", created: day, modified: day}
  });
}

function coverSheet({title, cover}: ReleaseWorkbook): WriteSheet {
  const {add, sheet} = textSheet(cover.name, COVER_WIDTHS);
  add("title", title);
  add("text", "");
  for (const line of cover.lines) add("text", ...line);
  return sheet;
}

function definitionsSheet({name, parts, widths}: ReleaseWorkbook["definitions"]): WriteSheet {
  const {add, sheet} = textSheet(name, widths);
  parts.forEach(({head, rows}, at) => {
    if (at > 0) add("text", "");
    add("head", ...head);
    for (const row of rows) add("text", ...row);
  });
  return sheet;
}
