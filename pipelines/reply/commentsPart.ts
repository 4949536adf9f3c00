import type {Note} from "./note.ts";
import {noteRuns} from "./note.ts";
import {TextEdits} from "./textEdits.ts";
import type {Tag} from "./xmlTags.ts";
import {attributeOf, TagCursor, Unpatchable, withPrefix} from "./xmlTags.ts";

/** What a sheet without comments gets before ours are added. */
export function emptyComments(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
}

/** Author of our comments. */
const AUTHOR = "Chung Tay";
/** Excel marks the placeholder of a conversation by such an author; its text is not shown. */
const CONVERSATION = /^tc=/;

/**
 * The comments of a sheet without those that an earlier reply added, and the cells that had them. What
 * it wrote behind an office's own comment stays.
 */
export function withoutOwnComments(xml: string): {xml: string; cells: readonly string[]} {
  const {authors, comments} = outlineOf(xml);
  const edits = new TextEdits(xml);
  const cells: string[] = [];
  for (const [cell, {start, end, author}] of comments) {
    if (authors[author] !== AUTHOR) continue;
    edits.replace(start, end, "");
    cells.push(cell);
  }
  return {xml: edits.apply(), cells};
}

interface Comment {
  readonly start: number;
  readonly end: number;
  /** Number in the list of authors. */
  readonly author: number;
  /** Where its text ends, if it has one. */
  readonly textEnd: number | null;
}

interface CommentsOutline {
  readonly root: Tag;
  readonly authors: readonly string[];
  readonly authorsEnd: number;
  readonly listEnd: number;
  readonly comments: ReadonlyMap<string, Comment>;
}

/**
 * The comments of a sheet with notes added: behind what a cell's comment says already, or as a new one.
 * `added` are the cells that had none. The placeholder of a conversation is left as it is.
 */
export function addComments(
  xml: string,
  notes: ReadonlyMap<string, Note>
): {xml: string; added: readonly string[]} {
  const outline = outlineOf(xml);
  const edits = new TextEdits(xml);
  const added: string[] = [];
  const author = outline.authors.length;
  let comments = "";
  for (const [cell, note] of notes) {
    const known = outline.comments.get(cell);
    if (known === undefined) {
      added.push(cell);
      comments += `<comment ref="${cell}" authorId="${author}"><text>${noteRuns(note)}</text></comment>`;
    } else if (known.textEnd !== null && !isConversation(outline, known)) {
      const apart = {...note, heading: `\n\n${note.heading}`};
      edits.insert(known.textEnd, withPrefix(noteRuns(apart), outline.root));
    }
  }
  if (added.length > 0) {
    edits.insert(outline.authorsEnd, withPrefix(`<author>${AUTHOR}</author>`, outline.root));
    edits.insert(outline.listEnd, withPrefix(comments, outline.root));
  }
  return {xml: edits.apply(), added};
}

function isConversation({authors}: CommentsOutline, {author}: Comment): boolean {
  return CONVERSATION.test(authors[author] ?? "");
}

function outlineOf(xml: string): CommentsOutline {
  const cursor = new TagCursor(xml);
  const authors: string[] = [];
  const comments = new Map<string, Comment>();
  let root: Tag | null = null;
  let authorsEnd = -1;
  let listEnd = -1;
  let authorStart = 0;
  let cell = "";
  for (let tag = cursor.next(); tag !== null; tag = cursor.next()) {
    root ??= tag;
    const text = xml.slice(tag.start, tag.end);
    if (tag.localName === "author" && tag.depth === 2) {
      if (!tag.isEnd) authorStart = tag.end;
      if (tag.isEnd || tag.isEmpty) authors.push(xml.slice(authorStart, tag.start));
    } else if (tag.localName === "comment" && tag.depth === 2) {
      if (tag.isEnd) {
        const comment = comments.get(cell);
        if (comment !== undefined) comments.set(cell, {...comment, end: tag.end});
        continue;
      }
      cell = attributeOf(text, "ref") ?? "";
      const author = Number(attributeOf(text, "authorId") ?? -1);
      comments.set(cell, {start: tag.start, end: tag.end, author, textEnd: null});
    } else if (tag.localName === "text" && tag.depth === 3 && tag.isEnd) {
      const comment = comments.get(cell);
      if (comment !== undefined) comments.set(cell, {...comment, textEnd: tag.start});
    } else if (tag.depth === 1 && tag.isEnd) {
      if (tag.localName === "authors") authorsEnd = tag.start;
      if (tag.localName === "commentList") listEnd = tag.start;
    }
  }
  if (root === null || authorsEnd === -1 || listEnd === -1) throw new Unpatchable("comments");
  return {root, authors, authorsEnd, listEnd, comments};
}
