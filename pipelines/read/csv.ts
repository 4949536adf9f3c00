import Papa from "papaparse";

import type {Cell, Sheet, SheetRow} from "../types.ts";
import type {CellTexts} from "./cellText.ts";
import {isBlank, unreadableCharacter} from "./cellText.ts";
import {declaredDelimiter, delimiterOf} from "./delimiter.ts";
import type {FindingList} from "./findingList.ts";
import {hasLegacySigns} from "./legacySigns.ts";
import {limits} from "./limits.ts";
import {tableWidth} from "./recordShape.ts";
import {Refusal, tooLarge} from "./refusal.ts";
import type {SheetContext} from "./sheetBuilder.ts";
import {sheetNameOf} from "./sheetName.ts";
import {decodeText} from "./textEncoding.ts";

/**
 * The one sheet of a delimited text file. A record's row is the one a spreadsheet program shows it in:
 * blank lines count, and a record whose quoted text runs over several lines is one row.
 */
export function readCsv(
  bytes: Uint8Array,
  fileName: string,
  {texts, findings}: SheetContext
): Sheet {
  // Line breaks first, so that mixed ones cut records alike and quoted ones read as in a workbook.
  // The one at the end is added, because papaparse takes spaces after a closing quote only before one.
  const lines = decodeText(bytes, findings).replace(/\r\n?/g, "\n");
  const whole = lines.endsWith("\n") ? lines : `${lines}\n`;
  const declared = declaredDelimiter(whole);
  const text = declared === null ? whole : whole.slice(declared.length);
  const delimiter = declared?.delimiter ?? delimiterOf(text);
  const width = tableWidth(text, delimiter);

  const name = sheetNameOf(fileName);
  const rows: SheetRow[] = [];
  let index = -1;
  let cellCount = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: "\n",
    quoteChar: '"',
    // The other mode first cuts the whole file into lines, and is no faster.
    fastMode: false,
    step({data, errors}) {
      index++;
      // `tableWidth` has seen every quote; should the two ever differ, nothing is to be guessed.
      if (errors.length > 0) throw new Refusal("read.stray-quote", data[0], {line: index + 1});
      const cells = readRecord(data, index, name, texts, findings);
      cellCount += cells.length;
      if (cellCount > limits.cells) throw tooLarge("cells", cellCount, limits.cells);
      if (cells.length === 0) return;
      refuseExtraField(cells, index, width);
      rows.push({index, isHidden: false, cells});
    }
  });
  return {name, isHidden: false, rows, merges: []};
}

function readRecord(
  fields: readonly string[],
  row: number,
  sheet: string,
  texts: CellTexts,
  findings: FindingList
): Cell[] {
  const cells: Cell[] = [];
  for (let column = 0; column < fields.length; column++) {
    const field = fields[column] ?? "";
    if (field === "" || isBlank(field)) continue;
    const text = texts.of(field);
    if (text === "") continue;
    if (text.length > limits.cellLength) throw new Refusal("read.cell-too-long");
    const character = texts.isDoubtful ? unreadableCharacter(text) : null;
    if (character !== null && !hasLegacySigns(text)) {
      findings.add("read.unreadable-character", {sheet, row, column}, text, {character});
    }
    cells.push({column, text, kind: "text"});
  }
  // A copy has no room to grow: a fifth less memory for a million rows.
  return cells.slice();
}

/** A field too many, such as an unquoted `1,234`, has shifted every field after it: nothing there can be trusted. */
function refuseExtraField(cells: readonly Cell[], row: number, width: number | null) {
  const last = cells.at(-1);
  if (width === null || last === undefined || last.column < width) return;
  throw new Refusal("read.extra-field", last.text, {row: row + 1, width, found: last.column + 1});
}
