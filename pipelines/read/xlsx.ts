import type {Book} from "./book.ts";
import type {ReadEnvironment} from "./environment.ts";
import type {KnownForms} from "./knownForms.ts";
import {knownFormsOf} from "./knownForms.ts";
import {readKnownWorksheet} from "./knownSheet.ts";
import {limits} from "./limits.ts";
import {noDateStyles, readDateStyles} from "./numberFormats.ts";
import {damaged, tooLarge} from "./refusal.ts";
import {noSharedStrings, readSharedStrings} from "./sharedStrings.ts";
import type {SheetContext} from "./sheetBuilder.ts";
import type {Relationship} from "./workbook.ts";
import {readRelationships, readWorkbook} from "./workbook.ts";
import type {Worksheet} from "./worksheet.ts";
import type {PartBytes} from "./xmlPieces.ts";
import type {ZipDirectory, ZipEntry} from "./zipDirectory.ts";
import {partName} from "./zipDirectory.ts";
import {inflateEntry, inflatePieces} from "./zipEntry.ts";

/** Nearly all workbooks have their parts in it. */
const FOLDER_OF_FORMS = "xl";

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
  const known = knownFormsOf(environment);
  const inflate = (entry: ZipEntry): Uint8Array => inflateEntry(entry, environment);
  const entryOf = (part: string): ZipEntry => {
    const entry = directory.get(part);
    if (entry === undefined) throw damaged(part);
    return entry;
  };
  const workbook = known.workbooks.of(entryOf(workbookPart), (entry) =>
    readWorkbook(inflate(entry))
  );
  const slash = workbookPart.lastIndexOf("/");
  const folder = workbookPart.slice(0, Math.max(slash, 0));
  const relationshipsPart = partName(`${folder}/_rels/${workbookPart.slice(slash + 1)}.rels`);
  const readRelated = (entry: ZipEntry): readonly Relationship[] =>
    readRelationships(inflate(entry), folder);
  const entry = entryOf(relationshipsPart);
  const relationships =
    folder === FOLDER_OF_FORMS ? known.relationships.of(entry, readRelated) : readRelated(entry);
  if (workbook.sheets.length > limits.sheets) {
    throw tooLarge("sheets", workbook.sheets.length, limits.sheets);
  }
  const entryOfType = (wanted: string): ZipEntry | null => {
    const part = relationships.find(({type}) => type === wanted)?.part;
    return part === undefined ? null : entryOf(part);
  };
  const book = openBook(inflate, entryOfType, workbook.isEpoch1904, context, known);

  const sheets: Worksheet[] = [];
  for (const sheet of workbook.sheets) {
    const relationship = relationships.find(({id}) => id === sheet.relationship);
    if (relationship === undefined) throw damaged(sheet.name);
    // Chart sheets and dialogs hold no cells.
    if (relationship.type !== "worksheet") continue;
    const part = entryOf(relationship.part);
    const open = (): PartBytes => inflatePieces(part, environment);
    sheets.push(readKnownWorksheet(part, open, sheet, book, known.sheets));
  }
  return sheets;
}

function openBook(
  inflate: (entry: ZipEntry) => Uint8Array,
  entryOfType: (type: string) => ZipEntry | null,
  isEpoch1904: boolean,
  {texts, findings}: SheetContext,
  known: KnownForms
): Book {
  const strings = entryOfType("sharedStrings");
  let dateStyles: readonly boolean[] | null = null;
  const readStyles = (entry: ZipEntry): readonly boolean[] => readDateStyles(inflate(entry));
  return {
    sharedStrings:
      strings === null ? noSharedStrings : readSharedStrings(inflate(strings), texts, known.texts),
    usedStrings: null,
    texts,
    isEpoch1904,
    findings,
    dateStyles() {
      if (dateStyles !== null) return dateStyles;
      const styles = entryOfType("styles");
      dateStyles = styles === null ? noDateStyles : known.dateStyles.of(styles, readStyles);
      return dateStyles;
    },
    cellCount: 0
  };
}
