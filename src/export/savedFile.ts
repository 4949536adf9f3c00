import type {Language} from "../texts/language.ts";
import {BYTE_ORDER_MARK, csvText} from "./csvText.ts";
import type {ExportOrigin, ExportTable} from "./exportTable.ts";

export type SavedFormat = "csv" | "xlsx";

/** A file for the reader to keep. */
export interface SavedTable {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const TYPES = {
  csv: "text/csv;charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
} as const;

/** A table as the file that a reader asked for; what writes workbooks is loaded for workbooks only. */
export async function savedTable(
  table: ExportTable,
  origin: ExportOrigin,
  {
    format,
    name,
    language
  }: {readonly format: SavedFormat; readonly name: string; readonly language: Language}
): Promise<SavedTable> {
  const file = `${name}.${format}`;
  if (format === "csv") {
    const bytes = new TextEncoder().encode(BYTE_ORDER_MARK + csvText(table));
    return {name: file, type: TYPES.csv, bytes};
  }
  const {tableWorkbook} = await import("./workbook.ts");
  const bytes = new Uint8Array(await tableWorkbook(table, origin, language));
  return {name: file, type: TYPES.xlsx, bytes};
}

/** `Nhà ở hoàn thành, 2024` → `nha-o-hoan-thanh-2024`: safe on every system and in a link. */
export function fileStem(title: string): string {
  const plain = title
    .replaceAll(/[đĐ]/g, "d")
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-");
  return plain.replaceAll(/^-|-$/g, "").slice(0, 80) || "chung-tay";
}
