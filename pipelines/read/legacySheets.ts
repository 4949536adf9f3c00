import type {Cell, Sheet, SheetRow} from "../types.ts";
import {cellText, isBlank, unreadableCharacter} from "./cellText.ts";
import type {FindingList} from "./findingList.ts";
import {LegacyLetters} from "./legacyLetters.ts";
import {hasLegacySigns} from "./legacySigns.ts";

/** The sheets with the texts that waited decoded: what all of them hold decides about each. */
export function decodeLegacySheets(
  sheets: readonly Sheet[],
  findings: FindingList
): readonly Sheet[] {
  const letters = new LegacyLetters(distinctTexts(sheets));
  const decoded = new Map<string, string>();
  const decode = (text: string): string => {
    let result = decoded.get(text);
    if (result === undefined) decoded.set(text, (result = cellText(letters.decode(text))));
    return result;
  };
  const decodeCell = (cell: Cell, row: number, sheet: string): Cell | null => {
    if (cell.kind !== "text") return cell;
    const text = decode(cell.text);
    if (isBlank(text)) return null;
    const character = hasLegacySigns(cell.text) ? unreadableCharacter(text) : null;
    if (character !== null) {
      const {column} = cell;
      findings.add("read.unreadable-character", {sheet, row, column}, text, {character});
    }
    return text === cell.text ? cell : {...cell, text};
  };
  const result = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.flatMap((row): readonly SheetRow[] => {
      const cells = row.cells.flatMap((cell) => decodeCell(cell, row.index, sheet.name) ?? []);
      return cells.length === 0 ? [] : [{...row, cells}];
    })
  }));
  letters.note(findings);
  return result;
}

function distinctTexts(sheets: readonly Sheet[]): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const {rows} of sheets) {
    for (const {cells} of rows)
      for (const {kind, text} of cells) if (kind === "text") texts.add(text);
  }
  return texts;
}
