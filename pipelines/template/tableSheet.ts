import type {DataValidation, WriteSheet} from "hucre/xlsx";

import {columnName} from "../address.ts";
import type {FormTable} from "../formTypes.ts";
import {isAsked} from "../interpret/formVersion.ts";
import type {Canvas} from "./canvas.ts";
import {createCanvas, rangesOf} from "./canvas.ts";
import type {SheetColumn} from "./sheetColumns.ts";
import {columnsOf} from "./sheetColumns.ts";
import {FIRST_HEADER_ROW, writeSheetHead} from "./sheetHead.ts";
import type {PlacedRow} from "./tableCells.ts";
import {writeRow} from "./tableCells.ts";
import {writeHeader} from "./tableHeader.ts";
import {rowsOf} from "./tableRows.ts";
import type {TemplateRequest} from "./templateRequest.ts";
import {isCounted} from "./templateRequest.ts";
import {templateText} from "./templateTexts.ts";
import {numberValidations, reasonValidation} from "./validations.ts";

/** A table's sheet, the labels on it by code, and what of it is printed. */
export interface TableSheet {
  readonly sheet: WriteSheet;
  readonly labels: ReadonlyMap<string, string>;
  /** `$8:$9`: repeated at the top of every page. */
  readonly printTitles: string;
  readonly printArea: string;
}

/** With the room that a signature and a seal need. */
const SIGNATURE_ROWS = 7;

export function writeTableSheet(table: FormTable, request: TemplateRequest): TableSheet {
  const canvas = createCanvas();
  const columns = columnsOf(table, request);
  const labels = new Map<string, string>();
  const head = writeSheetHead(canvas, table, columns, request, labels);
  const first = writeHeader(canvas, columns, labels);
  const rows = rowsOf(table, request).map((row, index): PlacedRow => ({row, at: first + index}));
  for (const placed of rows) writeRow(canvas, placed, {all: rows, columns, request, labels});
  const end = writeSignatures(canvas, first + rows.length + 1, columns, request);
  const validations: readonly DataValidation[] = [
    ...head,
    ...numberValidations(entryCells(rows, columns, request), request.language),
    reasonValidation(reasonRanges(rows, columns), request.language)
  ];
  return {
    labels,
    printTitles: `$${FIRST_HEADER_ROW + 1}:$${first}`,
    printArea: `$B$2:$${columnName(columns.length - 1)}$${end}`,
    sheet: {
      name: table.sheet,
      ...canvas.parts(),
      columns: columns.map(({kind, width}) => ({width, hidden: kind === "codes"})),
      dataValidations: [...validations],
      freezePane: {rows: first, columns: 3},
      protection: {sheet: true, formatColumns: true, formatRows: true},
      view: {showGridLines: false},
      pageSetup: {
        paperSize: "a4",
        orientation: "landscape",
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        horizontalCentered: true,
        margins: {left: 0.5, right: 0.5, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3}
      },
      headerFooter: {oddFooter: footerOf(request)}
    }
  };
}

/** Ranges of the cells to fill in, counts and amounts apart. */
function entryCells(
  rows: readonly PlacedRow[],
  columns: readonly SheetColumn[],
  {codelists}: TemplateRequest
): {readonly counts: readonly string[]; readonly amounts: readonly string[]} {
  const counts: string[] = [];
  const amounts: string[] = [];
  for (const {at: column, column: asked, kind} of columns) {
    if (kind !== "entry" || asked === null) continue;
    const open = rows.filter(
      ({row}) => row.kind === "place" || (row.kind === "item" && isAsked(row.item, asked))
    );
    const isCount = ({row}: PlacedRow): boolean =>
      isCounted(row.kind === "item" ? row.item : null, asked, codelists);
    const positions = (placed: readonly PlacedRow[]): number[] => placed.map(({at}) => at);
    counts.push(...rangesOf(column, positions(open.filter(isCount))));
    amounts.push(...rangesOf(column, positions(open.filter((each) => !isCount(each)))));
  }
  return {counts, amounts};
}

function reasonRanges(
  rows: readonly PlacedRow[],
  columns: readonly SheetColumn[]
): readonly string[] {
  const column = columns.find(({kind}) => kind === "reason")?.at ?? 0;
  const open = rows.filter(({row}) => row.kind === "item" || row.kind === "place");
  return rangesOf(
    column,
    open.map(({at}) => at)
  );
}

/** Who made and who answers for the return, on paper; gives the last row of the sheet. */
function writeSignatures(
  canvas: Canvas,
  row: number,
  columns: readonly SheetColumn[],
  {language}: TemplateRequest
): number {
  const right = Math.max(4, columns.length - 4);
  const last = columns.length - 1;
  const put = (at: number, from: number, to: number, text: string, bold = false): void => {
    canvas.put(at, 0, "@sign", "plain");
    canvas.put(at, from, text, bold ? "centredBold" : "centred");
    canvas.merge(at, from, to);
  };
  put(row, right, last, templateText(language, "signed"));
  put(row + 1, right, last, templateText(language, "head"), true);
  put(row + 2, right, last, templateText(language, "signHere"));
  put(row + 1, 1, 2, templateText(language, "preparer"), true);
  return row + SIGNATURE_ROWS;
}

function footerOf({form, language}: TemplateRequest): string {
  const name = templateText(language, "footer", {form: form.code, version: form.version});
  return `&L&9${name}&R&9${templateText(language, "page")} &P/&N`;
}
