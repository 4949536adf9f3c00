import type {ReadFile, Sheet} from "../types.ts";

/** Title of the list of findings that goes back in a workbook, by language. */
export const LIST_TITLES = {
  vi: "NỘI DUNG CẦN SỬA TRONG BÁO CÁO",
  en: "WHAT TO MEND IN THE RETURN"
} as const;

/** Name of its sheet; one that was taken got a number. */
export const LIST_SHEET_NAMES = {vi: "Nội dung cần sửa", en: "To mend"} as const;

/**
 * A file without the list of findings that we put first into its workbook: an office mends the workbook and
 * sends it again, and the list is then no part of its return.
 */
export function withoutOwnList(file: ReadFile): ReadFile {
  const own = new Set(file.sheets.filter(isOwnList).map(({name}) => name));
  if (own.size === 0 || own.size === file.sheets.length) return file;
  return {
    ...file,
    sheets: file.sheets.filter(({name}) => !own.has(name)),
    findings: file.findings.filter(({sheet}) => sheet === null || !own.has(sheet))
  };
}

/** True for the names that the list's sheet may have. */
export function isListName(name: string): boolean {
  return Object.values(LIST_SHEET_NAMES).some((ours) => name.startsWith(ours));
}

function isOwnList({name, rows}: Sheet): boolean {
  if (!isListName(name)) return false;
  const corner = rows[0]?.cells[0];
  return Object.values(LIST_TITLES).some((title) => corner?.text === title);
}
