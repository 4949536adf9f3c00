/** Writes a workbook of a million rows, three cells each, to the path named on the command line. */
import {writeFileSync} from "node:fs";

import {strToU8, zipSync} from "fflate";

import {workbookEntries} from "../read/workbookFile.ts";

const ROWS = 1_000_000;
const ROWS_A_PIECE = 10_000;

const rows: string[] = [];
for (let first = 1; first <= ROWS; first += ROWS_A_PIECE) {
  const piece: string[] = [];
  for (let row = first; row < first + ROWS_A_PIECE; row++) {
    const figure = (row * 7_919) % 1_000_003;
    piece.push(
      `<row r="${row}"><c r="A${row}" t="s"><v>${row % 3}</v></c><c r="B${row}"><v>${figure}.5</v></c><c r="C${row}"><v>${row}</v></c></row>`
    );
  }
  rows.push(piece.join(""));
}
const entries = workbookEntries({
  strings: "<si><t>Hà Nội</t></si><si><t>Huế</t></si><si><t>Đà Nẵng</t></si>",
  sheets: [""]
});
const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join("")}</sheetData></worksheet>`;
writeFileSync(
  process.argv[2] ?? "",
  zipSync({...entries, "xl/worksheets/sheet1.xml": strToU8(sheet)}, {level: 6})
);
