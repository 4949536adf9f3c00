import type {Language} from "../findings/catalogue.ts";
import {describeFinding, severityOf} from "../findings/catalogue.ts";
import {isListName} from "../findings/ownList.ts";
import {cellText} from "../read/cellText.ts";
import type {ReadEnvironment} from "../read/index.ts";
import {readWorkbook} from "../read/workbook.ts";
import type {Finding, Severity, Sheet} from "../types.ts";
import {findingsSheet} from "./findingsSheet.ts";
import {findingsTable} from "./findingsTable.ts";
import {putFirst, replaceList} from "./firstSheet.ts";
import {severityFill, severityFills} from "./looks.ts";
import {markCells} from "./markCells.ts";
import {shownCell} from "./mergedCells.ts";
import type {Note} from "./note.ts";
import {sayInReply} from "./replyTexts.ts";
import {addNotes, namespaceOf, removeOwnNotes} from "./sheetNotes.ts";
import {PLAIN_STYLES, StyleBook} from "./styleBook.ts";
import {WorkbookPackage} from "./workbookPackage.ts";
import {Unpatchable} from "./xmlTags.ts";

const TRANSITIONAL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
/** Windows with notes slow a spreadsheet down; the list and the colours hold everything. */
const MOST_NOTES = 1_000;
const WORST_FIRST: readonly Severity[] = ["error", "warning", "note"];

export interface Annotation {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly sheets: readonly Sheet[];
  readonly findings: readonly Finding[];
  readonly language: Language;
  readonly environment: Pick<ReadEnvironment, "inflateRaw" | "crc32">;
  /** Lines under the title of the list. */
  readonly remarks: readonly string[];
}

interface SheetPart {
  readonly name: string;
  readonly part: string;
}

/**
 * The .xlsx or .xlsm in `bytes` with its cells to mend coloured, a note on each, and a first sheet that
 * lists and links them. Every part that needs no change keeps its bytes.
 * Throws `Unpatchable` where the file is written in a way that this does not know.
 */
export function annotateOriginal(annotation: Annotation): {
  bytes: Uint8Array;
  hasMacros: boolean;
} {
  const {bytes, environment, findings, language, fileName, remarks} = annotation;
  const workbook = new WorkbookPackage(bytes, environment);
  const workbookPart = mainPart(workbook);
  const related = workbook.relationshipsOf(workbookPart);
  const sheets = sheetParts(workbook, workbookPart);
  if (namespaceOf(workbook.textOf(workbookPart)) !== TRANSITIONAL) throw new Unpatchable("strict");

  const stylesPart = related.find(({type}) => type === "styles")?.part ?? null;
  const styles = new StyleBook(stylesPart === null ? PLAIN_STYLES : workbook.textOf(stylesPart));
  const ownList = earlierList(annotation, sheets);
  const offices = sheets.filter((sheet) => sheet !== ownList);
  const marked = new Set<string>();
  for (const sheet of offices) {
    const ofSheet = cellFindings(annotation, sheet.name);
    if (ownList !== null) clearSheet(workbook, sheet.part, styles);
    if (ofSheet.size === 0) continue;
    annotateSheet(workbook, sheet.part, ofSheet, {styles, language});
    marked.add(sheet.part);
  }
  const isOpen =
    ownList === null
      ? openHere(workbook, offices, marked)
      : workbook.textOf(ownList.part).search(SELECTED) !== -1;
  const usage = findings.length === 0 ? [] : [sayInReply(language, "howToUse")];
  const table = findingsTable([{file: fileName, findings}], language, [...remarks, ...usage]);
  const names = new Set(offices.map(({name}) => name));
  const list = findingsSheet(table, {language, styles, sheets: names, hasFiles: false, isOpen});
  if (ownList === null) {
    const name = sayInReply(language, "sheetName");
    putFirst(workbook, workbookPart, {name, xml: list}, isOpen ? "first" : "as-before");
  } else {
    replaceList(workbook, workbookPart, {...ownList, index: sheets.indexOf(ownList)}, list);
  }
  writeStyles(workbook, workbookPart, stylesPart, styles);
  return {bytes: workbook.toBytes(), hasMacros: workbook.hasMacros};
}

/** The list that an earlier reply put in: the office mended the workbook and sent it again. */
function earlierList({sheets}: Annotation, parts: readonly SheetPart[]): SheetPart | null {
  const read = new Set(sheets.map(({name}) => name));
  return parts.find(({name}) => isListName(name) && !read.has(name)) ?? null;
}

/** Takes away what an earlier reply put on a sheet: its notes, and its colours. */
function clearSheet(workbook: WorkbookPackage, part: string, styles: StyleBook): void {
  removeOwnNotes(workbook, part);
  const xml = workbook.textOf(part);
  const cleared = markCells(
    xml,
    [],
    (_, base) => base,
    (base) => styles.unfilled(base, severityFills)
  );
  if (cleared !== xml) workbook.write(part, cleared);
}

