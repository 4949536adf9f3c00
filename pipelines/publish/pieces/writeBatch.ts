import {writeFileSync} from "node:fs";
import {join} from "node:path";

import type {DuckDBConnection} from "@duckdb/node-api";

import {inFolder} from "../inFolder.ts";
import {assembleFile} from "./assembleFile.ts";
import type {FileRecord, FormerPieces} from "./formerPieces.ts";
import {pieceId} from "./formerPieces.ts";
import type {FileToWrite, PiecedFiles} from "./piecedFiles.ts";
import {listId} from "./piecedFiles.ts";
import {pieceTexts} from "./pieceTexts.ts";

/** The release in the making, and the one before it. */
export interface PiecedRelease {
  readonly connection: DuckDBConnection;
  readonly directory: string;
  readonly before: FormerPieces;
  /** The files that are written, by name. */
  readonly written: Map<string, FileRecord>;
  /** The names of the columns of each list. */
  readonly columns: Map<string, readonly string[]>;
}

/** Writes some files of a kind, those of their pieces that the release before does not have with one query a list. */
export async function writeBatch(
  release: PiecedRelease,
  kind: PiecedFiles,
  batch: readonly FileToWrite[]
): Promise<void> {
  const {directory, before, written, columns} = release;
  const texts = new Map(batch.map(({file, name}) => [file, new Map(before.piecesOf(name))]));
  for (const list of Object.keys(kind.lists)) await addTexts(release, kind, {list, batch, texts});
  for (const {file, name, head, keys} of batch) {
    const own = texts.get(file);
    const lists = Object.keys(kind.lists).map((list) => ({
      name: list,
      columns: columns.get(listId(kind, list)) ?? [],
      pieces: keys
        .filter((key) => key.list === list)
        .map((key) => ({key, text: textOf(own?.get(pieceId(key)), name)}))
    }));
    const {content, record} = assembleFile(head, lists);
    const path = join(directory, name);
    inFolder(path, () => writeFileSync(path, content));
    written.set(name, record);
  }
}

interface Texts {
  readonly list: string;
  readonly batch: readonly FileToWrite[];
  /** By file, the pieces that there are so far. */
  readonly texts: ReadonlyMap<string, Map<string, Buffer>>;
}

/** Adds the pieces of a list that could not be taken over. */
async function addTexts(
  {connection, columns}: PiecedRelease,
  kind: PiecedFiles,
  {list, batch, texts}: Texts
): Promise<void> {
  const select = kind.lists[list];
  const wanted = batch.flatMap(({file, keys}) =>
    keys
      .filter((key) => key.list === list && texts.get(file)?.has(pieceId(key)) !== true)
      .map((key) => ({...key, file}))
  );
  if (select === undefined || wanted.length === 0) return;
  const found = await pieceTexts(connection, select, wanted);
  columns.set(listId(kind, list), found.columns);
  for (const [at, text] of found.texts.entries()) {
    const key = wanted[at];
    if (key !== undefined) texts.get(key.file)?.set(pieceId(key), text);
  }
}

function textOf(text: Buffer | undefined, name: string): Buffer {
  if (text === undefined) throw new Error(`piece not written: ${name}`);
  return text;
}
