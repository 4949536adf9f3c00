import {addComments, emptyComments, withoutOwnComments} from "./commentsPart.ts";
import type {Note} from "./note.ts";
import {addNoteShapes, blocksOf, EMPTY_NOTES_DRAWING, withoutNoteShapes} from "./notesDrawing.ts";
import type {WorkbookPackage} from "./workbookPackage.ts";
import {OFFICE_RELATIONSHIPS, rootOf} from "./workbookPackage.ts";
import {attributeOf, TagCursor, Unpatchable, withPrefix} from "./xmlTags.ts";

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
/** What stands behind `legacyDrawing` in a worksheet, in any order that the format allows. */
const BEHIND = new Set([
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst"
]);

/** Puts notes on cells of the sheet in `part`; those that are there already stay. */
export function addNotes(
  workbook: WorkbookPackage,
  part: string,
  notes: ReadonlyMap<string, Note>
): void {
  if (notes.size === 0) return;
  const sheet = workbook.textOf(part);
  const namespace = namespaceOf(sheet);
  const related = workbook.relationshipsOf(part);
  const known = related.find(({type}) => type === "comments")?.part;
  const {xml, added} = addComments(
    known === undefined ? emptyComments(namespace) : workbook.textOf(known),
    notes
  );
  const shown = [...notes].filter(([cell]) => added.includes(cell));
  if (known === undefined) {
    const comments = workbook.freeName("xl/comments#.xml");
    workbook.write(comments, xml);
    workbook.declareType(comments, COMMENTS_TYPE);
    workbook.relate(part, "comments", comments);
  } else workbook.write(known, xml);
  if (shown.length > 0) addShapes(workbook, part, shown);
}

/** Takes away the notes that an earlier reply put on cells of the sheet in `part`. */
export function removeOwnNotes(workbook: WorkbookPackage, part: string): void {
  const known = workbook.relationshipsOf(part).find(({type}) => type === "comments")?.part;
  if (known === undefined) return;
  const {xml, cells} = withoutOwnComments(workbook.textOf(known));
  if (cells.length === 0) return;
  workbook.write(known, xml);
  const {id} = legacyDrawingPlace(workbook.textOf(part));
  const drawing = workbook.relationshipsOf(part).find((one) => one.id === id)?.part;
  if (drawing === undefined) return;
  workbook.write(drawing, withoutNoteShapes(workbook.textOf(drawing), cells));
}

function addShapes(
  workbook: WorkbookPackage,
  part: string,
  notes: readonly (readonly [string, Note])[]
): void {
  const sheet = workbook.textOf(part);
  const block = freeBlock(workbook);
  const place = legacyDrawingPlace(sheet);
  if (place.id !== null) {
    const known = workbook.relationshipsOf(part).find(({id}) => id === place.id)?.part;
    if (known === undefined) throw new Unpatchable("notes drawing");
    workbook.write(known, addNoteShapes(workbook.textOf(known), notes, block));
    return;
  }
  const drawing = workbook.freeName("xl/drawings/vmlDrawing#.vml");
  workbook.write(drawing, addNoteShapes(EMPTY_NOTES_DRAWING, notes, block));
  workbook.declareExtension("vml", DRAWING_TYPE);
  const id = workbook.relate(part, "vmlDrawing", drawing);
  const element = withPrefix("<legacyDrawing/>", rootOf(sheet)).replace(
    "/>",
    ` xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="${id}"/>`
  );
  workbook.write(part, sheet.slice(0, place.at) + element + sheet.slice(place.at));
}

/** The relationship of the sheet's notes drawing, or where its element is to be put. */
function legacyDrawingPlace(sheet: string): {id: string | null; at: number} {
  const root = rootOf(sheet);
  const cells = root.name.replace(root.localName, "sheetData");
  const closing = sheet.lastIndexOf(`</${cells}`);
  const from = closing === -1 ? sheet.search(new RegExp(`<${cells}\\s*/>`)) : closing;
  if (from === -1) throw new Unpatchable("worksheet");
  const data = sheet.indexOf(">", from) + 1;
  // Begun behind the cells: the sheet element is open already, its children stand one step higher.
  const cursor = new TagCursor(sheet, data);
  for (let tag = cursor.next(); tag !== null; tag = cursor.next()) {
    if (tag.depth === 0 && !tag.isEnd) {
      if (tag.localName === "legacyDrawing") {
        return {id: relationshipOf(sheet.slice(tag.start, tag.end)), at: tag.start};
      }
      if (BEHIND.has(tag.localName) || holdsControls(sheet, tag.localName, tag.end)) {
        return {id: null, at: tag.start};
      }
    } else if (tag.depth === -1) return {id: null, at: tag.start};
  }
  throw new Unpatchable("worksheet");
}

/** Choices between ways to write controls stand where controls stand. */
function holdsControls(sheet: string, name: string, at: number): boolean {
  if (name !== "AlternateContent") return false;
  return /^\s*<\w+:Choice\b[^>]*>\s*<(?:\w+:)?(?:controls|oleObjects)\b/.test(
    sheet.slice(at, at + 400)
  );
}

function relationshipOf(tag: string): string | null {
  const name = /\s(\w+:id)\s*=/.exec(tag)?.[1];
  return name === undefined ? null : attributeOf(tag, name);
}

/** A block of shape numbers that no drawing of the workbook uses. */
function freeBlock(workbook: WorkbookPackage): number {
  const used = workbook.names
    .filter((name) => name.endsWith(".vml"))
    .flatMap((name) => blocksOf(workbook.textOf(name)));
  return Math.max(0, ...used.filter(Number.isFinite)) + 1;
}

/** The namespace that the elements of a part are in. */
export function namespaceOf(xml: string): string {
  const root = rootOf(xml);
  const prefix = root.name.slice(0, root.name.length - root.localName.length).replace(":", "");
  const name = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
  return attributeOf(xml.slice(root.start, root.end), name) ?? "";
}
