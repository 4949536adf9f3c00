import {XmlScanner} from "./xmlScanner.ts";

/** Built-in formats that show a date or a time of day; 45 to 47 are spans of minutes, so numbers. */
const BUILT_IN_DATES = [
  [14, 22],
  [27, 36],
  [50, 58]
] as const;

/** Excel's own. */
const LONGEST_CODE = 255;

/** Of a workbook without styles. */
export const noDateStyles: readonly boolean[] = [];

/** For each cell style (`s` of a cell), whether its number format shows a date. */
export function readDateStyles(styles: Uint8Array): readonly boolean[] {
  const scanner = new XmlScanner(styles, "styles.xml");
  const customDates = new Map<number, boolean>();
  const formatOfStyle: number[] = [];
  let isInCellStyles = false;
  while (scanner.next()) {
    if (scanner.isNamed("cellXfs")) isInCellStyles = !scanner.isEnd && !scanner.isEmpty;
    else if (scanner.isEnd) continue;
    else if (scanner.isNamed("numFmt")) {
      const id = Number(scanner.attribute("numFmtId"));
      customDates.set(id, isDateFormat(scanner.attribute("formatCode") ?? ""));
    } else if (isInCellStyles && scanner.isNamed("xf")) {
      formatOfStyle.push(Number(scanner.attribute("numFmtId") ?? "0"));
    }
  }
  return formatOfStyle.map((id) => customDates.get(id) ?? isBuiltInDate(id));
}

/**
 * Whether a format code shows a day or a time of day: its first section has a d, m, y, h or s that is
 * no literal text. `[h]:mm` counts hours beyond the day, so what it shows is a number.
 */
export function isDateFormat(code: string): boolean {
  if (code.length > LONGEST_CODE) return false;
  const section = firstSection(code);
  if (/\[(?:h+|m+|s+)\]/i.test(section)) return false;
  const bare = section.replace(/\[[^\]]*\]/g, "").replace(/general/gi, "");
  return /[dmyhs]/i.test(bare) && !/[0#?]/.test(bare.replace(/s+\.0+/gi, ""));
}

/** The part before the first ";", without quoted text and escaped or padding characters. */
function firstSection(code: string): string {
  let section = "";
  for (let index = 0; index < code.length; index++) {
    const character = code.charAt(index);
    if (character === ";") break;
    if (character === '"') {
      const end = code.indexOf('"', index + 1);
      if (end === -1) break;
      index = end;
    } else if (character === "\\" || character === "_" || character === "*") index++;
    else section += character;
  }
  return section;
}

function isBuiltInDate(id: number): boolean {
  return BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last);
}
