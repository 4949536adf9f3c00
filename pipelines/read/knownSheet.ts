import type {Book} from "./book.ts";
import type {KnownParts} from "./knownParts.ts";
import {limits} from "./limits.ts";
import {tooLarge} from "./refusal.ts";
import type {WorkbookSheet} from "./workbook.ts";
import type {Worksheet} from "./worksheet.ts";
import {readWorksheet} from "./worksheet.ts";
import type {PartBytes} from "./xmlPieces.ts";
import type {ZipEntry} from "./zipDirectory.ts";

/** A sheet as read before, and what it took from the other parts of its workbook. */
export interface KnownSheet {
  readonly sheet: Worksheet;
  readonly cellCount: number;
  readonly isEpoch1904: boolean;
  readonly dateStyles: readonly boolean[];
  /** The shared strings that its cells point to. */
  readonly strings: readonly (readonly [number: number, text: string])[];
}

/** A worksheet; not read again where its bytes, and the strings that they point to, were met before. */
export function readKnownWorksheet(
  entry: ZipEntry,
  inflate: () => PartBytes,
  sheet: WorkbookSheet,
  book: Book,
  known: KnownParts<KnownSheet>
): Worksheet {
  const before = known.find(entry);
  if (before !== undefined && isSame(before, book)) {
    book.cellCount += before.cellCount;
    if (book.cellCount > limits.cells) throw tooLarge("cells", book.cellCount, limits.cells);
    return {...before.sheet, name: sheet.name, isHidden: sheet.isHidden};
  }
  if (!known.isWorthKeeping(entry)) return readWorksheet(inflate(), sheet, book);
  const {texts} = book.sharedStrings;
  const counted = book.cellCount;
  const told = book.findings.findings.length;
  const used = new Set<number>();
  book.usedStrings = used;
  const read = readWorksheet(inflate(), sheet, book);
  book.usedStrings = null;
  // What waits for letters of old encodings, or has a fault to tell, is read each time.
  if (told === book.findings.findings.length && !book.texts.hasLegacySigns) {
    known.keep(entry, {
      sheet: read,
      cellCount: book.cellCount - counted,
      isEpoch1904: book.isEpoch1904,
      dateStyles: book.dateStyles(),
      strings: [...used].map((number) => [number, texts[number] ?? ""])
    });
  }
  return read;
}

function isSame({dateStyles, isEpoch1904, strings}: KnownSheet, book: Book): boolean {
  const {texts, unreadable} = book.sharedStrings;
  if (isEpoch1904 !== book.isEpoch1904 || unreadable.size > 0) return false;
  if (dateStyles !== book.dateStyles()) return false;
  return strings.every(([number, text]) => texts[number] === text);
}
