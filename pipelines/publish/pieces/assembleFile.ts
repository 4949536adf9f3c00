import {crc32} from "node:zlib";

import {hashOf} from "../keptFiles.ts";
import type {FileRecord, PieceRecord} from "./formerPieces.ts";
import type {PieceKey} from "./piecedFiles.ts";

export interface ListToWrite {
  readonly name: string;
  readonly columns: readonly string[];
  readonly pieces: readonly {readonly key: PieceKey; readonly text: Buffer}[];
}

/** Of the head `{"code":"NHA"}`: `{"code":"NHA","figures":{"columns":["place_id"],"pieces":[…,…]}}`, and where in it each piece stands. */
export function assembleFile(
  head: string,
  lists: readonly ListToWrite[]
): {readonly content: Buffer; readonly record: FileRecord} {
  const parts: Buffer[] = [];
  const records: PieceRecord[] = [];
  let bytes = 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    bytes += part.length;
  };
  const addText = (text: string): void => add(Buffer.from(text));
  addText(head.slice(0, -1));
  for (const [at, {name, columns, pieces}] of lists.entries()) {
    if (at > 0 || head !== "{}") addText(",");
    addText(`${JSON.stringify(name)}:{"columns":${JSON.stringify(columns)},"pieces":[`);
    for (const [nth, {key, text}] of pieces.entries()) {
      if (nth > 0) addText(",");
      records.push([name, key.piece, key.key, bytes, bytes + text.length]);
      add(text);
    }
    addText("]}");
  }
  addText("}");
  const content = Buffer.concat(parts);
  return {content, record: {bytes, sum: crc32(content), head: hashOf(head), pieces: records}};
}
