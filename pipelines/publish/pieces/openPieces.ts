import type {DuckDBConnection} from "@duckdb/node-api";

import {inTransaction} from "../../load/warehouse.ts";
import {trimHeap} from "../../trimHeap.ts";
import type {Query} from "../groupRows.ts";
import {writerOf} from "../keptFiles.ts";
import {readRows} from "../readColumns.ts";
import type {FileRecord, FormerPieces, PiecesRecord} from "./formerPieces.ts";
import {openFormerPieces, pieceId, readRecord} from "./formerPieces.ts";
import type {FileToWrite, PiecedFiles, PieceKey} from "./piecedFiles.ts";
import {listId, nameOf} from "./piecedFiles.ts";
import {openPieceKeys} from "./pieceKeys.ts";
import {writeBatch} from "./writeBatch.ts";

/** So many rows and hardly more are held at once: memory does not grow with what is published. */
const MOST_ROWS = 40_000;

export interface Pieces {
  /** Writes files, or takes them over as far as their rows are those of the release before; returns them. */
  write(files: PiecedFiles): Promise<readonly string[]>;
  /** What the next release needs to take pieces over. */
  record(): PiecesRecord;
  /** Keeps in the warehouse what it need not ask again. */
  keep(): Promise<void>;
}

/**
 * One more return moves the figures of one year in few places: of a file whose rows differ from those that the
 * release in `former` wrote, only the pieces that differ are written, and the others are taken over as bytes.
 */
export async function openPieces(
  connection: DuckDBConnection,
  directory: string,
  former: string | null
): Promise<Pieces> {
  const rows: Query = (sql) => readRows(connection, sql);
  const writer = await writerOf(rows);
  const before = openFormerPieces(former, {directory, writer});
  const written = new Map<string, FileRecord>();
  const columns = new Map<string, readonly string[]>();
  const pieceKeys = openPieceKeys(rows, writer);
  return {
    async write(kind) {
      const keys = await pieceKeys.of(kind);
      const files = (kind.files ?? madeFiles(keys)).map((file) => ({
        file,
        name: nameOf(kind, file),
        head: JSON.stringify(kind.head?.(file) ?? {}),
        keys: keys.get(file) ?? []
      }));
      for (const list of listsIn(kind, files)) {
        const known = before.columns[list];
        if (known !== undefined) columns.set(list, known);
      }
      const left = files.filter((file) => {
        const linked = before.link(file);
        if (linked !== null) written.set(file.name, linked);
        return linked === null;
      });
      for (const batch of batchesOf(left, before)) {
        await writeBatch({connection, directory, before, written, columns}, kind, batch);
        trimHeap();
      }
      return files.map(({file}) => file);
    },
    record: () => ({
      writer,
      columns: sorted(columns),
      files: sorted(written)
    }),
    keep: () => inTransaction(connection, () => pieceKeys.keep())
  };
}

/** Whether this code and this engine wrote the release in `directory`. */
export async function isOwnWriting(
  connection: DuckDBConnection,
  directory: string
): Promise<boolean> {
  const rows: Query = (sql) => readRows(connection, sql);
  return readRecord(directory)?.writer === (await writerOf(rows));
}

function madeFiles(files: ReadonlyMap<string, readonly PieceKey[]>): readonly string[] {
  return [...files]
    .filter(([, keys]) => keys.some(({makesFile}) => makesFile))
    .map(([file]) => file);
}

/** The lists of which any file has rows. */
function listsIn(kind: PiecedFiles, files: readonly FileToWrite[]): ReadonlySet<string> {
  return new Set(files.flatMap(({keys}) => keys.map(({list}) => listId(kind, list))));
}

/** Files of which about so many rows are to be read. */
function* batchesOf(files: readonly FileToWrite[], before: FormerPieces): Generator<FileToWrite[]> {
  let batch: FileToWrite[] = [];
  let rows = 0;
  for (const file of files) {
    const known = before.idsOf(file.name);
    batch.push(file);
    for (const key of file.keys) if (!known.has(pieceId(key))) rows += key.rows;
    if (rows >= MOST_ROWS) {
      yield batch;
      [batch, rows] = [[], 0];
    }
  }
  if (batch.length > 0) yield batch;
}

function sorted<T>(named: ReadonlyMap<string, T>): Readonly<Record<string, T>> {
  return Object.fromEntries([...named].sort(([a], [b]) => (a < b ? -1 : 1)));
}
