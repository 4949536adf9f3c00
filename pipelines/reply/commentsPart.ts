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

interface CommentsOutline {
  readonly root: Tag;
  readonly authors: readonly string[];
  readonly authorsEnd: number;
  readonly listEnd: number;
  /** Cell → where its text ends, and whether it holds the place of a conversation. */
  readonly comments: ReadonlyMap<string, {textEnd: number | null; isConversation: boolean}>;
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
    } else if (known.textEnd !== null && !known.isConversation) {
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

function outlineOf(xml: string): CommentsOutline {
  const cursor = new TagCursor(xml);
  const authors: string[] = [];
  const comments = new Map<string, {textEnd: number | null; isConversation: boolean}>();
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
    } else if (tag.localName === "comment" && tag.depth === 2 && !tag.isEnd) {
      cell = attributeOf(text, "ref") ?? "";
      const author = authors[Number(attributeOf(text, "authorId"))] ?? "";
      comments.set(cell, {textEnd: null, isConversation: CONVERSATION.test(author)});
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
