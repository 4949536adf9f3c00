import {TextEdits} from "./textEdits.ts";
import type {WorkbookPackage} from "./workbookPackage.ts";
import {OFFICE_RELATIONSHIPS, rootOf} from "./workbookPackage.ts";
import type {Tag} from "./xmlTags.ts";
import {
  attributeOf,
  escapeXml,
  TagCursor,
  Unpatchable,
  withAttribute,
  withPrefix
} from "./xmlTags.ts";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const LONGEST_NAME = 31;

/** Where the workbook opens: at the sheet put first, or where it opened before. */
export type OpensAt = "first" | "as-before";

/**
 * Puts a worksheet before all others. What counts sheets from the left — the sheet that is open, the
 * first tab in sight, names that hold for one sheet — counts one more; ids and formulas stay.
 */
export function putFirst(
  workbook: WorkbookPackage,
  workbookPart: string,
  sheet: {readonly name: string; readonly xml: string},
  opensAt: OpensAt
): void {
  const part = workbook.freeName("xl/worksheets/sheet#.xml");
  workbook.write(part, sheet.xml);
  workbook.declareType(part, SHEET_TYPE);
  const id = workbook.relate(workbookPart, "worksheet", part);
  const xml = workbook.textOf(workbookPart);
  workbook.write(workbookPart, withFirstSheet(xml, sheet.name, id, opensAt));
}

/**
 * Puts another list in the place of an earlier one. The name under which a spreadsheet keeps the range of
 * its filter goes: it would not fit the new one.
 */
export function replaceList(
  workbook: WorkbookPackage,
  workbookPart: string,
  {part, index}: {readonly part: string; readonly index: number},
  xml: string
): void {
  workbook.write(part, xml);
  const before = workbook.textOf(workbookPart);
  const filter = new RegExp(
    `<(?:\\w+:)?definedName\\b(?=[^>]*name="_xlnm\\._FilterDatabase")(?=[^>]*localSheetId="${index}")[^>]*>[^<]*</(?:\\w+:)?definedName>`
  );
  const after = before
    .replace(filter, "")
    .replace(/<(?:\w+:)?definedNames>\s*<\/(?:\w+:)?definedNames>/, "");
  if (after !== before) workbook.write(workbookPart, after);
}

function withFirstSheet(xml: string, name: string, id: string, opensAt: OpensAt): string {
  const edits = new TextEdits(xml);
  const root = rootOf(xml);
  const names = new Set<string>();
  let lastId = 0;
  let sheets: Tag | null = null;
  let hasViews = false;
  const cursor = new TagCursor(xml);
  for (let tag = cursor.next(); tag !== null; tag = cursor.next()) {
    if (tag.isEnd) continue;
    const text = xml.slice(tag.start, tag.end);
    if (tag.localName === "sheets" && tag.depth === 1) sheets = tag;
    else if (tag.localName === "sheet" && tag.depth === 2) {
      names.add((attributeOf(text, "name") ?? "").toLowerCase());
      lastId = Math.max(lastId, Number(attributeOf(text, "sheetId") ?? 0));
    } else if (tag.localName === "workbookView" && tag.depth === 2) {
      hasViews = true;
      edits.replace(tag.start, tag.end, movedView(text, opensAt));
    } else if (tag.localName === "definedName" && tag.depth === 2) {
      const local = attributeOf(text, "localSheetId");
      if (local === null) continue;
      const moved = withAttribute(text, "localSheetId", String(Number(local) + 1));
      edits.replace(tag.start, tag.end, moved);
    }
  }
  if (sheets === null || sheets.isEmpty) throw new Unpatchable("workbook.xml");
  const written = escapeXml(freeSheetName(name, names));
  const element = withPrefix("<sheet/>", root).replace(
    "/>",
    ` name="${written}" sheetId="${lastId + 1}" xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="${id}"/>`
  );
  if (!hasViews && opensAt === "as-before") {
    const views = '<bookViews><workbookView activeTab="1"/></bookViews>';
    edits.insert(sheets.start, withPrefix(views, root));
  }
  edits.insert(sheets.end, element);
  return edits.apply();
}

function movedView(view: string, opensAt: OpensAt): string {
  const active = Number(attributeOf(view, "activeTab") ?? 0);
  const first = attributeOf(view, "firstSheet");
  if (opensAt === "first") {
    return withAttribute(withAttribute(view, "activeTab", "0"), "firstSheet", null);
  }
  const moved = withAttribute(view, "activeTab", String(active + 1));
  return first === null ? moved : withAttribute(moved, "firstSheet", String(Number(first) + 1));
}

/** Sheet names are told apart without regard to case; a taken one gets a number. */
export function freeSheetName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) {
    const tail = ` (${number})`;
    free = `${name.slice(0, LONGEST_NAME - tail.length)}${tail}`;
  }
  return free;
}
