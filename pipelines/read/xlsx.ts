import type {Book} from "./book.ts";
import type {ReadEnvironment} from "./environment.ts";
import {limits} from "./limits.ts";
import {readDateStyles} from "./numberFormats.ts";
import {damaged, tooLarge} from "./refusal.ts";
import {noSharedStrings, readSharedStrings} from "./sharedStrings.ts";
import type {SheetContext} from "./sheetBuilder.ts";
import {readRelationships, readWorkbook} from "./workbook.ts";
import type {Worksheet} from "./worksheet.ts";
import {readWorksheet} from "./worksheet.ts";
import type {ZipDirectory} from "./zipDirectory.ts";
import {partName} from "./zipDirectory.ts";
import {inflateEntry} from "./zipEntry.ts";

/**
 * The sheets of an .xlsx or .xlsm workbook. Only the parts that hold cells are inflated: macros, images,
 * themes and links to elsewhere are never looked at.
 */
export function readXlsx(
  directory: ZipDirectory,
  workbookPart: string,
  environment: ReadEnvironment,
  context: SheetContext
): readonly Worksheet[] {
  const inflate = (part: string): Uint8Array => {
    const entry = directory.get(part);
    if (entry === undefined) throw damaged(part);
    return inflateEntry(entry, environment);
  };
  const slash = workbookPart.lastIndexOf("/");
  const folder = workbookPart.slice(0, Math.max(slash, 0));
  const relationshipsPart = partName(`${folder}/_rels/${workbookPart.slice(slash + 1)}.rels`);
  const workbook = readWorkbook(inflate(workbookPart));
  const relationships = readRelationships(inflate(relationshipsPart), folder);
  if (workbook.sheets.length > limits.sheets) {
    throw tooLarge("sheets", workbook.sheets.length, limits.sheets);
  }
  const partOfType = (type: string): string | undefined =>
    relationships.find((relationship) => relationship.type === type)?.part;
  const book = openBook(inflate, partOfType, workbook.isEpoch1904, context);

  const sheets: Worksheet[] = [];
  for (const sheet of workbook.sheets) {
    const relationship = relationships.find(({id}) => id === sheet.relationship);
    if (relationship === undefined) throw damaged(sheet.name);
    // Chart sheets and dialogs hold no cells.
    if (relationship.type !== "worksheet") continue;
    sheets.push(readWorksheet(inflate(relationship.part), sheet, book));
  }
  return sheets;
}

function openBook(
  inflate: (part: string) => Uint8Array,
  partOfType: (type: string) => string | undefined,
  isEpoch1904: boolean,
  {texts, findings}: SheetContext
): Book {
  const stringsPart = partOfType("sharedStrings");
  const stylesPart = partOfType("styles");
  let dateStyles: readonly boolean[] | null = null;
  return {
    sharedStrings:
      stringsPart === undefined ? noSharedStrings : readSharedStrings(inflate(stringsPart), texts),
    texts,
    isEpoch1904,
    findings,
    isDateStyle(style) {
      dateStyles ??= stylesPart === undefined ? [] : readDateStyles(inflate(stylesPart));
      return dateStyles[style] ?? false;
    },
    cellCount: 0
  };
}