function mainPart(workbook: WorkbookPackage): string {
  if (workbook.has("xl/workbook.xml")) return "xl/workbook.xml";
  const main = workbook.relationshipsOf("").find(({type}) => type === "officeDocument");
  if (main === undefined) throw new Unpatchable("_rels/.rels");
  return main.part;
}

/** Worksheets and chart sheets, in the order of their tabs. */
function sheetParts(workbook: WorkbookPackage, workbookPart: string): readonly SheetPart[] {
  const related = workbook.relationshipsOf(workbookPart);
  const text = new TextEncoder().encode(workbook.textOf(workbookPart));
  return readWorkbook(text).sheets.flatMap(({name, relationship}) => {
    const part = related.find(({id}) => id === relationship)?.part;
    return part === undefined ? [] : [{name: cellText(name), part}];
  });
}

/** What is found at cells of one sheet, by the cell that shows: the corner of a merged block. */
function cellFindings(
  {findings, sheets}: Annotation,
  name: string
): ReadonlyMap<string, readonly Finding[]> {
  const merges = sheets.find((sheet) => sheet.name === name)?.merges ?? [];
  const cells = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.sheet !== name || finding.cell === null) continue;
    const cell = shownCell(finding.cell, merges);
    const known = cells.get(cell);
    if (known === undefined) cells.set(cell, [finding]);
    else known.push(finding);
  }
  for (const known of cells.values()) known.sort((a, b) => rankOf(a) - rankOf(b));
  return cells;
}

function annotateSheet(
  workbook: WorkbookPackage,
  part: string,
  cells: ReadonlyMap<string, readonly Finding[]>,
  {styles, language}: {styles: StyleBook; language: Language}
): void {
  const fillOf = (address: string): string => {
    const worst = cells.get(address)?.[0];
    return severityFill(worst === undefined ? "note" : severityOf(worst));
  };
  const xml = markCells(workbook.textOf(part), [...cells.keys()], (address, base) =>
    styles.filled(base, fillOf(address))
  );
  workbook.write(part, xml);
  const noted = [...cells]
    .sort(([, a], [, b]) => rankOf(a[0]) - rankOf(b[0]))
    .slice(0, MOST_NOTES)
    .map(([cell, found]) => [cell, noteOf(found, language)] as const);
  addNotes(workbook, part, new Map(noted));
}

function rankOf(finding: Finding | undefined): number {
  return finding === undefined ? 0 : WORST_FIRST.indexOf(severityOf(finding));
}

const MOST_TOLD = 3;

function noteOf(findings: readonly Finding[], language: Language): Note {
  const told = findings.slice(0, MOST_TOLD).map((finding) => {
    const {title, message, remedy} = describeFinding(finding, language);
    const severity = sayInReply(language, severityOf(finding));
    return {
      heading: `${severity}: ${title}`,
      body: `${message}\n${sayInReply(language, "noteRemedy", {remedy})}`
    };
  });
  const [first, ...others] = told;
  const rest = findings.length - told.length;
  return {
    heading: first?.heading ?? "",
    body: [
      first?.body ?? "",
      ...others.map(({heading, body}) => `\n${heading}\n${body}`),
      ...(rest > 0 ? [sayInReply(language, "noteMore", {count: rest})] : [])
    ].join("\n")
  };
}

const SELECTED = /(<(?:\w+:)?sheetView\b[^>]*?)\stabSelected\s*=\s*["'](?:1|true)["']/g;

/**
 * Lets the workbook open at the list, where that changes no sheet that is not changed anyway: of two
 * selected tabs a spreadsheet makes a group, and what is typed into one goes into both.
 */
function openHere(
  workbook: WorkbookPackage,
  sheets: readonly SheetPart[],
  marked: ReadonlySet<string>
): boolean {
  const isSelected = ({part}: SheetPart): boolean => workbook.textOf(part).search(SELECTED) !== -1;
  const isElsewhere = sheets.some((sheet) => !marked.has(sheet.part) && isSelected(sheet));
  if (isElsewhere) return false;
  for (const part of marked) {
    const text = workbook.textOf(part);
    const unselected = text.replace(SELECTED, "$1");
    if (unselected !== text) workbook.write(part, unselected);
  }
  return true;
}

function writeStyles(
  workbook: WorkbookPackage,
  workbookPart: string,
  known: string | null,
  styles: StyleBook
): void {
  const part = known ?? workbook.freeName("xl/styles#.xml");
  workbook.write(part, styles.toXml());
  if (known !== null) return;
  workbook.declareType(part, STYLES_TYPE);
  workbook.relate(workbookPart, "styles", part);
}
