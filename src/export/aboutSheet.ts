import type {WriteSheet} from "hucre/xlsx";

import {formatDate} from "../format/date.ts";
import {exportEn} from "../texts/exportEn.ts";
import {exportVi} from "../texts/exportVi.ts";
import type {Language} from "../texts/language.ts";
import {tableChecksum} from "./checksum.ts";
import type {ExportOrigin, ExportTable} from "./exportTable.ts";
import {textSheet} from "./textSheet.ts";

const WIDTHS = [30, 80, 32, 14] as const;

/** The words of an export, without the rest of the site's dictionary. */
export function exportTexts(language: Language): typeof exportVi {
  return language === "vi" ? exportVi : exportEn;
}

/** Where a table is from and how complete it is, as pairs of caption and text. */
export function originLines(
  table: ExportTable,
  origin: ExportOrigin,
  language: Language
): readonly (readonly [string, string])[] {
  const texts = exportTexts(language);
  const {address, coverage, date, isDemonstration, number, query, release, source} = origin;
  return [
    [texts.title, table.title],
    ...(isDemonstration ? [[texts.notes, texts.demonstration] as const] : []),
    [texts.source, source],
    [texts.release, texts.releaseText(number, formatDate(date, language), release)],
    [texts.coverage, coverage ?? texts.coverageInRows],
    ...(query === undefined ? [] : [[texts.query, query] as const]),
    ...(address === undefined ? [] : [[texts.address, address] as const]),
    [texts.rows, String(table.rows.length)],
    [texts.checksum, tableChecksum(table)]
  ];
}

/** The second sheet: origin, notes, and what each column means. */
export function aboutSheet(
  table: ExportTable,
  origin: ExportOrigin,
  {language, cutCells}: {readonly language: Language; readonly cutCells: number}
): WriteSheet {
  const texts = exportTexts(language);
  const {add, sheet} = textSheet(texts.about, WIDTHS);
  for (const [caption, text] of originLines(table, origin, language)) add("text", caption, text);
  const notes = [
    ...(origin.notes ?? []),
    texts.emptyIsMissing,
    texts.apostrophe,
    ...(cutCells > 0 ? [texts.cut(cutCells)] : [])
  ];
  notes.forEach((note, at) => add("text", at === 0 ? texts.notes : "", note));
  add("text", "");
  add("title", texts.columns);
  add("head", texts.column, texts.meaning, texts.heading, texts.type);
  for (const {name, label, type, meaning} of table.columns) {
    add("text", name, meaning ?? "", label ?? name, texts.types[type]);
  }
  return sheet;
}
