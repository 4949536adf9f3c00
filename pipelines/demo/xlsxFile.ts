import {strToU8, zipSync} from "fflate";

import {addressOf} from "../address.ts";
import type {Draft, Written} from "./draft.ts";
import {MAIN, OFFICE, OFFICE_PART_TYPES, OFFICE_PARTS, PACKAGE, XML} from "./officeParts.ts";

/** Fixed, so that the same draft gives the same bytes. The zip format knows local time only. */
const ZIP_TIME = new Date(2026, 10, 23, 8, 0, 0);
const NARROWEST = 6;
const WIDEST = 32;

/** The bytes of a workbook: texts shared in one table, or inline in their cells. */
export function xlsxFile(drafts: readonly Draft[], texts: "shared" | "inline"): Uint8Array {
  const shared = texts === "shared" ? new Map<string, number>() : null;
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(contentTypes(drafts.length, shared !== null)),
    "xl/workbook.xml": strToU8(workbook(drafts)),
    "xl/_rels/workbook.xml.rels": strToU8(workbookRelations(drafts.length, shared !== null)),
    ...OFFICE_PARTS
  };
  drafts.forEach((draft, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(worksheet(draft, shared));
  });
  if (shared !== null) files["xl/sharedStrings.xml"] = strToU8(sharedStrings(shared));
  return zipSync(files, {level: 3, mtime: ZIP_TIME});
}

function worksheet(draft: Draft, shared: Map<string, number> | null): string {
  // Rows without a cell are holes in the list; `reduce` steps over them.
  const width = draft.cells.reduce((most, cells) => Math.max(most, cells.length), 0);
  const widths = columnWidths(draft, width);
  let rows = "";
  draft.cells.forEach((cells, row) => {
    const hidden = draft.hiddenRows.has(row) ? ' hidden="1"' : "";
    const isTable = isTableRow(cells);
    let line = "";
    // A row of a table has its borders: spreadsheets write a styled cell where nothing stands.
    const end = isTable ? width : cells.length;
    for (let column = 0; column < end; column++) {
      const written = cells[column];
      const address = addressOf(row, column);
      if (written !== undefined) line += cellXml(address, written, isTable ? 3 : 0, shared);
      else if (isTable) line += `<c r="${address}" s="3"/>`;
    }
    const height = isTable ? 18.75 * linesOf(cells, widths) : 18.75;
    rows += `<row r="${row + 1}" spans="1:${width}" ht="${height}" customHeight="1"${hidden}>${line}</row>`;
  });
  const merges =
    draft.merges.length === 0
      ? ""
      : `<mergeCells count="${draft.merges.length}">${draft.merges.map((range) => `<mergeCell ref="${range}"/>`).join("")}</mergeCells>`;
  const columns = widths
    .map((size, at) => `<col min="${at + 1}" max="${at + 1}" width="${size}" customWidth="1"/>`)
    .join("");
  const last = addressOf(Math.max(0, draft.cells.length - 1), Math.max(0, width - 1));
  return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns}</cols><sheetData>${rows}</sheetData>${merges}<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

/** In characters, from what stands in the table's rows. */
function columnWidths(draft: Draft, width: number): readonly number[] {
  const widths = Array.from({length: width}, () => NARROWEST);
  draft.cells.forEach((cells) => {
    if (!isTableRow(cells)) return;
    cells.forEach((written, column) => {
      const wanted = Math.min(WIDEST, (written?.text.length ?? 0) + 2);
      widths[column] = Math.max(widths[column] ?? NARROWEST, wanted);
    });
  });
  return widths;
}

/** Lines of the cell that wraps most. */
function linesOf(cells: Draft["cells"][number], widths: readonly number[]): number {
  return cells.reduce((most, written, column) => {
    const length = (written?.text.length ?? 0) + 2;
    return Math.max(most, Math.ceil(length / (widths[column] ?? WIDEST)));
  }, 1);
}

function isTableRow(cells: Draft["cells"][number]): boolean {
  return cells.filter((cell) => cell !== undefined).length > 2;
}

function cellXml(
  address: string,
  written: Written,
  style: number,
  shared: Map<string, number> | null
): string {
  switch (written.stored) {
    case "number": {
      const formula = written.formula === undefined ? "" : `<f>${escaped(written.formula)}</f>`;
      return `<c r="${address}" s="2">${formula}<v>${written.text}</v></c>`;
    }
    case "error":
      return `<c r="${address}" s="${style}" t="e"><v>${escaped(written.text)}</v></c>`;
    case "text": {
      if (shared === null) {
        return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(written.text)}</t></is></c>`;
      }
      let index = shared.get(written.text);
      if (index === undefined) {
        index = shared.size;
        shared.set(written.text, index);
      }
      return `<c r="${address}" s="${style}" t="s"><v>${index}</v></c>`;
    }
  }
}

function sharedStrings(shared: ReadonlyMap<string, number>): string {
  let items = "";
  for (const text of shared.keys())
    items += `<si><t xml:space="preserve">${escaped(text)}</t></si>`;
  return `${XML}<sst xmlns="${MAIN}" uniqueCount="${shared.size}">${items}</sst>`;
}

function workbook(drafts: readonly Draft[]): string {
  const sheets = drafts
    .map(
      ({sheetName}, index) =>
        `<sheet name="${escaped(sheetName)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`
    )
    .join("");
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><fileVersion appName="xl" lastEdited="7" lowestEdited="7"/><workbookPr defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews><sheets>${sheets}</sheets><calcPr calcId="191029"/></workbook>`;
}

function workbookRelations(sheets: number, isShared: boolean): string {
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`;
  let relations = "";
  for (let sheet = 1; sheet <= sheets; sheet++) {
    relations += relation(sheet, "worksheet", `worksheets/sheet${sheet}.xml`);
  }
  relations += relation(sheets + 1, "styles", "styles.xml");
  relations += relation(sheets + 2, "theme", "theme/theme1.xml");
  if (isShared) relations += relation(sheets + 3, "sharedStrings", "sharedStrings.xml");
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relations}</Relationships>`;
}

function contentTypes(sheets: number, isShared: boolean): string {
  const type = (part: string, kind: string): string =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  let parts = type("/xl/workbook.xml", "sheet.main") + type("/xl/styles.xml", "styles");
  parts += OFFICE_PART_TYPES;
  for (let sheet = 1; sheet <= sheets; sheet++) {
    parts += type(`/xl/worksheets/sheet${sheet}.xml`, "worksheet");
  }
  if (isShared) parts += type("/xl/sharedStrings.xml", "sharedStrings");
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts}</Types>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) =>
    mark === "&" ? "&amp;" : mark === "<" ? "&lt;" : mark === ">" ? "&gt;" : "&quot;"
  );
}
